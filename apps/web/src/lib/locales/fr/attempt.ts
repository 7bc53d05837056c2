import type { attempt as english } from '../en/attempt.ts';
import type { Translated } from '../en/index.ts';

export const attempt: Translated<typeof english> = {};
