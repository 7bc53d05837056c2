import path from 'node:path';
import compression from 'compression';
import express, { type RequestHandler, Router } from 'express';

/**
 * The built web app. Files under `assets/` carry their digest in the name and may be kept for ever; the page itself is
 * asked for each time. Any other path without an extension is a place inside the app.
 */
export function serveWeb(webFolder: string): RequestHandler {
  const router = Router();
  router.use(compression());
  const assets = express.static(path.join(webFolder, 'assets'), {
    immutable: true,
    maxAge: '1y',
    index: false,
    fallthrough: false,
  });
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
