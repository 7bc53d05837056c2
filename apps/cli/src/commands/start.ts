import { holdPlatform } from '../start/hold-platform.ts';

/** `npm start`: prepares what is missing, starts the platform, and holds it until it is asked to stop. */
export const run = (args: string[]): Promise<number> => holdPlatform(args);
