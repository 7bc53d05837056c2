import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTranslations } from '../../lib/i18n.ts';
import DiagramFile from './diagram-file.tsx';

beforeAll(() => startTranslations('en'));
afterEach(cleanup);

const node = { kind: 'source', label: 'Clicks', note: 'All of <them>', x: 0, y: 0 };
const content = JSON.stringify({
  format: 1,
  nodes: [
    { ...node, id: 'a' },
    { ...node, id: 'b', kind: 'serving', label: '' },
  ],
  edges: [{ id: 'e', from: 'a', to: 'b', label: 'in batches' }],
  groups: [],
});

function show(given: string, startsAsText = false) {
  render(
    <MantineProvider>
      <DiagramFile
        path="docs/system.diagram.json"
        content={given}
        startsAsText={startsAsText}
        text={<p>the text</p>}
      />
    </MantineProvider>,
  );
}

test('a diagram that may not be changed is an image with its outline in words', () => {
  show(content);
  const source = screen.getByRole<HTMLImageElement>('img').src;
  expect(decodeURIComponent(source)).toContain('All of &lt;them&gt;');
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toEqual([
    'Level 1: Clicks, Data sourceAll of <them>',
    'Level 2: → Serving (without a name), Serving by in batchesAll of <them>',
  ]);
  expect(screen.queryByText('the text')).toBeNull();
});

test('it can be read as text, and starts so for whoever came for a line of it', () => {
  show(content);
  fireEvent.click(screen.getByRole('button', { name: 'Text' }));
  expect(screen.getByText('the text')).toBeDefined();
  expect(screen.queryByRole('img')).toBeNull();
  cleanup();
  show(content, true);
  expect(screen.getByText('the text')).toBeDefined();
});

test('a broken file is text, says what is wrong, and cannot be shown as a diagram', () => {
  show(content.replace('"to":"b"', '"to":"c"'));
  expect(screen.getByText('the text')).toBeDefined();
  expect(screen.getByRole('status').textContent).toContain('edges[0].to names a node that is not there.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Diagram' }).disabled).toBe(true);
});
