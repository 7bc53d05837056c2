import type { Locale, NumberGroup, NumberRow, NumbersSheet } from '@holdout/contract';

type StarterRow = [
  group: NumberGroup,
  key: string,
  names: Record<Locale, string>,
  units: Record<Locale, string>,
];

const same = (unit: string) => ({ en: unit, fr: unit });
/** What a design with a model in it often counts. Not a list of what is expected: every row can go. */
const rows: StarterRow[] = [
  ['load', 'requests_peak', { en: 'Requests at peak', fr: 'Requêtes en pointe' }, same('/s')],
  ['load', 'requests_mean', { en: 'Requests on average', fr: 'Requêtes en moyenne' }, same('/s')],
  ['latency', 'latency_budget', { en: 'Budget in all', fr: 'Budget en tout' }, same('ms')],
  ['latency', 'latency_network', { en: 'Network', fr: 'Réseau' }, same('ms')],
  ['latency', 'latency_features', { en: 'Features', fr: 'Features' }, same('ms')],
  ['latency', 'latency_model', { en: 'Model', fr: 'Modèle' }, same('ms')],
  ['sizes', 'event_size', { en: 'One event', fr: 'Un événement' }, { en: 'kB', fr: 'ko' }],
  [
    'sizes',
    'feature_size',
    { en: 'Features of one request', fr: 'Features d’une requête' },
    { en: 'kB', fr: 'ko' },
  ],
  [
    'labels',
    'label_delay',
    { en: 'Until a label is known', fr: 'Délai avant de connaître un label' },
    { en: 'day', fr: 'jour' },
  ],
  [
    'storage',
    'kept_for',
    { en: 'Events are kept for', fr: 'Durée de conservation des événements' },
    { en: 'day', fr: 'jour' },
  ],
  ['storage', 'stored', { en: 'Stored in all', fr: 'Stockage en tout' }, { en: 'TB', fr: 'To' }],
  [
    'cost',
    'storage_price',
    { en: 'Price of storage', fr: 'Prix du stockage' },
    { en: 'EUR/GB/month', fr: 'EUR/Go/mois' },
  ],
  ['cost', 'cost_total', { en: 'Cost in all', fr: 'Coût en tout' }, { en: 'EUR/month', fr: 'EUR/mois' }],
];

/** The usual rows, all of them without a value: something to begin with for who would rather not begin with nothing. */
export function starterSheet(locale: Locale): NumbersSheet {
  return {
    format: 1,
    rows: rows.map(
      ([group, key, names, units]): NumberRow => ({
        id: key.replaceAll('_', '-'),
        group,
        name: names[locale],
        key,
        value: '',
        unit: units[locale],
        note: '',
      }),
    ),
    checks: [{ id: 'latency-check', text: 'sum(latency) <= latency_budget' }],
  };
}
