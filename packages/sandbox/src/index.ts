export { connectEngine, type EngineProblem, EngineUnavailable } from './connect-engine.ts';
export {
  describeEngine,
  type EngineDescription,
  type Protection,
  requireEssentials,
  requireRuntime,
} from './describe-engine.ts';
export { ensureImage, type SandboxImage } from './ensure-image.ts';
export { wordsOf } from './fault.ts';
export { createSandbox, type SandboxOptions } from './open-sandbox.ts';
export { type Kind, keyOf } from './pool/kind.ts';
export type { PoolOptions } from './pool/warm-pool.ts';
export { listContainers, removeLeftovers } from './remove-leftovers.ts';
export * from './sandbox.ts';
export { selfTest } from './self-test.ts';
