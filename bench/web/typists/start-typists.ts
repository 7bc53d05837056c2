import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { childArgv } from '../../../apps/cli/src/start/child.ts';
import { type Order, Report } from './order.ts';

/** Lets the candidates type in a process of their own and tells what they saw. It ends with us. */
export async function letThemType(order: Order): Promise<Report> {
  const child = fork(fileURLToPath(import.meta.resolve('./main.ts')), [], {
    execArgv: childArgv,
    // What it prints must not come between the lines of a report.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of the candidates ended with ${code} before its report.`);
  });
  ended.catch(() => undefined);
  child.send(order);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  return Report.parse(message);
}
