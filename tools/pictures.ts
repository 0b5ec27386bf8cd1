/**
 * Takes the pictures of the README anew, from the real screens of the demo world: a PostgreSQL of its own in a
 * temporary folder, the pages as they are built, a real browser. `node tools/pictures.ts`, about half a minute.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openStage, type Stage, type WindowOptions } from '#journeys/stage.ts';
import { buildWeb } from '#tools/build-web.ts';
import { startTestDatabase } from '#tools/test-runner/database.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'pictures');

/** Pictures are fetched by everyone who looks at the README: above this, choose a smaller view. */
const mostBytes = 250_000;

type Picture = {
  name: string;
  person: string;
  window: WindowOptions;
  /** In pixels; the window's own when left out. */
  height?: number;
  /** From the person's first page to the one in the picture. */
  go?: (page: Page, stage: Stage) => Promise<unknown>;
};

const openCompany = (name: string) => (page: Page) => page.getByRole('link', { name }).click();

const pictures: readonly Picture[] = [
  { name: 'journey-1280', person: 'Ingrid Solbakk', window: { width: 1280 }, height: 1000 },
  { name: 'journey-390', person: 'Ingrid Solbakk', window: { width: 390 } },
  { name: 'portfolio-1440', person: 'Marit Holte', window: { width: 1440 }, height: 1000 },
  {
    name: 'journey-dark',
    person: 'Eva Lunde',
    window: { width: 1280, dark: true },
    height: 1000,
    go: openCompany('Lyngmo Trevare'),
  },
  {
    name: 'kit',
    person: 'Marit Holte',
    window: { width: 1280 },
    height: 1000,
    go: (page, { address }) => page.goto(`${address}/kit`),
  },
];

async function take(stage: Stage, picture: Picture): Promise<void> {
  const page = await stage.signIn(picture.person, picture.window);
  const size = page.viewportSize()!;
  await page.setViewportSize({ ...size, height: picture.height ?? size.height });
  await picture.go?.(page, stage);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const path = join(folder, `${picture.name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  const { size: bytes } = await stat(path);
  if (bytes > mostBytes)
    throw new Error(`${picture.name}.png is ${bytes} bytes, and ${mostBytes} is the most.`);
  console.log(`${picture.name}.png ${Math.round(bytes / 1000)} kB`);
}

const database = await startTestDatabase(AbortSignal.timeout(120_000));
try {
  await buildWeb();
  await mkdir(folder, { recursive: true });
  const stage = await openStage();
  try {
    for (const picture of pictures) await take(stage, picture);
  } finally {
    await stage.close();
  }
} finally {
  await database.stop();
}
