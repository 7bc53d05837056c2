export { hashPassword } from './access/passwords.ts';
export { drawSecret, hashSecret } from './access/secrets.ts';
export { type Config, parseConfig } from './config.ts';
export { type RunningApi, startApi } from './start-api.ts';
