import type { SearchQuery } from './query.ts';
import { type SearchedFile, searchFiles } from './search-files.ts';

self.onmessage = ({ data }: MessageEvent<{ files: readonly SearchedFile[]; query: SearchQuery }>) => {
  self.postMessage(searchFiles(data.files, data.query));
};
