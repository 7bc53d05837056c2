import type { house as english } from '../en/house.ts';
import type { Translated } from '../en/index.ts';

export const house: Translated<typeof english> = {};
