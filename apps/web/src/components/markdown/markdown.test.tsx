import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Markdown } from './markdown.tsx';

afterEach(cleanup);

test('text of strangers cannot run, load or link to anything unsafe', () => {
  const { container } = render(
    <Markdown
      text={[
        '<script>window.hit = 1</script>',
        '<img src="https://evil.example/x.png" onerror="window.hit = 1">',
        '![pixel](https://evil.example/pixel.png)',
        '[click](javascript:window.hit=1)',
        '<iframe src="https://evil.example"></iframe>',
      ].join('\n\n')}
    />,
  );
  expect(container.querySelector('script, iframe')).toBeNull();
  expect(container.innerHTML).not.toMatch(/evil\.example\/(x|pixel)[^<]*"/);
  expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')).toEqual(['']);
});

test('headings start at the second level, tables are tables', () => {
  const { container } = render(<Markdown text={'# One\n\n| a | b |\n|---|---|\n| 1 | 2 |'} />);
  expect(container.querySelector('h1')).toBeNull();
  expect(container.querySelector('h2')?.textContent).toBe('One');
  expect(container.querySelectorAll('td')).toHaveLength(2);
});
