/** Breaks a label into at most so many lines of so many letters; what does not fit ends with an ellipsis. */
export function wrapLabel(label: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of label.split(/\s+/).flatMap((each) => pieces(each, letters))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if ([...longer].length <= letters) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] as string)].slice(0, letters - 1).join('');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

function pieces(word: string, letters: number): string[] {
  const all = [...word];
  return Array.from({ length: Math.ceil(all.length / letters) }, (_, index) =>
    all.slice(index * letters, (index + 1) * letters).join(''),
  );
}
