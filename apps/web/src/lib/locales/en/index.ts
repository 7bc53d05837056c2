import { accommodation } from './accommodation.ts';
import { afterwards } from './afterwards.ts';
import { attempt } from './attempt.ts';
import { design } from './design.ts';
import { desk } from './desk.ts';
import { diagram } from './diagram.ts';
import { explorer } from './explorer.ts';
import { general } from './general.ts';
import { house } from './house.ts';
import { numbers } from './numbers.ts';
import { ownData } from './own-data.ts';
import { practice } from './practice.ts';
import { recording } from './recording.ts';
import { roles } from './roles.ts';
import { systemCheck } from './system-check.ts';
import { time } from './time.ts';
import { workbench } from './workbench.ts';
import { workspace } from './workspace.ts';

export const en = {
  accommodation,
  afterwards,
  attempt,
  design,
  desk,
  diagram,
  explorer,
  general,
  house,
  numbers,
  ownData,
  practice,
  recording,
  roles,
  systemCheck,
  time,
  workbench,
  workspace,
};

/** The shape that every other language fills. */
export type Translated<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>;
};
