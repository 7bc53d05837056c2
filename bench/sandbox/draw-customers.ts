import { createDraw } from '../report/create-draw.ts';

const rows = 20_000;
const plans = ['basic', 'plus', 'family', 'business'];
const regions = ['north', 'east', 'south', 'west', 'centre'];
const numbers = ['tenure', 'calls', 'minutes', 'data', 'bill', 'late', 'complaints', 'age'];

/** A table of 20,000 customers as CSV: eight numbers, two words, some gaps, and who left. The same at every call. */
export function drawCustomers(): string {
  const draw = createDraw(20_260_101);
  const lines = [[...numbers, 'plan', 'region', 'left'].join(',')];
  for (let row = 0; row < rows; row += 1) {
    const values = numbers.map(() => draw() + draw() + draw() - 1.5);
    const plan = Math.floor(draw() * plans.length);
    const region = Math.floor(draw() * regions.length);
    const [tenure = 0, calls = 0, minutes = 0, , , late = 0, complaints = 0] = values;
    const pull =
      1.2 * calls - 1.5 * tenure + late * complaints + (minutes > 0.5 ? 0.8 : 0) + 0.4 * plan - 1.5;
    const left = draw() < 1 / (1 + Math.exp(-2 * pull)) ? 1 : 0;
    const cells = values.map((value) => (draw() < 0.03 ? '' : value.toFixed(4)));
    lines.push([...cells, plans[plan], regions[region], left].join(','));
  }
  return `${lines.join('\n')}\n`;
}
