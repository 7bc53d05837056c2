import { attempt } from './attempt.ts';
import { desk } from './desk.ts';
import { explorer } from './explorer.ts';
import { general } from './general.ts';
import { house } from './house.ts';
import { roles } from './roles.ts';
import { workbench } from './workbench.ts';
import { workspace } from './workspace.ts';

export const en = { general, attempt, workspace, workbench, explorer, desk, roles, house };

/** The shape that every other language fills. */
export type Translated<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};
