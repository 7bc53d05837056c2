import { randomUUID } from 'node:crypto';
import { drawSecret, hashSecret } from '@holdout/api';
import type { ProjectFile } from '@holdout/contract';
import {
  insertAttempt,
  insertCandidateSession,
  saveFiles,
  saveWorkspace,
  startAttempt,
  upsertCandidate,
} from '@holdout/db';
import { buildWorkspace } from '@holdout/grading';
import { z } from 'zod';
import type { Platform } from './open-platform.ts';
import type { ChallengeId } from './plant-challenges.ts';

/** A candidate at work, who speaks HTTP with the API and nothing else. */
export interface Candidate {
  /** False when the API refuses the file. */
  save(file: ProjectFile): Promise<boolean>;
  /** Hands in what was saved and tells the submission's id. */
  submit(): Promise<string>;
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Everything that this candidate can read, as it comes. */
  look(): Promise<string>;
}

export interface Answer {
  status: number;
  text: string;
}

const Saved = z.object({ revision: z.int() });
const Submitted = z.object({ id: z.uuid() });

/** Somebody with a session and a started attempt, whose world a worker has made. */
export async function openCandidate(platform: Platform, challengeId: ChallengeId): Promise<Candidate> {
  const { db, roleId, seed } = platform;
  const challenge = platform.challenges[challengeId];
  const email = `${randomUUID()}@example.org`;
  const person = await upsertCandidate(db, { name: 'Mal Lory', email, locale: 'en', isDemo: false });
  const attempt = await insertAttempt(db, {
    roleId,
    candidateId: person.id,
    challengeId,
    challengeVersion: challenge.manifest.version,
    challengeDigest: challenge.digest,
    windowDays: 1,
    seed,
  });
  if (attempt === null) throw new Error('this person has an attempt already');
  const workspace = await buildWorkspace({ ...platform, challenge });
  await saveWorkspace(db, attempt.id, {
    project: await saveFiles(db, workspace.starter),
    data: await saveFiles(db, workspace.data),
    visible: await saveFiles(db, challenge.visible),
    terms: workspace.terms,
  });
  await startAttempt(db, attempt.id);
  const secret = drawSecret();
  await insertCandidateSession(db, hashSecret(secret), attempt.id);
  return browse(platform.address, secret);
}

function browse(address: string, secret: string): Candidate {
  const submissions: string[] = [];
  let revision = 0;

  async function send(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        cookie: `holdout=${secret}`,
        origin: 'http://127.0.0.1:3000',
        'x-holdout': '1',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const headers = JSON.stringify([...response.headers].filter(([name]) => name !== 'date'));
    return { status: response.status, text: `${headers}\n${await response.text()}` };
  }

  return {
    send,
    async save(file) {
      const answer = await send('POST', '/attempt/revisions', {
        baseRevision: revision,
        saveId: randomUUID(),
        isForced: false,
        changes: [file],
      });
      if (answer.status !== 200) return false;
      revision = Saved.parse(bodyOf(answer)).revision;
      return true;
    },
    async submit() {
      const answer = await send('POST', '/attempt/submissions', { revision, submitId: randomUUID() });
      const { id } = Submitted.parse(bodyOf(answer));
      submissions.push(id);
      return id;
    },
    async look() {
      const pages = [
        '/attempt',
        '/attempt/challenge?locale=en',
        '/attempt/workspace',
        '/attempt/data?path=data%2Fexample.csv',
        '/attempt/revisions',
        ...Array.from({ length: revision }, (_, index) => `/attempt/revisions/${index + 1}`),
        '/attempt/runs',
        ...submissions.map((id) => `/attempt/submissions/${id}`),
      ];
      const answers = await Promise.all(pages.map((page) => send('GET', page)));
      return answers.map(({ status, text }, index) => `${pages[index]} ${status}\n${text}`).join('\n');
    },
  };
}

function bodyOf({ status, text }: Answer): unknown {
  if (status !== 200) throw new Error(`The API answered ${status}: ${text.slice(0, 500)}`);
  return JSON.parse(text.slice(text.indexOf('\n')));
}
