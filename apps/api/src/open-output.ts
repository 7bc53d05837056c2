import { pino } from 'pino';

/** What a full disk does not take waits here until there is room, and beyond that is lost. */
const mostWaitingBytes = 1_000_000;

/** Where the log goes. A line that cannot be written does not end the process: its work is worth more. */
export function openOutput(): pino.DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, maxLength: mostWaitingBytes });
  output.on('error', () => undefined);
  return output;
}
