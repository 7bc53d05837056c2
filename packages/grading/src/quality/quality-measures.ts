import type { QualityAspect, QualityMeasure } from '@holdout/contract';
import type { CodeFacts } from './code-facts.ts';
import type { Duplication } from './find-duplicates.ts';

/** Figures by aspect, each with its unit and what it is, in both languages. */
export function describeMeasures(
  facts: CodeFacts,
  duplication: Duplication,
  readmeWords: number,
): Partial<Record<QualityAspect, QualityMeasure[]>> {
  const duplicated = duplication.lines === 0 ? null : duplication.duplicatedLines / duplication.lines;
  return {
    structure: [
      measure('modules', 'Modules, tests apart', 'Modules, hors tests', facts.modules, 'files'),
      measure('longest-function', 'Longest function', 'Fonction la plus longue', facts.longest, 'lines'),
      measure(
        'usual-function',
        'Nine in ten functions are at most',
        'Neuf fonctions sur dix font au plus',
        facts.usualLength,
        'lines',
      ),
      measure('import-work', 'Work done on import', 'Travail fait à l’import', facts.importLines, 'lines'),
    ],
    simplicity: [
      measure(
        'highest-complexity',
        'Most paths through one function',
        'Chemins dans une seule fonction, au plus',
        facts.highestComplexity,
        'paths',
      ),
      measure(
        'deepest-nesting',
        'Deepest nesting',
        'Imbrication la plus profonde',
        facts.deepestNesting,
        'blocks',
      ),
    ],
    'types-and-docs': [
      measure(
        'annotated',
        'Annotated parameters and returns of the interface',
        'Paramètres et retours annotés de l’interface',
        facts.annotatedShare,
        'share',
      ),
      measure(
        'documented',
        'Functions and classes of the interface with a docstring',
        'Fonctions et classes de l’interface avec docstring',
        facts.documentedShare,
        'share',
      ),
    ],
    errors: [
      measure(
        'handlers',
        'Places that catch errors',
        'Endroits qui interceptent des erreurs',
        facts.handlers,
        'places',
      ),
      measure(
        'swallowed',
        'Of these, places that throw the error away',
        'Dont ceux qui jettent l’erreur',
        facts.swallowed,
        'places',
      ),
    ],
    duplication: [measure('duplicated', 'Repeated lines', 'Lignes répétées', duplicated, 'share')],
    tests: [
      measure('tests', 'Test functions', 'Fonctions de test', facts.tests, 'tests'),
      measure(
        'without-assertion',
        'Of these, without an assertion',
        'Dont celles sans assertion',
        facts.testsWithoutAssertion,
        'tests',
      ),
      measure(
        'cannot-fail',
        'Of these, unable to fail',
        'Dont celles qui ne peuvent pas échouer',
        facts.testsThatCannotFail,
        'tests',
      ),
    ],
    documentation: [
      measure('readme-words', 'Length of the README', 'Longueur du README', readmeWords, 'words'),
    ],
  };
}

function measure(name: string, en: string, fr: string, value: number | null, unit: string): QualityMeasure {
  return { name, label: { en, fr }, value, unit };
}
