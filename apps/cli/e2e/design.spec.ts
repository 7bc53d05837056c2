import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '@holdout/contract';
import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { projectFolder } from '../src/config.ts';
import { type DesignWords, readDesignWords } from './content.ts';
import { expect, test } from './fixtures.ts';
import { handOf } from './hands/hand.ts';
import { invite } from './invite.ts';
import { lookAt } from './look-at.ts';
import { freeze, openNextReview, rateCompetency } from './review-work.ts';
import { startDesign, submitWork, waitUntilSaved } from './workplace.ts';

/** A design from the invitation to a frozen review, in each language with another challenge and a whole answer. */
const answers = {
  en: { challengeId: 'design-fraud', proof: 'senior' },
  fr: { challengeId: 'design-recommendation', proof: 'mid' },
} as const;

for (const locale of ['en', 'fr'] as const) {
  test.describe(locale, () => {
    test.use({ language: locale });
    test('a system is designed, handed in, and read section by section', async ({
      t,
      openRole,
      openInvitation,
      signInAs,
    }) => {
      const { challengeId, proof } = answers[locale];
      const words = await readDesignWords(challengeId, locale);
      const link = await invite(await openRole(), t, 'Dana Design', locale, challengeId);

      const page = await openInvitation(link);
      await expect(page.getByLabel(t('attempt.start.consent'))).toBeVisible({ timeout: 60_000 });
      await lookAt(page, `design-before-${locale}`);
      await startDesign(page, t);
      await writeAnswer(page, t, words, locale, readAnswer(challengeId, proof));
      await lookAt(page, `design-desk-${locale}`);
      expect(await submitWork(page, t)).toMatch(/^[0-9a-f]{64}$/);

      const reviewer = await signInAs('first');
      await reviewer.goto('/reviews');
      await openNextReview(reviewer, t, words.title);
      await expect(reviewer.getByText('Dana')).toHaveCount(0);
      await readOneSection(reviewer, t, words, locale);
      await rateCompetency(reviewer, t, {
        competency: words.competency,
        level: words.level,
        reason: 'The paragraph that is linked says how, with figures.',
      });
      await freeze(reviewer, t);
      await reviewer.reload();
      await expect(reviewer.getByRole('radio', { name: t('desk.design.state.partly') }).nth(1)).toBeChecked();
    });
  });
}

interface SampleAnswer {
  /** By section. */
  texts: Map<string, string>;
  diagram: string;
}

function readAnswer(challengeId: string, proof: string): SampleAnswer {
  const folder = path.join(projectFolder, 'challenges', challengeId, 'proofs', proof, 'submission');
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const names = readdirSync(path.join(folder, 'answer'));
  return {
    texts: new Map(names.map((name) => [path.parse(name).name, read(path.join('answer', name))])),
    diagram: read('system.diagram.json'),
  };
}

/** Rows of a sheet, with what is typed into them; the keys in the formula come from the names. */
const rows = [
  { group: 'load', name: 'Peak', value: '1,200', unit: '/s' },
  { group: 'latency', name: 'Budget', value: '0,1 s', unit: 'ms' },
  { group: 'latency', name: 'Network', value: '12', unit: 'ms' },
  { group: 'latency', name: 'Model', value: '75', unit: 'ms' },
  { group: 'storage', name: 'Stored', value: '=peak * 2 kB * 365 day', unit: 'TB' },
] as const;

/** As a check says it, in both languages. */
const fits = /87\sms .* 100\sms, .*13\sms/;

/** Some rows, a formula over them, and whether the steps fit their budget. */
async function reckon(page: Page, t: TFunction): Promise<void> {
  const hand = handOf(page);
  await hand.press(
    page.getByRole('button', { name: t('design.next', { title: t('design.numbers.title') }) }),
  );
  const fieldOf = (what: 'name' | 'value' | 'unit', title: string) =>
    page.getByRole('textbox', { name: t(`numbers.field.${what}`, { title }), exact: true });
  for (const { group, name, value, unit } of rows) {
    await hand.press(
      page.getByRole('button', { name: t('numbers.addRow', { group: t(`numbers.group.${group}`) }) }),
    );
    await hand.write(fieldOf('name', t('numbers.nameless')), name);
    await hand.write(fieldOf('value', name), value);
    await hand.write(fieldOf('unit', name), unit);
  }
  await expect(page.getByText(/1.200\s\/s × 2\skB × 365\sday = 75[.,]6864\sTB/)).toBeVisible();
  await hand.press(page.getByRole('button', { name: t('numbers.checks.add') }));
  await hand.write(
    page.getByRole('textbox', { name: t('numbers.checks.field', { number: 1 }) }),
    'sum(latency) <= budget',
  );
  await expect(page.getByText(fits)).toBeVisible();
}

/** Boxes are drawn by hand in another test; a whole system is pasted as the text that it is. */
async function drawSystem(page: Page, t: TFunction, diagram: string): Promise<void> {
  const hand = handOf(page);
  const title = t('design.diagram.title');
  await hand.press(page.getByRole('button', { name: t('design.next', { title }) }));
  await expect(page.getByText(t('diagram.empty'))).toBeVisible();
  await hand.press(page.getByRole('button', { name: t('diagram.file.text'), exact: true }));
  const field = page.getByRole('textbox', { name: t('design.field', { title }) });
  await hand.enter(field);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(diagram);
  await hand.press(page.getByRole('button', { name: t('diagram.file.diagram'), exact: true }));
  await expect(page.getByRole('application', { name: t('diagram.canvas') })).toBeVisible();
}

