const languages: Record<string, string> = {
  py: 'python',
  pyi: 'python',
  md: 'markdown',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'ini',
  cfg: 'ini',
  ini: 'ini',
};

export function languageOf(path: string): string {
  return languages[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'plaintext';
}
