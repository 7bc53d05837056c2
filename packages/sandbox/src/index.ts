export { connectEngine, type EngineProblem, EngineUnavailable } from './connect-engine.ts';
export { ensureImage, type SandboxImage } from './ensure-image.ts';
export { createSandbox, type SandboxOptions } from './open-sandbox.ts';
export { listContainers, removeLeftovers } from './remove-leftovers.ts';
export * from './sandbox.ts';
