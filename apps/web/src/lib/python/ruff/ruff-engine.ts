import type { Workspace } from '@astral-sh/ruff-wasm-web';
import { z } from 'zod';
import type { Formatted, FromRuff, Remark, ToRuff } from './ruff-messages.ts';
import { severityOf } from './ruff-settings.ts';

const Place = z.object({ row: z.int(), column: z.int() });
const Found = z.array(
  z.object({
    code: z.string().nullable(),
    message: z.string(),
    tags: z.array(z.string()),
    start_location: Place,
    end_location: Place,
  }),
);

type Ruff = Pick<Workspace, 'check' | 'format'>;

/** Answers what the page asks. It throws where Ruff itself breaks off, as on thousands of nested brackets. */
export function answerWithRuff(ruff: Ruff, { kind, text }: ToRuff): FromRuff {
  const remarks = findRemarks(ruff, text);
  return kind === 'lint' ? { kind: 'remarks', remarks } : format(ruff, text, remarks);
}

function findRemarks(ruff: Ruff, text: string): Remark[] {
  return Found.parse(ruff.check(text)).map(({ code, message, tags, start_location, end_location }) => {
    const isUnused = tags.includes('unnecessary');
    return {
      code: code ?? '',
      message,
      severity: severityOf(code ?? '', isUnused),
      isUnused,
      startLine: start_location.row,
      startColumn: start_location.column,
      endLine: end_location.row,
      endColumn: end_location.column,
    };
  });
}

/** The formatter itself tells the place of a syntax error in bytes only, so the linter is asked first. */
function format(ruff: Ruff, text: string, remarks: readonly Remark[]): Formatted {
  const broken = remarks.find(({ code }) => code === 'invalid-syntax');
  if (broken) return { kind: 'syntax_error', line: broken.startLine };
  return { kind: 'formatted', text: ruff.format(text) };
}
