import type { Translated } from '../en/index.ts';
import type { workspace as english } from '../en/workspace.ts';

export const workspace: Translated<typeof english> = { files: { file: 'Fichier' } };
