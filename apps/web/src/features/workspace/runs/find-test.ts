const definition = /^([ \t]*)(?:async[ \t]+)?(class|def)[ \t]+(\w+)/;
const decorator = /^[ \t]*@/;

/**
 * The test that a line belongs to, as pytest names it: `test_empty`, or `TestFit::test_empty`; null outside of tests. Found
 * line by line: a test reaches to the next definition that does not stand in it, and begins with its decorators.
 */
export function findTest(text: string, line: number): string | null {
  const lines = text.split('\n');
  let last = line;
  while (decorator.test(lines[last - 1] ?? '')) last += 1;
  const around: { indent: number; kind: string; name: string }[] = [];
  for (const content of lines.slice(0, last)) {
    const [, space = '', kind = '', name = ''] = definition.exec(content) ?? [];
    if (name === '') continue;
    while ((around.at(-1)?.indent ?? -1) >= space.length) around.pop();
    around.push({ indent: space.length, kind, name });
  }
  const test = around.findIndex((each) => each.kind === 'def');
  const classes = around.slice(0, Math.max(0, test));
  const isFound =
    around[test]?.name.startsWith('test') && classes.every(({ name }) => name.startsWith('Test'));
  return isFound
    ? around
        .slice(0, test + 1)
        .map(({ name }) => name)
        .join('::')
    : null;
}
