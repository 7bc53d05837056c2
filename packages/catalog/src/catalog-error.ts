/** One thing that is wrong with content on disk, and where. */
export interface Problem {
  /** Path relative to the folder that was read; `.` for the folder itself. */
  path: string;
  message: string;
}

/** Content that cannot be used. Lists every problem that was found, so that an author mends them in one go. */
export class CatalogError extends Error {
  constructor(
    readonly folder: string,
    readonly problems: Problem[],
  ) {
    super(`${folder}: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
    this.name = 'CatalogError';
  }
}

export function refuseProblems(folder: string, problems: Problem[]): void {
  if (problems.length > 0) throw new CatalogError(folder, problems);
}
