export async function playReviewers(
  _address: string,
  _password: string,
  _signal: AbortSignal,
): Promise<void> {}
