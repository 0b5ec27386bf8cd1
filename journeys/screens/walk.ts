import type { Page } from 'playwright-core';
import type { Screen } from '#journeys/screens/screen.ts';

/** Screens one window takes at a time: so many that it seldom signs in anew, so few that the windows end together. */
const longestTurn = 16;

/** The screens in turns of one person each. */
export function turnsOf(list: readonly Screen[]): Screen[][] {
  return [...Map.groupBy(list, ({ as }) => as).values()].flatMap((same) => {
    const turns = Math.ceil(same.length / longestTurn);
    const size = Math.ceil(same.length / turns);
    return Array.from({ length: turns }, (_, n) => same.slice(n * size, (n + 1) * size));
  });
}

/** Where nothing lives: a page in between, so that none is drawn over another state of itself. */
const between = '/nowhere-in-between';

/**
 * Takes a window to an address as `who`. Where the app stands already, opened by the same person, its own router
 * goes there, as when somebody follows a link: to open a page anew costs as much as all that is asked of it. After
 * a page that `prepare` opened itself, perhaps with answers of its own, the next is opened anew.
 */
export async function goTo(page: Page, address: string, who: string | null): Promise<void> {
  const isHere = who !== null && (await page.evaluate((name) => document.body.dataset.walker === name, who));
  if (isHere) return page.evaluate(follow, { address, between });
  await page.goto(address);
  await page.getByRole('heading').first().waitFor();
  await page.evaluate((name) => {
    document.body.dataset.walker = name ?? '';
  }, who);
}

/** The next page is opened anew, whoever goes there. */
export const forget = (page: Page): Promise<void> =>
  page.evaluate(() => delete document.body.dataset.walker).then();

/** Runs in the browser: over the page in between to the one that is asked for. */
async function follow({ address, between }: { address: string; between: string }): Promise<void> {
  const longest = 10_000;
  const until = async (isSo: () => boolean) => {
    for (const begun = performance.now(); !isSo(); await new Promise((drawn) => requestAnimationFrame(drawn)))
      if (performance.now() - begun > longest) throw new Error(`${location.pathname} did not come`);
  };
  const title = () => document.querySelector('h1');
  const left = title();
  history.pushState(null, '', between);
  await until(() => title() !== null && title() !== left);
  const nowhere = title()!;
  scrollTo(0, 0);
  history.pushState(null, '', address);
  await until(() => !nowhere.isConnected);
}
