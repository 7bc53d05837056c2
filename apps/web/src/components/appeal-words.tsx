import type { AppealView } from '@holdout/contract';
import type { ReactNode } from 'react';

/** Both texts of an appeal, with what is said above each. */
export function AppealWords({
  appeal,
  above,
  aboveAnswer,
}: {
  appeal: AppealView;
  above: ReactNode;
  aboveAnswer: ReactNode;
}) {
  return (
    <>
      <p className="holdout-quiet">{above}</p>
      <Words text={appeal.text} />
      <p className="holdout-quiet" role="status">
        {aboveAnswer}
      </p>
      {appeal.answer && <Words text={appeal.answer.text} />}
    </>
  );
}

function Words({ text }: { text: string }) {
  return (
    <p className="holdout-prose" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {text}
    </p>
  );
}
