import { browserOptions, chromium, type Page } from '../../apps/cli/e2e/browser.ts';
import { textsIn } from '../../apps/cli/e2e/texts.ts';
import { acceptInvitation, startDesign, startWork } from '../../apps/cli/e2e/workplace.ts';
import { prepareChromium } from '../../apps/cli/src/start/chromium.ts';
import { printSteps } from '../../apps/cli/src/start/steps.ts';
import { sendInvitation, signIn, staff } from '../../apps/cli/tests/people.ts';
import type { TestPlatform } from '../../apps/cli/tests/platform.ts';

/** The real browser of a candidate who has started the flagship. */
export interface Desk {
  candidateId: string;
  version: string;
  t: Awaited<ReturnType<typeof textsIn>>;
  /** A window that has never seen us: nothing in its cache or storage but the session. */
  openWindow(): Promise<Page>;
  /** The window of another candidate who has just started a design. */
  openDesign(): Promise<Page>;
  close(): Promise<void>;
}

export async function openDesk(platform: TestPlatform, roleId: string): Promise<Desk> {
  const steps = printSteps(process.stderr);
  const executablePath = await steps.run('Chromium', prepareChromium, (place) => place);
  const browser = await chromium.launch({ ...browserOptions, executablePath });
  const openContext = () =>
    browser.newContext({
      baseURL: platform.address,
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
    });
  try {
    const t = await textsIn('en');
    const manager = await signIn(platform, staff.manager);
    const { link, candidateId } = await sendInvitation(manager, roleId, 'Cleo Cold', 'churn');
    const first = await openContext();
    await steps.run('A candidate starts', async () => {
      const page = await first.newPage();
      await acceptInvitation(page, t, link);
      await startWork(page, t);
    });
    const cookies = await first.cookies();
    await first.close();
    return {
      candidateId,
      version: browser.version(),
      t,
      async openWindow() {
        const context = await openContext();
        await context.addCookies(cookies);
        return context.newPage();
      },
      async openDesign() {
        const invited = await sendInvitation(manager, roleId, 'Dora Design', 'design-fraud');
        const page = await (await openContext()).newPage();
        await acceptInvitation(page, t, invited.link);
        await startDesign(page, t);
        return page;
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
