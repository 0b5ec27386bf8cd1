import assert from 'node:assert/strict';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadDemoWorld } from '#app/demo-world.ts';
import { startServer } from '#app/server.ts';
import { launchBrowser } from '#journeys/browser.ts';
import { cloneDatabase } from '#platform/server/testing/database.ts';

/** The day all stories begin: a Monday in ordinary weeks, so that every company of the demo world is at work. */
export const firstDay = '2026-11-23';

export type Stage = {
  address: string;
  appUrl: string;
  /** Moves the server's clock to noon of a day. */
  setDay: (day: string) => void;
  /** A window of its own, signed in as an invented person through the sign-in page. */
  signIn: (name: string, options?: WindowOptions) => Promise<Page>;
  window: (options?: WindowOptions) => Promise<Page>;
  close: () => Promise<void>;
};

export type WindowOptions = { language?: string; dark?: boolean; width?: number };

/** The whole product with its demo world on a database of its own, and a real browser before it. */
export async function openStage(options: { register?: string; empty?: boolean } = {}): Promise<Stage> {
  const database = await cloneDatabase();
  let day = firstDay;
  await loadDemoWorld({ appUrl: database.appUrl, empty: options.empty ?? false, today: firstDay });
  const server = await startServer({
    appUrl: database.appUrl,
    port: 0,
    host: '127.0.0.1',
    webFolder: join(import.meta.dirname, '..', 'dist', 'web'),
    logLevel: 'silent',
    clock: () => new Date(`${day}T11:00:00Z`),
    ...(options.register && { register: options.register }),
  });
  const browser = await launchBrowser();
  const windows: BrowserContext[] = [];
  const window = async (options: WindowOptions = {}): Promise<Page> => {
    const context = await openContext(browser, server.address, options);
    windows.push(context);
    return quietPage(context);
  };
  return {
    address: server.address,
    appUrl: database.appUrl,
    setDay: (next) => {
      day = next;
    },
    window,
    signIn: async (name, options) => {
      const page = await window(options);
      await page.goto(`${server.address}/sign-in`);
      await page.getByRole('button', { name }).click();
      await page.waitForURL((url) => url.pathname !== '/sign-in');
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    close: async () => {
      for (const context of windows) await context.close();
      await browser.close();
      await server.close();
      await database.drop();
    },
  };
}

async function openContext(
  browser: Browser,
  address: string,
  options: WindowOptions,
): Promise<BrowserContext> {
  const { language = 'nb', dark = false, width = 1280 } = options;
  const context = await browser.newContext({
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height: width < 500 ? 844 : 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addCookies([{ name: 'spranget-language', value: language, url: address }]);
  return context;
}

/** A page on which any script error or blocked resource fails the story. */
async function quietPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security|Refused to/.test(message.text()))
      throw new Error(message.text());
  });
  return page;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with the rule and the place for every breach of WCAG 2.2 A and AA axe finds on the page as it stands. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
  assert.deepEqual(found, [], `${where} breaks WCAG`);
  assert.ok(passes.length > 5, `${where}: axe looked at next to nothing`);
}

/** The page's first line. */
export const headline = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
