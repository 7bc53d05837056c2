import { randomInt } from 'node:crypto';

/** Trees and stones: words that read alike in English and French and say nothing about a person. */
const words = [
  'Acacia',
  'Agate',
  'Ambre',
  'Azurite',
  'Basalte',
  'Béryl',
  'Cobalt',
  'Corail',
  'Cyprès',
  'Diorite',
  'Granite',
  'Grenat',
  'Jade',
  'Jaspe',
  'Lichen',
  'Magnolia',
  'Malachite',
  'Mica',
  'Obsidienne',
  'Onyx',
  'Opale',
  'Palmier',
  'Porphyre',
  'Pyrite',
  'Quartz',
  'Safran',
  'Saphir',
  'Séquoia',
  'Silex',
  'Topaze',
  'Turquoise',
  'Zinc',
] as const;

/** A random name such as "Quartz 417"; drawn, not derived, so that nothing leads back to the person. */
export function drawPseudonym(): string {
  return `${words[randomInt(words.length)]} ${randomInt(100, 1000)}`;
}
