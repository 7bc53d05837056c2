/** What an answer may speak of in production. Each list can be read on the page. */
export const topics = ['monitoring', 'drift', 'label-delay', 'rollback', 'cost', 'privacy'] as const;
export type Topic = (typeof topics)[number];

/**
 * Words by which a place is found, in both languages at once, since many answers mix them. Small letters; each matches from
 * the beginning of a word, so that endings do not matter. One without accents is found with and without them, one with an
 * accent only with it: to derive something is not "dérive".
 */
export const termsOf: Record<Topic, readonly string[]> = {
  monitoring: [
    'monitor',
    'alert',
    'alarm',
    'dashboard',
    'on call',
    'on-call',
    'surveill',
    'tableau de bord',
    'astreinte',
  ],
  drift: ['drift', 'shift', 'dérive', 'psi', 'population stability', 'stabilite de la population'],
  'label-delay': [
    'label delay',
    'delayed label',
    'late label',
    'labels arrive',
    'label arrives',
    'ripen',
    'matur',
    'censor',
    'etiquettes tardives',
    'etiquettes arrivent',
    'delai des etiquettes',
    'retard des etiquettes',
    'censur',
  ],
  rollback: [
    'roll back',
    'rollback',
    'rolled back',
    'rolling back',
    'way back',
    'revert',
    'fallback',
    'fall back',
    'falls back',
    'kill switch',
    'retour arriere',
    'revenir en arriere',
    'repli',
  ],
  cost: ['cost', 'euro', 'budget', 'cout', '€', '$', 'per month', 'par mois'],
  privacy: [
    'privacy',
    'private',
    'gdpr',
    'personal data',
    'consent',
    'retention',
    'pseudonym',
    'anonym',
    'mask',
    'rgpd',
    'vie privee',
    'donnees personnelles',
    'conservation',
  ],
};
