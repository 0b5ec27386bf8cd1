/** Reliability as `reliability/1`, and as lines to read. Words are English, as in every command. */
import { completeRows, type ItemFault } from '#engines/statistics/items.ts';
import { isOmegaFault } from '#engines/statistics/omega.ts';
import { FEWEST_ITEMS, FEWEST_PERSONS, type Reliability } from '#engines/statistics/reliability.ts';
import { isSampleFault, summaryOf } from '#engines/statistics/sample.ts';
import type { Items, ItemWish } from './item-file.ts';

/** What reckoned it. Raised whenever a number can come out differently. */
const ENGINE = 'reliability 1';

export type Told = {
  readonly wish: ItemWish;
  readonly items: Items;
  readonly reliability: Reliability;
  /** SHA-256 of the file, in hex. */
  readonly hash: string;
};

type ReliabilityDocument = ReturnType<typeof reliabilityDocument>;

export function reliabilityDocument({ wish, items, reliability, hash }: Told) {
  const { alpha, omega, verdict } = reliability;
  const rows = wish.missing === 'listwise' ? completeRows(items.answers) : items.answers;
  const reversed = new Set(wish.reverse.map((name) => name.toLowerCase()));
  const loadings = isOmegaFault(omega) ? null : omega.loadings;
  return {
    schema: 'reliability/1',
    missing: wish.missing,
    n: alpha.n,
    scale: { low: items.scale[0], high: items.scale[1], from: wish.scale ? 'flag' : 'answers' },
    alpha: {
      value: alpha.alpha,
      low: alpha.interval.low,
      high: alpha.interval.high,
      level: alpha.interval.level,
      standardised: alpha.standardised,
      meanCorrelation: alpha.meanCorrelation,
    },
    omega: isOmegaFault(omega)
      ? { value: null, n: null, why: omega.fault }
      : { value: omega.omega, n: omega.n, why: null },
    items: wish.items.map((name, i) => ({
      name,
      reversed: reversed.has(name.toLowerCase()),
      ...momentsOf(rows.flatMap((row) => row[i] ?? [])),
      itemRest: alpha.items[i]!.itemRest,
      alphaIfDropped: alpha.items[i]!.alphaIfDropped,
      loading: loadings?.[i] ?? null,
    })),
    verdict: { code: verdict, text: verdictText(verdict, alpha.n) },
    dropped: items.dropped,
    input: `sha256:${hash}`,
    engine: ENGINE,
  };
}

function momentsOf(answers: readonly number[]) {
  const summary = summaryOf(answers);
  if (isSampleFault(summary)) throw new Error('An item that was reckoned with has no answers.');
  return { n: summary.n, mean: summary.mean, sd: summary.sd };
}

function verdictText(verdict: Reliability['verdict'], n: number): string {
  const silent = 'Screens and sheets do not show such a figure, and neither should a report.';
  if (verdict === 'too-few-items')
    return `Too few items: reliability is shown from ${FEWEST_ITEMS}. ${silent}`;
  if (verdict === 'too-few-persons')
    return `Too few persons: ${n}, and reliability is shown from ${FEWEST_PERSONS}. ${silent}`;
  return 'Enough persons and items to show it.';
}

/** Why no reliability can be reckoned, in one sentence with what to do. */
export function itemFaultSentence(fault: ItemFault, { items, missing }: ItemWish): string {
  const advice = missing === 'listwise' ? ', or --missing pairwise' : '';
  if (fault.fault === 'no-spread')
    return fault.item === undefined
      ? 'The items cancel out: their sum, or what they share, does not vary. Name those worded the other way with --reverse.'
      : `Column ${items[fault.item]}: everybody answered alike; leave it out of --items.`;
  if (fault.fault === 'too-few-persons')
    return `Fewer than 2 persons answered ${missing === 'listwise' ? 'all of' : 'each two of'} ${items.join(', ')}; expected more answers${advice}.`;
  return `No reliability: ${fault.fault}; expected at least two items.`;
}

const figure = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

/** Reliability as lines to read. */
export function readableReliability(told: ReliabilityDocument): string {
  const { alpha, omega, items, verdict } = told;
  const width = Math.max(...items.map(({ name }) => name.length), 4);
  const column = (value: number | null) => figure(value).padStart(9);
  const against = items.flatMap(({ name, itemRest }) => (itemRest !== null && itemRest < 0 ? [name] : []));
  const why = {
    heywood: 'one item takes the whole factor: one factor does not fit',
    'no-fit': 'one factor could not be fitted',
    'too-few-items': 'it takes three items',
  };
  const reason = omega.why && omega.why in why ? why[omega.why as keyof typeof why] : 'too few answered all';
  const lines = [
    `alpha ${figure(alpha.value)}, from ${figure(alpha.low)} to ${figure(alpha.high)} (${100 * alpha.level} %), ${told.n} persons, ${told.missing}`,
    `standardised ${figure(alpha.standardised)}, mean correlation ${figure(alpha.meanCorrelation)}`,
    omega.value === null
      ? `omega: none, ${reason}`
      : `omega ${figure(omega.value)}, ${omega.n} persons who answered all`,
    `${'item'.padEnd(width)}      n     mean       sd     rest  without  loading`,
    ...items.map(({ name, n, mean, sd, itemRest, alphaIfDropped, loading }) =>
      [name.padEnd(width), String(n).padStart(7), mean, sd, itemRest, alphaIfDropped, loading]
        .map((cell) => (typeof cell === 'string' ? cell : column(cell)))
        .join(''),
    ),
    ...against.map(
      (name) => `${name} goes against the rest: if it is worded the other way, add it to --reverse.`,
    ),
    ...told.dropped.map(({ reason: left, count }) => `${droppedWords[left]}: ${count}`),
    verdict.text,
  ];
  return `${lines.join('\n')}\n`;
}

const droppedWords = {
  'blank-row': 'Empty rows',
  'no-answer': 'Rows without an answer to these items',
  incomplete: 'Rows left out because an item is not answered',
};
