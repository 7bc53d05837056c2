import type { Translated } from '../en/index.ts';
import type { roles as english } from '../en/roles.ts';

export const roles: Translated<typeof english> = {};
