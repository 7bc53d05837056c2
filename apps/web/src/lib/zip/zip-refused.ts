/** Why a ZIP cannot be read at all. The code is stable; pages translate it. */
export type ZipProblem =
  | 'not_a_zip'
  | 'damaged'
  | 'too_large'
  | 'too_many'
  | 'unpacks_too_large'
  | 'encrypted'
  | 'link'
  | 'outside'
  | 'not_utf8'
  | 'twice'
  | 'unknown_method';

export class ZipRefused extends Error {
  constructor(
    readonly problem: ZipProblem,
    /** The entry that it is about. */
    readonly entry: string = '',
  ) {
    super(`${problem} ${entry}`);
  }
}
