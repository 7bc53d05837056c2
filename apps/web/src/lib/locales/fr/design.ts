import type { design as english } from '../en/design.ts';
import type { Translated } from '../en/index.ts';

export const design: Translated<typeof english> = {
  contents: 'Votre réponse',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  suggestedMinutes_one: 'Comptez environ {{count}} minute ici ; la répartition du temps vous appartient.',
  suggestedMinutes_other: 'Comptez environ {{count}} minutes ici ; la répartition du temps vous appartient.',
  words_one: '{{count}} mot',
  words_other: '{{count}} mots',
  nothing: 'rien encore',
  boxes_one: '{{count}} boîte',
  boxes_other: '{{count}} boîtes',
  broken: 'ne se lit pas comme un schéma',
  rows_one: '{{count}} ligne',
  rows_other: '{{count}} lignes',
  brokenNumbers: 'illisible comme feuille de chiffres',
  total: 'En tout {{words}}. Aucune longueur n’est attendue.',
  field: 'Votre réponse : {{title}}',
  readOnlyField: 'Lecture seule : {{title}}',
  placeholder: 'Listes, tableaux et chiffres sont bienvenus. Le Markdown fonctionne.',
  next: 'Suite : {{title}}',
  keys: 'Tout se garde de soi-même ; {{keys}} enregistre aussitôt.',
  previewEmpty: 'Ce que vous écrivez s’affiche ici tel qu’on le lira.',
  beside: { preview: 'Aperçu', statement: 'Énoncé', notes: 'Notes' },
  insert: {
    label: 'Insérer',
    list: 'Liste',
    table: 'Tableau',
    code: 'Code',
    formula: 'Formule',
    hint: 'Tab quitte le champ.',
  },
  assumptions: {
    title: 'Hypothèses',
    guidance:
      'Une ligne pour chaque chose que vous tenez pour acquise, afin que le lecteur distingue une hypothèse d’un fait.',
  },
  numbers: {
    title: 'Chiffres',
    guidance:
      'Les chiffres sur lesquels repose votre conception. Le compte se fait pendant que vous écrivez ; aucune ligne n’est attendue.',
  },
  diagram: {
    title: 'Schéma',
    guidance:
      'Le système entier, des événements enregistrés à la réponse donnée, et retour. Une esquisse suffit.',
  },
};
