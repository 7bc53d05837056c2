/** What a quantity measures, as powers of these: data per time is `{ data: 1, time: -1 }`. */
export const bases = ['time', 'data', 'EUR', 'USD', 'GBP', 'CHF'] as const;
export type Base = (typeof bases)[number];
/** One power for each base, in their order; all 0 for a plain number. */
export type Dimension = readonly number[];

export interface Unit {
  /** As it was written. */
  name: string;
  /** How much of the base (s, B, one of the currency, 1) it is. */
  size: number;
  dimension: Dimension;
}

export const plain: Dimension = bases.map(() => 0);

export function isSameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((power, index) => power === b[index]);
}

/** @param sign 1 for a product, -1 for a quotient */
export function combine(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  return a.map((power, index) => power + sign * (b[index] ?? 0));
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** Twelve months are a year, and a year has 365 days. */
const year = 365 * day;

/** Sizes, and what people write for each. */
const measures: Record<'time' | 'data', [size: number, names: string][]> = {
  time: [
    [1e-6, 'µs us μs'],
    [1e-3, 'ms'],
    [1, 's sec second seconds seconde secondes'],
    [minute, 'min minute minutes'],
    [hour, 'h hour hours heure heures'],
    [day, 'day jour days d jours j'],
    [7 * day, 'week semaine weeks semaines'],
    [year / 12, 'month mois months'],
    [year, 'year an years ans année années'],
  ],
  data: [
    [1, 'B o byte bytes octet octets'],
    [1e3, 'kB ko KB Ko'],
    [1e6, 'MB Mo'],
    [1e9, 'GB Go'],
    [1e12, 'TB To'],
    [1e15, 'PB Po'],
    [2 ** 10, 'KiB Kio kiB kio'],
    [2 ** 20, 'MiB Mio'],
    [2 ** 30, 'GiB Gio'],
    [2 ** 40, 'TiB Tio'],
    [1 / 8, 'bit bits'],
    [1e3 / 8, 'kbit'],
    [1e6 / 8, 'Mbit'],
    [1e9 / 8, 'Gbit'],
  ],
};
const currencies: Record<string, Base> = {
  EUR: 'EUR',
  '€': 'EUR',
  USD: 'USD',
  $: 'USD',
  GBP: 'GBP',
  '£': 'GBP',
  CHF: 'CHF',
};
/** Powers of ten with a name. */
const multiples: Record<string, number> = { '%': 1e-2, k: 1e3, M: 1e6 };
/** What is counted. It measures nothing, but people write it: `requests/s`. Only where a unit is asked for. */
const countedThings = new Set(
  `request requests query queries call calls event events message messages payment payments order orders click clicks
  row rows record records item items product products user users customer customers session sessions prediction predictions
  decision decisions label labels feature features model models machine machines instance instances replica replicas core cores
  person people time times case cases requête requêtes appel appels événement événements paiement paiements commande commandes
  clic clics ligne lignes article articles produit produits utilisateur utilisateurs client clients prédiction prédictions
  décision décisions étiquette étiquettes modèle modèles réplique répliques cœur cœurs personne personnes fois cas`.split(
    /\s+/,
  ),
);

function only(base: Base): Dimension {
  return bases.map((each) => (each === base ? 1 : 0));
}

const units = new Map<string, Unit>([
  ...(['time', 'data'] as const).flatMap((base) =>
    measures[base].flatMap(([size, names]) =>
      names.split(' ').map((name): [string, Unit] => [name, { name, size, dimension: only(base) }]),
    ),
  ),
  ...Object.entries(currencies).map(([name, base]): [string, Unit] => [
    name,
    { name, size: 1, dimension: only(base) },
  ]),
  ...Object.entries(multiples).map(([name, size]): [string, Unit] => [
    name,
    { name, size, dimension: plain },
  ]),
]);

/** A unit of one word. */
export function findUnit(name: string): Unit | null {
  return units.get(name) ?? null;
}

/** `/s` or `EUR/month` or `requests/s`; no text is a plain number. Null for a unit that is not known. */
export function readUnit(text: string): Unit | null {
  const name = text.trim();
  let unit: Unit = { name, size: 1, dimension: plain };
  if (name === '') return unit;
  for (const [index, part] of name
    .split('/')
    .map((each) => each.trim())
    .entries()) {
    const isNothing = index === 0 && (part === '' || part === '1') && name.includes('/');
    const factor = isNothing || countedThings.has(part) ? { size: 1, dimension: plain } : findUnit(part);
    if (!factor) return null;
    const sign = index === 0 ? 1 : -1;
    unit = {
      name,
      size: unit.size * factor.size ** sign,
      dimension: combine(unit.dimension, factor.dimension, sign),
    };
  }
  return unit;
}
