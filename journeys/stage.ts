import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadDemoWorld } from '#app/demo-world.ts';
import { startServer } from '#app/server.ts';
import { readSettings, type Settings } from '#app/settings.ts';
import { borrowBrowser } from '#journeys/browser.ts';
import { type LetterBox, openLetterBox } from '#journeys/letter-box.ts';
import { axeFaults } from '#journeys/screens/screen-faults.ts';
import { keyFolder } from '#platform/server/key-folder/key-folder.ts';
import { cloneFilled } from '#platform/server/testing/database.ts';

/** The day all stories begin: a Monday in ordinary weeks, so that every company of the demo world is at work. */
export const firstDay = '2026-11-23';

/** Keys of the surveys that are open in the demo world: its database is made once for many stages, and so are they. */
const stageKeys = join(tmpdir(), 'spranget-stage-keys');

export type Stage = {
  address: string;
  /** The same server by a name: passkeys belong to names, and to no number. */
  named: string;
  appUrl: string;
  /** Moves the server's clock to noon of a day. */
  setDay: (day: string) => void;
  /** A window of its own, signed in as an invented person through the sign-in page. */
  signIn: (name: string, options?: WindowOptions) => Promise<Page>;
  window: (options?: WindowOptions) => Promise<Page>;
  /** The server's clock. */
  now: () => Date;
  /** Moves the server's clock some minutes on. */
  later: (minutes: number) => void;
  /** What the server has sent. */
  letters: LetterBox;
  runErrand: (name: string) => Promise<void>;
  /** The server goes down, and comes up again at the same address: with the same pages, or with another release's. */
  down: () => Promise<void>;
  up: (webFolder?: string) => Promise<void>;
  browser: Browser;
  close: () => Promise<void>;
};

/** Where the pages lie that the stories are played on. */
export const builtPages = join(import.meta.dirname, '..', 'dist', 'web');

export type StageOptions = { settings?: Partial<Settings>; empty?: boolean; port?: number };

export type WindowOptions = {
  language?: string;
  dark?: boolean;
  width?: number;
  /** As on a first visit: nothing is on the device, and no service worker answers in the server's place. */
  firstVisit?: boolean;
};

/** The whole product with its demo world on a database of its own, and a real browser before it. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { empty = false } = options;
  const database = await cloneFilled(empty ? 'stage_without_companies' : 'stage', (appUrl) =>
    loadDemoWorld({ appUrl, empty, today: firstDay, keys: keyFolder(stageKeys) }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'spranget-stage-'));
  await mkdir(stageKeys, { recursive: true, mode: 0o700 });
  await cp(stageKeys, folder, { recursive: true });
  const letters = await openLetterBox();
  let now = noonOf(firstDay);
  const start = (port: number, pages = builtPages) =>
    startServer({
      appUrl: database.appUrl,
      port,
      host: '127.0.0.1',
      webFolder: pages,
      folder,
      settings: {
        ...readSettings({}),
        logLevel: 'silent',
        mail: { url: letters.url, from: 'Spranget <post@spranget.example>' },
        ...options.settings,
      },
      clock: () => new Date(now),
    });
  let server = await start(options.port ?? 0);
  const { address } = server;
  let isUp = true;
  const { browser, giveBack } = await borrowBrowser();
  const windows: BrowserContext[] = [];
  const window = async (wanted: WindowOptions = {}): Promise<Page> => {
    const context = await openContext(browser, address, wanted);
    windows.push(context);
    return quietPage(context);
  };
  return {
    address,
    named: address.replace('127.0.0.1', 'localhost'),
    appUrl: database.appUrl,
    setDay: (next) => {
      now = noonOf(next);
    },
    now: () => new Date(now),
    later: (minutes) => {
      now += minutes * 60_000;
    },
    letters,
    runErrand: (name) => server.runErrand(name),
    down: async () => {
      await server.close();
      isUp = false;
    },
    up: async (pages) => {
      server = await start(Number(new URL(address).port), pages);
      isUp = true;
    },
    browser,
    window,
    signIn: async (name, options) => {
      const page = await window(options);
      await page.goto(`${address}/sign-in`);
      await page.getByRole('button', { name }).click();
      await page.waitForURL((url) => url.pathname !== '/sign-in');
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    close: async () => {
      for (const context of windows) await context.close();
      giveBack();
      if (isUp) await server.close();
      await letters.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const noonOf = (day: string): number => Date.parse(`${day}T11:00:00Z`);

async function openContext(
  browser: Browser,
  address: string,
  options: WindowOptions,
): Promise<BrowserContext> {
  const { language = 'nb', dark = false, width = 1280, firstVisit = false } = options;
  const context = await browser.newContext({
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height: width < 500 ? 844 : 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    serviceWorkers: firstVisit ? 'block' : 'allow',
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

/** Fails with the rule and the place for every breach of WCAG 2.2 A and AA axe finds on the page as it stands. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axeFaults(page), [], `${where} breaks WCAG`);
}

/** The page's first line. */
export const headline = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
