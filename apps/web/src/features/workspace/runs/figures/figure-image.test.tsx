import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FigureImage } from './figure-image.tsx';

afterEach(cleanup);

const figure = { path: 'loss.png', type: 'png', bytes: 9, width: 2, height: 1 } as const;
const imageOf = (runId: string) => (
  <FigureImage runId={runId} place={0} figure={figure} className={undefined} />
);

test('a figure whose bytes are gone is told, and the one of another run in its place is shown', () => {
  const { container, rerender } = render(imageOf('earlier'));
  const image = () => container.querySelector('img');
  fireEvent.error(image() as Element);
  expect(image()).toBeNull();
  rerender(imageOf('later'));
  expect(image()?.getAttribute('src')).toBe('/api/attempt/runs/later/figures/0');
});
