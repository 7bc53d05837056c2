import type { RecordedFact } from '@holdout/contract';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { en } from '../../../lib/locales/en/index.ts';
import { fr } from '../../../lib/locales/fr/index.ts';
import { describeFact } from './describe-fact.ts';

const translator = async (lng: 'en' | 'fr') => {
  const i18n = i18next.createInstance();
  const resources = { en: { translation: en }, fr: { translation: fr } };
  await i18n.init({ lng, resources, interpolation: { escapeValue: false } });
  return i18n.t;
};
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const edit = { kind: 'edit', path: 'a.py', offset: 1199, removed: 0, added: 1 } as const;
const run = {
  kind: 'run',
  runId: '',
  of: 'file',
  path: 'a.py',
  lines: null,
  test: null,
  revision: 3,
  outcome: 'completed',
} as const;

test.each<[RecordedFact, string, string]>([
  [
    edit,
    'Edited a.py at character 1,200: 1 character written',
    'Modification de a.py au caractère 1 200 : 1 caractère écrit',
  ],
  [
    { ...edit, added: 1500, removed: 20 },
    'Edited a.py at character 1,200: 1,500 characters written, 20 removed',
    'Modification de a.py au caractère 1 200 : 1 500 caractères écrits, 20 supprimés',
  ],
  [
    { ...edit, kind: 'paste', added: 40, lines: 2, origin: 'elsewhere' },
    'Pasted into a.py at character 1,200: 40 characters written, 2 lines; not copied on the same page',
    'Collage dans a.py au caractère 1 200 : 40 caractères écrits, 2 lignes ; pas copié sur la même page',
  ],
  [{ kind: 'file', path: 'a.py', action: 'closed' }, 'Closed a.py', 'Fermeture de a.py'],
  [{ kind: 'presence', action: 'opened' }, 'Opened the workspace', 'Ouverture de l’espace de travail'],
  [{ kind: 'presence', action: 'left' }, 'Left the page', 'Page quittée'],
  [
    { kind: 'presence', action: 'returned', awaySeconds: 75 },
    'Came back after 1 min 15 s',
    'Retour après 1 min 15 s',
  ],
  [
    { kind: 'gap', seconds: 7200 },
    'From here on, for 2 h, something may be missing: it could neither be sent nor kept',
    'À partir d’ici, pendant 2 h, quelque chose peut manquer : cela n’a pu être ni envoyé ni gardé',
  ],
  [
    { kind: 'save', revision: 4, changedPaths: ['a.py', 'b.py'], changedCount: 5 },
    'Saved revision 4: a.py, b.py and 3 more',
    'Révision 4 enregistrée : a.py, b.py et 3 de plus',
  ],
  [run, 'Ran a.py, revision 3: Completed', 'Exécution de a.py, révision 3 : Terminé'],
  [
    { ...run, of: 'selection', lines: { first: 2, last: 5 }, outcome: null },
    'Ran lines 2 to 5 of a.py, revision 3',
    'Exécution de a.py, lignes 2 à 5, révision 3',
  ],
  [
    { ...run, of: 'visible-checks', path: null, outcome: null },
    'Ran the visible checks, revision 3',
    'Exécution de tous les contrôles visibles, révision 3',
  ],
  [
    { kind: 'submission', number: 2, revision: 9, isAutomatic: true },
    'Revision 9 was submitted by itself at the end, as submission 2',
    'Remise 2, faite d’elle-même à la fin : révision 9',
  ],
])('%j', async (fact, english, french) => {
  expect(plain(describeFact(await translator('en'), fact, 'en'))).toBe(english);
  expect(plain(describeFact(await translator('fr'), fact, 'fr'))).toBe(french);
});
