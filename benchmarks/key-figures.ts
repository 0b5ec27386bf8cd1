/**
 * Key figures under load, over HTTP on a real PostgreSQL: 100,000 readings from a file, and a company's page with
 * 40 figures of 60 months. The page's time is beside that of a page that reads nothing but the same company.
 */
import { openTestHouse } from '#app/testing.ts';
import { periodOf } from '#indicators/period.ts';
import { makeId } from '#platform/contract/id.ts';
import { startTestDatabase } from '#tools/test-runner/database.ts';
import { median, tell } from './measured.ts';

const today = '2026-11-23';
const figures = 40;
const months = 60;
const fileRows = 100_000;

const server = await startTestDatabase(new AbortController().signal);
const house = await openTestHouse(today);
const company = await house.company('Skarvdal Mekaniske');
const as = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
const base = `/api/indicators/companies/${company}`;

const definition = {
  version: 0,
  meaning: 'Ordrelinjer levert den dagen vi lovet.',
  category: 'delivery',
  unit: 'timer',
  decimals: 1,
  direction: 'lower',
  measured: 'value',
  formula: null,
  scale: 1,
  chart: 'xmr',
  bySite: false,
  lowest: 0,
  highest: null,
  source: 'Ordresystemet',
  owner: 'Produksjonsleder',
  pointsAtPeople: false,
};

async function define(name: string, period: 'month' | 'day'): Promise<string> {
  const indicator = makeId();
  const body = { ...definition, indicator, name, period };
  const { status, body: answer } = await house.call('POST', `${base}/definitions`, { as, body });
  if (status !== 200) throw new Error(JSON.stringify(answer));
  return indicator;
}

const day = (n: number): string => new Date(Date.UTC(2026, 10, 20 - n)).toISOString().slice(0, 10);
/** A month's first day, so many months before this one. */
const month = (n: number): string =>
  periodOf(new Date(Date.UTC(2026, 9 - n, 15)).toISOString().slice(0, 10), 'month');
/** Noise that is the same in every run. */
const noise = (n: number): number => Math.round(((n * 7919) % 101) * 10) / 100 + 20;

for (let n = 0; n < figures; n += 1) {
  const indicator = await define(`Nøkkeltall ${String(n + 1).padStart(2, '0')}`, 'month');
  const readings = Array.from({ length: months }, (_, m) => ({
    indicator,
    period: month(m),
    value: noise(n * months + m),
  }));
  const { status, body } = await house.call('POST', `${base}/readings`, {
    as,
    body: { act: makeId(), readings },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

async function timed(path: string): Promise<number> {
  const begun = performance.now();
  const { status } = await house.call('GET', path, { as });
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return performance.now() - begun;
}

async function medianOf(path: string): Promise<number> {
  for (let n = 0; n < 5; n += 1) await timed(path);
  const times: number[] = [];
  for (let n = 0; n < 41; n += 1) times.push(await timed(path));
  return median(times);
}

const bare = await medianOf(`/api/companies/${company}`);
const page = await medianOf(base);

// Daily figures, so that a hundred thousand rows are as many days as a company could have.
const perFigure = 5_000;
const daily: string[] = [];
for (let n = 0; n < fileRows / perFigure; n += 1) {
  const name = `Daglig ${String(n + 1).padStart(2, '0')}`;
  await define(name, 'day');
  daily.push(name);
}
const lines = ['Nøkkeltall;Dato;Verdi'];
for (const [f, name] of daily.entries())
  for (let n = 0; n < perFigure; n += 1)
    lines.push(`${name};${day(n).split('-').reverse().join('.')};${String(noise(f + n)).replace('.', ',')}`);
const content = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`).toString('base64');

const id = makeId();
const read = async () => (await house.call('GET', `${base}/imports/${id}`, { as })).body;
const begun = performance.now();
const handedIn = await house.call('POST', `${base}/imports`, {
  as,
  body: { import: id, fileName: 'dager.csv', content },
});
if (handedIn.status !== 200) throw new Error(JSON.stringify(handedIn.body));
await house.runErrand('indicators.imports');
const looked = performance.now() - begun;
const checked = await read();
if (checked.state !== 'checked' || checked.result.added !== fileRows)
  throw new Error(
    JSON.stringify({ state: checked.state, result: checked.result, problems: checked.problems.slice(0, 3) }),
  );
await house.call('POST', `${base}/imports/${id}/confirmations`, { as, body: { leaveOut: false } });
const confirmed = performance.now();
await house.runErrand('indicators.imports');
const wrote = performance.now() - confirmed;
const { state, result } = await read();
if (state !== 'imported') throw new Error(`The file is ${state}.`);

process.stdout.write(`${fileRows} rows, ${result.added} numbers written\n`);
const full = await medianOf(base);
tell([
  { what: 'handed in, read and looked through', value: looked / 1000, unit: 's', digits: 1 },
  { what: 'written', value: wrote / 1000, unit: 's', digits: 1 },
  { what: 'imported in all', value: (looked + wrote) / 1000, unit: 's', digits: 1, atMost: 10 },
  {
    what: `page of ${figures} figures x ${months} months, median`,
    value: page,
    unit: 'ms',
    digits: 1,
    atMost: 50,
  },
  { what: 'the company alone, median', value: bare, unit: 'ms', digits: 1 },
  { what: 'page beside the company alone', value: page / bare, unit: 'x', digits: 1 },
  { what: 'the page with 100,000 more numbers, median', value: full, unit: 'ms', digits: 1 },
]);
await house.close();
await server.stop();
process.exit();
