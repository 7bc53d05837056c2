/** `{{status_column}}` in a text becomes what this candidate's world calls it. */
export function fillTerms(text: string, terms: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const term = Object.hasOwn(terms, name) ? terms[name] : undefined;
    if (term === undefined) throw new Error(`This world has no term "${name}"`);
    return term;
  });
}
