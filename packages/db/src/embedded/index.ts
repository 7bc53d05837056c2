export { EmbeddedPostgresError } from './embedded-postgres-error.ts';
export { FolderInUse, type FolderLock, findHolder, lockFolder } from './folder-lock.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  findEmbeddedPostgres,
  startEmbeddedPostgres,
} from './start-embedded-postgres.ts';
