import type { CheckSentences, PipelineManifest, ProofExpectation } from './challenge.ts';
import type { DesignExpectation, DesignGuide, DesignManifest, DesignSections } from './design-challenge.ts';
import type { ProjectFile } from './files.ts';
import type { LocalizedText } from './text.ts';

/** A challenge folder, read and found sound: what grading, the worker and the API are given. */
export type Challenge = PipelineChallenge | DesignChallenge;

interface ChallengeParts {
  /** Markdown. The `{{terms}}` of a pipeline are named by each world; `buildWorkspace` fills them in. */
  statement: LocalizedText;
  starter: ProjectFile[];
  /** Covers every file of the folder except the proofs. */
  digest: string;
}

/** Answered in code, and checked by running it. */
export interface PipelineChallenge extends ChallengeParts {
  kind: 'pipeline';
  manifest: PipelineManifest;
  /** Markdown, with terms like the statement. */
  dictionary: LocalizedText | null;
  sentences: Record<string, { en: CheckSentences; fr: CheckSentences }>;
  /** Visible checks, with paths as they lie in a project: `visible/…`. */
  visible: ProjectFile[];
  /** The judge's side. Must never reach a candidate's container, a page or a log. */
  hidden: { path: string; content: string }[];
  proofs: Proof<ProofExpectation>[];
}

/** Answered in words and diagrams, and read by people: nothing of it runs. */
export interface DesignChallenge extends ChallengeParts {
  kind: 'design';
  manifest: DesignManifest;
  /** In the order of the manifest. */
  sections: DesignSections['sections'];
  /** The reviewers' side, its sections in the same order. Must never reach a candidate. */
  guide: DesignGuide;
  proofs: Proof<DesignExpectation>[];
}

export interface Proof<Expectation> {
  name: string;
  expectation: Expectation;
  files: ProjectFile[];
}

/** For what only code has: runs, worlds, checks. */
export function requirePipeline(challenge: Challenge): PipelineChallenge {
  if (challenge.kind === 'pipeline') return challenge;
  throw new Error(`The challenge "${challenge.manifest.id}" is a design: nothing of it runs`);
}
