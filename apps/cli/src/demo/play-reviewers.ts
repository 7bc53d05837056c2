import type { Config } from '../config.ts';

export async function playReviewers(
  _config: Config,
  _password: string,
  _signal: AbortSignal,
): Promise<void> {}
