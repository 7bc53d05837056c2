import path from 'node:path';
import compression from 'compression';
import express, { type RequestHandler, Router } from 'express';
import { wasmWorkerPolicy } from './security-headers.ts';

const forEver = { immutable: true, maxAge: '1y', index: false } as const;

/**
 * The built web app. Files under `assets/` carry their digest in the name and may be kept for ever; the page itself is
 * asked for each time. Any other path without an extension is a place inside the app.
 */
export function serveWeb(webFolder: string): RequestHandler {
  const router = Router();
  router.use(compression());
  router.get(/^\/assets\/ruff-worker-[\w-]+\.js$/, wasmWorkerPolicy);
  const assetsFolder = path.join(webFolder, 'assets');
  router.use('/assets', serveCompressed(assetsFolder));
  const assets = express.static(assetsFolder, { ...forEver, fallthrough: false });
  router.use('/assets', (request, response, next) => {
    assets(request, response, () => {
      response.setHeader('Cache-Control', 'no-store');
      response.status(404).type('text').send('Not found');
      void next;
    });
  });
  router.use(express.static(webFolder, { index: false, maxAge: 0 }));
  router.get(/^[^.]*$/, (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.sendFile('index.html', { root: webFolder, cacheControl: false }, (error) => {
      if (error && !response.headersSent) {
        response.status(503).type('text').send('The web app has not been built yet: run `npm start`.');
      }
    });
  });
  return router;
}

/** An asset as the build has compressed it, for browsers that take it so; the next handler serves all others. */
function serveCompressed(folder: string): RequestHandler {
  const files = express.static(folder, {
    ...forEver,
    setHeaders: (response, file) => {
      response.setHeader('Content-Encoding', 'br');
      response.vary('Accept-Encoding');
      response.type(path.extname(file.slice(0, -'.br'.length)));
    },
  });
  return (request, response, next) => {
    if (!request.acceptsEncodings('br')) return next();
    const { url } = request;
    request.url = `${request.path}.br`;
    files(request, response, (error) => {
      request.url = url;
      next(error);
    });
  };
}
