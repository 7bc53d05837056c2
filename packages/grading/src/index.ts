export { gradeDesign } from './grade-design.ts';
export {
  type GradingKit,
  type GradingProgress,
  type GradingRequest,
  gradeSubmission,
} from './grade-submission.ts';
export { isReceiptIntact } from './results/make-receipt.ts';
export { renderCheck } from './results/render-check.ts';
export { buildWorkspace, type DataFile, type Workspace } from './run/build-workspace.ts';
export { prepareWorld, type WorldRequest } from './run/prepare-world.ts';
export { createFileCache, noCache, type PreparedCache } from './run/prepared-cache.ts';
export { type RunProjectRequest, type RunResult, runProject } from './run/run-project.ts';
export { warmKinds } from './run/warm-kinds.ts';
