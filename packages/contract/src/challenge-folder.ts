import type { ChallengeManifest, CheckSentences, ProofExpectation } from './challenge.ts';
import type { ProjectFile } from './files.ts';
import type { LocalizedText } from './text.ts';

/** A challenge folder, read and found sound: what grading, the worker and the API are given. */
export interface Challenge {
  manifest: ChallengeManifest;
  /** Markdown. The dictionary's `{{terms}}` are named by each world; `buildWorkspace` fills them in. */
  statement: LocalizedText;
  dictionary: LocalizedText | null;
  sentences: Record<string, { en: CheckSentences; fr: CheckSentences }>;
  starter: ProjectFile[];
  /** Visible checks, with paths as they lie in a project: `visible/…`. */
  visible: ProjectFile[];
  /** The judge's side. Must never reach a candidate's container, a page or a log. */
  hidden: { path: string; content: string }[];
  proofs: Proof[];
  /** Covers every file of the folder except the proofs. */
  digest: string;
}

export interface Proof {
  name: string;
  expectation: ProofExpectation;
  files: ProjectFile[];
}
