import type { Diagram } from '@holdout/contract';
import { type Steps, useSteps } from '../../lib/use-steps.ts';

export interface Editing extends Steps<Diagram> {
  diagram: Diagram;
}

export function useEditing(diagram: Diagram, onChange: (diagram: Diagram) => void): Editing {
  return { diagram, ...useSteps(diagram, onChange) };
}
