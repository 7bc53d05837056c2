export const workspace = {
  files: { file: 'File' },
};
