import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import MathsMarkdown, { type BlockProps } from './maths-markdown.tsx';

afterEach(cleanup);
const show = (text: string) => render(<MathsMarkdown text={text} />).container;

test('a formula is drawn as MathML, in a line and by itself; sums of money stay text', () => {
  const shown = show('From $5 to $10: $$p \\ge 0.5$$ holds.\n\n$$\n\\frac{1}{2}\n$$\n');
  expect(shown.querySelectorAll('math')).toHaveLength(2);
  expect(shown.querySelector('math[display="block"] mfrac')).not.toBeNull();
  expect(shown.textContent).toContain('From $5 to $10:');
});

test('what is no formula stays readable, and nothing in one links, loads or runs', () => {
  const shown = show(
    [
      '$$\\frac{1}{$$ broken',
      '$$\\href{javascript:alert(1)}{x}$$',
      '$$\\includegraphics{https://evil.example/x.png}$$',
      '$$\\htmlClass{page}{x}$$',
      '$$<img src=x onerror=alert(1)>$$',
    ].join('\n\n'),
  );
  expect(shown.textContent).toContain('broken');
  expect(shown.querySelector('a, img, script, .page')).toBeNull();
});

test('a formula that grows without end is given up', () => {
  const bomb = '$$\\def\\a{\\b\\b}\\def\\b{\\a\\a}\\a$$';
  expect(show(bomb).textContent).toContain('def');
});

function Lines({ 'data-start': start, 'data-end': end, children }: BlockProps) {
  return <div data-lines={`${start}-${end}`}>{children}</div>;
}

test('each block knows its lines, and nobody can write one that lies', () => {
  const text = 'One\nparagraph.\n\n- a\n\n- b\n\n<article data-start="99">forged</article>\n';
  const { container } = render(<MathsMarkdown text={text} blocks={Lines} />);
  const lines = [...container.querySelectorAll('[data-lines]')].map((block) =>
    block.getAttribute('data-lines'),
  );
  expect(lines).toEqual(['1-2', '4-6']);
  expect(container.textContent).toContain('paragraph.');
});
