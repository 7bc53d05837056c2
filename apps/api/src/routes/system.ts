import { describeSystem } from '../views/system-view.ts';
import { os } from './base.ts';

export const system = {
  status: os.system.status.handler(({ context: { db } }) => describeSystem(db)),
};