async function writeAnswer(
  page: Page,
  t: TFunction,
  words: DesignWords,
  locale: Locale,
  { texts: answer, diagram }: SampleAnswer,
): Promise<void> {
  const hand = handOf(page);
  const fieldOf = (title: string) => page.getByRole('textbox', { name: t('design.field', { title }) });
  const { first, read } = words;
  for (const { id, title } of words.sections) {
    await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
    const text = answer.get(id) ?? '';
    await hand.enter(fieldOf(title));
    // What people write comes by keys and by pasting; what matters here is that it arrives whole.
    await page.keyboard.insertText(text);
    await expect(fieldOf(title)).toHaveValue(text);
    const next = page.getByRole('button', { name: /^(Next|Suite)/ });
    if (await next.isVisible()) await hand.press(next);
  }
  const assumptions = fieldOf(t('design.assumptions.title'));
  await hand.enter(assumptions);
  await page.keyboard.insertText('- $$p \\ge 0.5$$ costs $5 to $10.\n');
  await hand.press(page.getByRole('button', { name: t('design.insert.table') }));
  await page.keyboard.insertText(' a ');
  await expect(page.getByRole('tabpanel').locator('math')).toBeVisible();
  await expect(page.getByRole('tabpanel').getByRole('table')).toBeVisible();

  await reckon(page, t);
  await lookAt(page, `design-numbers-${locale}`);
  await drawSystem(page, t, diagram);
  await lookAt(page, `design-diagram-${locale}`);

  await page.keyboard.press('Control+s');
  await waitUntilSaved(page);
  await hand.press(
    page.getByRole('navigation', { name: t('design.contents') }).getByRole('button', { name: read.title }),
  );
  await page.reload();
  await expect(fieldOf(read.title)).toHaveValue(answer.get(read.id) ?? '');
  await hand.press(
    page.getByRole('navigation', { name: t('design.contents') }).getByRole('button', { name: first.title }),
  );
  await expect(fieldOf(first.title)).toHaveValue(answer.get(first.id) ?? '');
}

async function readOneSection(page: Page, t: TFunction, words: DesignWords, locale: Locale): Promise<void> {
  const hand = handOf(page);
  const section = words.read;
  const pointers = page.getByRole('region', { name: t('desk.design.pointers') });
  await hand.press(page.getByRole('tab', { name: t('desk.tabs.overview') }));
  await lookAt(page, `design-overview-${locale}`);
  await hand.press(pointers.getByRole('button').first());
  await expect(page.getByRole('tab', { name: t('desk.tabs.answer'), selected: true })).toBeVisible();
  await hand.press(page.getByRole('tab', { name: t('desk.tabs.answer') }));
  await hand.choose(page.getByLabel(t('desk.design.part')), `answer/${section.id}.md`);
  await expect(page.getByRole('heading', { name: section.title, level: 2 })).toBeVisible();
  const { seen, partly, warning } = section;
  const use = page.getByRole('button', { name: t('desk.design.useBlock', { place: '' }) }).first();
  await hand.press(use);
  await hand.press(page.getByRole('menuitem', { name: seen }));
  const stateOf = (text: string, state: 'seen' | 'partly') =>
    page
      .getByRole('radiogroup', { name: text })
      .getByRole('radio', { name: t(`desk.design.state.${state}`), exact: true });
  await expect(stateOf(seen, 'seen')).toBeChecked();
  await hand.tick(stateOf(partly, 'partly'));
  await hand.tick(page.getByRole('checkbox', { name: warning }));
  await hand.write(page.getByLabel(t('desk.design.counterCheck')), 'Said two paragraphs later.');
  await hand.press(use);
  await hand.press(page.getByRole('menuitem', { name: words.competency, exact: true }));
  await lookAt(page, `design-review-${locale}`);
  await hand.choose(page.getByLabel(t('desk.design.part')), 'numbers.json');
  await expect(page.getByText(fits)).toBeVisible();
  await hand.press(page.getByText(t('desk.design.rows')));
  await hand.press(
    page
      .getByRole('button', { name: t('desk.design.useBlock', { place: t('design.numbers.title') }) })
      .first(),
  );
  await hand.press(page.getByRole('menuitem', { name: words.competency, exact: true }));
  await lookAt(page, `design-review-numbers-${locale}`);
  await hand.choose(page.getByLabel(t('desk.design.part')), 'system.diagram.json');
  await expect(page.getByRole('img', { name: t('diagram.picture', { name: 'system' }) })).toBeVisible();
  await hand.press(page.getByText(t('desk.design.boxes')));
  await hand.press(
    page
      .getByRole('button', { name: t('desk.design.useBlock', { place: t('design.diagram.title') }) })
      .first(),
  );
  await hand.press(page.getByRole('menuitem', { name: words.competency, exact: true }));
  await lookAt(page, `design-review-diagram-${locale}`);
  await expect(page.getByRole('region', { name: t('desk.design.followUp') })).toContainText(section.title);
  await hand.choose(page.getByLabel(t('desk.design.part')), `answer/${section.id}.md`);
}
