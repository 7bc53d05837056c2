import type { TestPlatform } from '../../apps/cli/tests/platform.ts';
import type { Desk } from './desk.ts';

/** What every part of the benchmark works with. */
export interface Setting {
  platform: TestPlatform;
  roleId: string;
  desk: Desk;
  rounds: number;
}
