/** Something with a name in a file that one may want to go to. */
export interface CodeSymbol {
  name: string;
  line: number;
}

const pythonSymbol = /^([ \t]*)(?:async[ \t]+)?(?:class|def)[ \t]+(\w+)/;
const markdownHeading = /^#{1,6}[ \t]+(.+?)[ \t#]*$/;

/** Classes and functions of Python with the class they stand in, headings of Markdown; found line by line. */
export function listSymbols(path: string, text: string): CodeSymbol[] {
  if (/\.md$/i.test(path)) {
    return linesWith(text, markdownHeading).map(({ match, line }) => ({ name: match[1] as string, line }));
  }
  if (!/\.pyi?$/i.test(path)) return [];
  const parents: { indent: number; name: string }[] = [];
  return linesWith(text, pythonSymbol).map(({ match, line }) => {
    const indent = (match[1] as string).length;
    while (parents.length > 0 && (parents.at(-1) as { indent: number }).indent >= indent) parents.pop();
    parents.push({ indent, name: match[2] as string });
    return { name: parents.map(({ name }) => name).join('.'), line };
  });
}

function linesWith(text: string, pattern: RegExp): { match: RegExpExecArray; line: number }[] {
  return text.split('\n').flatMap((content, index) => {
    const match = pattern.exec(content);
    return match ? [{ match, line: index + 1 }] : [];
  });
}
