import { createServer } from 'node:net';
import { StartProblem } from './start-problem.ts';

/** Fails before anything is started when the port cannot be had. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(explainPort(error, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

function explainPort(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartProblem(
      `Port ${port} is taken by another program. Choose another one: npm start -- --port ${port + 1}`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartProblem(
      `This user may not use port ${port}. Choose one above 1023: npm start -- --port 4000`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartProblem(`${host} is not an address of this machine (HOLDOUT_HOST).`);
  }
  return error;
}
