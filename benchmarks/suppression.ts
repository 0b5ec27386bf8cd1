/**
 * The rules of suppression against the attacker: random organisations of up to 60 people in four waves, and
 * readers who pool what they get. Three of four are asked with filters of any kind, which the product
 * never answers; every fourth is decided from counts, as the product does.
 *
 * `npm run benchmark -- suppression 1000000` takes an hour or so; 20,000 when no number is given, and a second number
 * is the organisation to begin with, so that several may share the work. Then what
 * one more figure costs beside five years of months over 500 companies.
 */
import { numbersFrom, organisationFrom, publishedTo } from '#engines/statistics/example-organisations.ts';
import { decideWaves, isExact } from '#engines/statistics/example-waves.ts';
import { decide } from '#engines/statistics/suppression.ts';
import { findExposed } from '#engines/statistics/suppression-attacker.ts';
import {
  allRules,
  enoughApart,
  enoughChurn,
  enoughLeft,
  isDeclared,
  type Rule,
} from '#engines/statistics/suppression-rules.ts';
import { type Atom, type CountedSet, lowestLimits } from '#engines/statistics/suppression-shapes.ts';
import { median, tell } from './measured.ts';

const count = Number(process.argv[2] ?? 20_000);
if (!Number.isInteger(count) || count < 100) throw new Error('How many organisations: a number from 100 up.');
const first = Number(process.argv[3] ?? 1);
const withoutDeclaring = allRules.filter((rule) => rule !== isDeclared);

type Shown = readonly { readonly atoms: ReadonlySet<Atom>; readonly question: string }[];

function filtered(seed: number, rules: readonly Rule[]): Shown {
  const below = numbersFrom(seed);
  return publishedTo(organisationFrom(below), below, 5 + below(56), rules);
}

function fromCounts(seed: number): Shown {
  const below = numbersFrom(seed);
  return decideWaves(organisationFrom(below), below, (id) => (id * 7) % 5)
    .filter(({ figure }) => isExact(figure))
    .map(({ figure, people }) => ({ atoms: people, question: figure.question }));
}

const isLeak = (shown: Shown) =>
  [...new Set(shown.map(({ question }) => question))].some(
    (one) => findExposed(shown.filter(({ question }) => question === one).map(({ atoms }) => atoms)) !== null,
  );

const begun = performance.now();
let [leaks, figures] = [0, 0];
for (let seed = first; seed < first + count; seed += 1) {
  const shown = seed % 4 === 0 ? fromCounts(seed) : filtered(seed, withoutDeclaring);
  figures += shown.length;
  if (isLeak(shown)) {
    leaks += 1;
    process.stdout.write(`Organisation ${seed}: somebody is exposed.\n`);
  }
  const done = seed - first + 1;
  if (done % Math.ceil(count / 20) === 0) {
    const seconds = Math.round((performance.now() - begun) / 1000);
    process.stdout.write(`${done} of ${count} organisations, ${leaks} with a leak, ${seconds} s\n`);
  }
}
const each = (performance.now() - begun) / count;

const controls = [enoughLeft, enoughApart, enoughChurn].map((rule) => {
  const rules = withoutDeclaring.filter((other) => other !== rule);
  const seeds = Array.from({ length: 200 }, (_, i) => i + 1);
  const value = seeds.filter((seed) => isLeak(filtered(seed, rules))).length;
  return { what: `leaks in 200 without ${rule.name}`, value, unit: '', atLeast: 1 };
});

const times = monthsOfCompanies();
tell([
  { what: 'organisations with a leak', value: leaks, unit: '', atMost: 0 },
  { what: 'figures shown to each', value: figures / count, unit: '', digits: 2, atLeast: 2 },
  { what: 'one organisation, decided and attacked', value: each, unit: 'ms', digits: 2 },
  ...controls,
  { what: 'one more figure over companies, median', value: median(times), unit: 'ms', digits: 2, atMost: 50 },
  { what: '  slowest', value: Math.max(...times), unit: 'ms', digits: 1, atMost: 50 },
]);

/** Milliseconds for each of nine figures in sixty months, beside all before, while companies come and go. */
function monthsOfCompanies(): number[] {
  const below = numbersFrom(500);
  let [now, next] = [Array.from({ length: 500 }, (_, i) => i), 500];
  const published: CountedSet[] = [];
  const spent: number[] = [];
  for (let month = 0; month < 60; month += 1) {
    if (month % 3 === 0) {
      const leaving = new Set(Array.from({ length: below(14) }, () => now[below(now.length)]));
      now = now.filter((company) => !leaving.has(company));
      for (let joined = below(14); joined > 0; joined -= 1) now.push(next++);
    }
    for (let branch = -1; branch < 8; branch += 1) {
      const atoms = new Set<Atom>(now.filter((company) => branch < 0 || company % 8 === branch));
      const request = { question: 'k', wave: `${month}`, table: 'k', atoms, show: 'mean' as const };
      const common = { sensitive: false, alike: false, kept: [], declared: new Set(['k']) };
      const start = performance.now();
      const { publish } = decide({ ...common, published, request, atLeast: lowestLimits });
      spent.push(performance.now() - start);
      if (publish === 'mean') published.push(request);
    }
  }
  return spent;
}
