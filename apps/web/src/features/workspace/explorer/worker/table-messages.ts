import type { ColumnProfile } from '../profile/profile-column.ts';
import type { Arrangement } from '../view/arrange.ts';
import type { TableShape } from './open-csv.ts';
import type { BlockPlace, RowBlock } from './table-engine.ts';

export type OpenReply =
  | { kind: 'table'; shape: TableShape }
  | { kind: 'not_text' }
  | { kind: 'too_large'; bytes: number };

/** What the page asks of the worker that holds a table, and what comes back. */
export interface TableRequests {
  open: { input: Blob; output: OpenReply };
  /** The version tells blocks of this arrangement from those of an earlier one. */
  arrange: { input: Arrangement; output: { version: number; shownCount: number } };
  /** Null when the rows are arranged in another way by now. */
  block: { input: BlockPlace & { version: number }; output: RowBlock | null };
  profile: { input: { column: number; rows: 'all' | 'shown' }; output: ColumnProfile };
  cell: { input: { row: number; column: number }; output: string | null };
  column: { input: { column: number }; output: string };
  locate: { input: { row: number }; output: number };
}
export type RequestKind = keyof TableRequests;

export type ToWorker = {
  [Kind in RequestKind]: { id: number; kind: Kind; input: TableRequests[Kind]['input'] };
}[RequestKind];

export type FromWorker =
  | { id: number; kind: 'done'; output: unknown }
  | { id: number; kind: 'failed'; fault: string }
  | { id: number; kind: 'progress'; share: number };

/** Either end of a worker or of a message channel. */
export interface Port<Incoming, Outgoing> {
  postMessage(message: Outgoing): void;
  onmessage: ((event: MessageEvent<Incoming>) => void) | null;
}
