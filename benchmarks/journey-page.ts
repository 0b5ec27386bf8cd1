/**
 * Lighthouse on the journey page of a company in week 10, signed in as its lean coordinator, against a server
 * started as a person starts it: three times as a phone on a slow network, three times as a desk. What counts
 * is the median.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { findBrowser } from '#journeys/browser.ts';
import { people, type Session } from '#people/contract.ts';
import { median, tell } from './measured.ts';
import { freshDataFolder, startSpranget } from './running-server.ts';

const person = 'Amina Warsame';
const times = 3;
const categories = ['performance', 'accessibility', 'best-practices'] as const;

/** Signs in as an invented person; the cookies to send, and the company's journey. */
async function signIn(address: string): Promise<{ cookie: string; url: string }> {
  const { persons } = (await (await fetch(`${address}${people.listDemoPersons.path}`)).json()) as {
    persons: { person: string; name: string }[];
  };
  const found = persons.find(({ name }) => name === person);
  if (!found) throw new Error(`Nobody in the demo world is called ${person}.`);
  const answer = await fetch(`${address}${people.signInAsDemoPerson.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: found.person }),
  });
  const session = (await answer.json()) as Session;
  const cookies = [
    ...answer.headers.getSetCookie().map((line) => line.split(';')[0]),
    'spranget-language=nb',
  ];
  const company = session.memberships[0]?.company;
  return { cookie: cookies.join('; '), url: `${address}/companies/${company}/journey` };
}

/** A browser that Lighthouse can reach, with a profile of its own. Resolves to its port. */
async function openBrowser(): Promise<{ port: number; close: () => Promise<void> }> {
  const { executablePath, env } = findBrowser();
  const profile = mkdtempSync(join(tmpdir(), 'spranget-browser-'));
  const child = spawn(
    executablePath,
    [
      '--headless',
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  process.once('exit', () => child.kill());
  const ended = once(child, 'close');
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
    child.on('close', () => reject(new Error(`The browser did not start:\n${said}`)));
  });
  return {
    port,
    close: async () => {
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

type Looked = Record<string, number>;

/** The figures of one run: scores from 0 to 100, times in milliseconds, transfers in kB. */
function figuresOf({ categories: scores, audits }: Result): Looked {
  const score = (name: string) => Math.round((scores[name]?.score ?? 0) * 100);
  const number = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const details = audits['network-requests']?.details as
    | { items: { resourceType: string; transferSize: number }[] }
    | undefined;
  const sent = (type: string) =>
    (details?.items ?? [])
      .filter(({ resourceType }) => resourceType === type)
      .reduce((sum, { transferSize }) => sum + transferSize, 0) / 1024;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    fcp: number('first-contentful-paint'),
    lcp: number('largest-contentful-paint'),
    tbt: number('total-blocking-time'),
    cls: number('cumulative-layout-shift'),
    script: sent('Script'),
    styles: sent('Stylesheet'),
    fonts: sent('Font'),
  };
}

async function lookAs(kind: 'phone' | 'desk', url: string, cookie: string, port: number): Promise<Looked[]> {
  const runs: Looked[] = [];
  for (let n = 0; n < times; n += 1) {
    const flags = {
      port,
      onlyCategories: [...categories],
      extraHeaders: { Cookie: cookie },
      logLevel: 'error' as const,
    };
    const result = await lighthouse(url, flags, kind === 'desk' ? desktopConfig : undefined);
    if (!result) throw new Error('Lighthouse said nothing.');
    const { lhr } = result;
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    if (!lhr.finalDisplayedUrl.endsWith('/journey'))
      throw new Error(`It was led to ${lhr.finalDisplayedUrl}.`);
    runs.push(figuresOf(lhr));
    tellFaults(lhr);
  }
  return runs;
}

/** What takes from accessibility or best practices, by name. */
function tellFaults({ categories: all, audits }: Result): void {
  for (const name of categories.slice(1)) {
    const faulty = (all[name]?.auditRefs ?? []).filter(({ id, weight }) => {
      const score = audits[id]?.score;
      return weight > 0 && typeof score === 'number' && score < 1;
    });
    for (const { id } of faulty) process.stdout.write(`${name}: ${id}: ${audits[id]?.title}\n`);
  }
}

const { folder, remove } = freshDataFolder();
const server = await startSpranget(folder);
const browser = await openBrowser();
try {
  const { cookie, url } = await signIn(server.address);
  for (const kind of ['phone', 'desk'] as const) {
    const runs = await lookAs(kind, url, cookie, browser.port);
    const of = (name: string) => median(runs.map((run) => run[name] ?? Number.NaN));
    process.stdout.write(`As a ${kind}, median of ${times}\n`);
    tell([
      { what: '  performance', value: of('performance'), unit: '', atLeast: 90 },
      { what: '  accessibility', value: of('accessibility'), unit: '', atLeast: 100 },
      { what: '  best practices', value: of('best-practices'), unit: '' },
      { what: '  first letters', value: of('fcp'), unit: 'ms' },
      { what: '  largest part drawn', value: of('lcp'), unit: 'ms' },
      { what: '  time blocked', value: of('tbt'), unit: 'ms' },
      { what: '  layout shift', value: of('cls'), unit: '', digits: 3 },
      { what: '  script sent', value: of('script'), unit: 'kB', digits: 1 },
      { what: '  styles sent', value: of('styles'), unit: 'kB', digits: 1 },
      { what: '  fonts sent', value: of('fonts'), unit: 'kB', digits: 1 },
    ]);
  }
} finally {
  await browser.close();
  await server.stop();
  remove();
}
