export { CatalogError, type Problem } from './catalog-error.ts';
export { type Catalog, readCatalog } from './read-catalog.ts';
export { readChallenge } from './read-challenge.ts';
export { readDataFiles } from './read-data-files.ts';
export { readKit } from './read-kit.ts';
export { readSubmissionFolder, type SubmissionFolder } from './read-submission-folder.ts';
export { parseShape, parseYaml } from './read-yaml.ts';
