/** The embedded PostgreSQL could not be started or stopped. The message is a sentence for whoever runs Holdout. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}
