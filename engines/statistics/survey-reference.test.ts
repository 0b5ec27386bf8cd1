/** Held against R: psych 2.2.9, lavaan 0.6-14, t.test and wilcox.test. The numbers lie beside the project. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ItemReliability } from './alpha.ts';
import { isItemFault, turned } from './items.ts';
import { isOmegaFault } from './omega.ts';
import { reliabilityOf } from './reliability.ts';
import { isSampleFault } from './sample.ts';
import { unpairedChange } from './unpaired-change.ts';

const folder = join(import.meta.dirname, '../../../shared/evaluation/reference');
const skip = !existsSync(join(folder, 'expected.json')) && 'the reference numbers are not on this machine';

type Tree = number | string | readonly Tree[] | { readonly [key: string]: Tree };
type Expected = { value: { [key: string]: Tree }; tolerance: { rel: number; abs: number } };

const expectedNumbers = (): Record<string, Expected> =>
  JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

/** Cells by column; an empty one is null. */
function columnsOf(file: string): (name: string) => (number | null)[] {
  const [heading, ...rows] = readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
  return (name) => {
    const at = heading!.indexOf(name);
    assert.ok(at >= 0, name);
    return rows.map((cells) => (cells[at] === '' ? null : Number(cells[at])));
  };
}

function compare(ours: Tree, theirs: Tree, { rel, abs }: Expected['tolerance'], name: string): number {
  if (typeof theirs === 'number') {
    const off = Math.abs((ours as number) - theirs);
    assert.ok(off <= abs + rel * Math.abs(theirs), `${name}: ${ours}, not ${theirs}`);
    return 1;
  }
  assert.equal(typeof ours, 'object', name);
  assert.deepEqual(Object.keys(ours).toSorted(), Object.keys(theirs).toSorted(), name);
  return Object.entries(theirs)
    .map(([key, value]) =>
      compare((ours as Record<string, Tree>)[key]!, value, { rel, abs }, `${name}.${key}`),
    )
    .reduce((sum, one) => sum + one, 0);
}

test('every alpha, omega, interval and item figure of bfi comes out the same', { skip }, (t) => {
  const [expected, column] = [expectedNumbers(), columnsOf('bfi.csv')];
  const names = Object.keys(expected).filter((name) => name.startsWith('bfi.'));
  let compared = 0;
  for (const name of names) {
    const { value, tolerance } = expected[name]!;
    // Not ours: Guttman's lambda 6, psych's standard error of alpha, and its mean and spread of person means.
    const { items, G6, ase, mean, sd, ...theirs } = value;
    const keyed = items as string[];
    const plain = keyed.map((item) => item.replace('-', ''));
    const columns = plain.map(column);
    const rows = columns[0]!.map((_, i) => columns.map((cells) => cells[i]!));
    const turnedRows = turned(
      rows,
      keyed.flatMap((item, i) => (item.startsWith('-') ? [i] : [])),
      1,
      6,
    );
    const [pairs, whole] = [reliabilityOf(turnedRows, 'pairwise'), reliabilityOf(turnedRows)];
    assert.ok(!isItemFault(pairs) && !isItemFault(whole) && !isOmegaFault(whole.omega));
    assert.equal(whole.verdict, 'shown');
    const each = (of: (item: ItemReliability) => number | null) =>
      Object.fromEntries(plain.map((item, i) => [item, of(pairs.alpha.items[i]!)!]));
    const ours = {
      raw_alpha_pairwise: pairs.alpha.alpha,
      std_alpha: pairs.alpha.standardised,
      avg_r: pairs.alpha.meanCorrelation,
      raw_alpha_listwise: whole.alpha.alpha,
      n_listwise: whole.alpha.n,
      omega_cfa_listwise: whole.omega.omega,
      feldt: [pairs.alpha.interval.low, pairs.alpha.interval.high],
      alpha_drop: each(({ alphaIfDropped }) => alphaIfDropped),
      r_drop: each(({ itemRest }) => itemRest),
    };
    compared += compare(ours, theirs, tolerance, name);
  }
  assert.equal(names.length, 4);
  t.diagnostic(`${compared} numbers of ${names.length} scales compared with R`);
});

test('Welch and the rank sum of the NSW experiment come out the same', { skip }, (t) => {
  const column = columnsOf('nsw_dw.csv');
  const [treat, earned] = [column('treat'), column('re78')];
  const [control, treated] = [0, 1].map((arm) =>
    earned.flatMap((value, i) => (treat[i] === arm ? [value!] : [])),
  );
  const change = unpairedChange(control!, treated!);
  assert.ok(!isSampleFault(change));
  const { value, tolerance } = expectedNumbers().nsw_dw!;
  const { n_t, n_c, welch, wilcox_p, hc2 } = value;
  const theirs = {
    n_t,
    n_c,
    welch,
    wilcox_p,
    est: (hc2 as { est: number }).est,
    se: (hc2 as { se: number }).se,
  };
  // R takes the controls less the treated; the error of unequal variances is HC2.
  const { t: ratio, df, p } = change.test!;
  const ours = {
    n_c: change.n[0],
    n_t: change.n[1],
    welch: { statistic: -ratio, parameter: df, 'p.value': p },
    wilcox_p: change.ranks!.p,
    est: change.difference,
    se: change.difference / ratio,
  };
  t.diagnostic(`${compare(ours, theirs as Tree, tolerance, 'nsw_dw')} numbers compared with R`);
});

test('differences of two groups and their errors come out the same: Card and Krueger, Lalonde', {
  skip,
}, (t) => {
  const expected = expectedNumbers();
  const stores = columnsOf('card_krueger_1994.csv');
  const fte = (suffix: string) => {
    const [full, part, leaders] = ['empft', 'emppt', 'nmgrs'].map((name) => stores(`${name}${suffix}`));
    return full!.map((value, i) =>
      value === null || part![i] === null || leaders![i] === null
        ? null
        : value + leaders![i]! + part![i]! / 2,
    );
  };
  const [before, after, state] = [fte(''), fte('2'), stores('state')];
  const moved = (of: number) =>
    before.flatMap((value, i) =>
      state[i] === of && value !== null && after[i] !== null ? [after[i]! - value] : [],
    );
  const people = columnsOf('lalonde.csv');
  const earned = (of: number) => {
    const treat = people('treat');
    return people('re78').flatMap((value, i) => (treat[i] === of ? [value!] : []));
  };
  const told = (of: (arm: number) => number[]) => {
    const change = unpairedChange(of(0), of(1));
    assert.ok(!isSampleFault(change));
    return {
      n: { 0: change.n[0], 1: change.n[1] },
      est: change.difference,
      se: change.difference / change.test!.t,
    };
  };
  const [wages, training] = [told(moved), told(earned)];
  const theirs = (name: string) => expected[name]!.value;
  const pairs: [Tree, Tree, string][] = [
    [wages.n, theirs('ck.did_balanced_n'), 'ck.did_balanced_n'],
    [wages.est, (theirs('ck.did_balanced').state as { est: number }).est, 'ck.did_balanced'],
    [wages.se, theirs('ck.did_balanced_unequal_se'), 'ck.did_balanced_unequal_se'],
    [{ est: training.est, se: training.se }, theirs('lalonde.naive_hc2').treat!, 'lalonde.naive_hc2'],
  ];
  const compared = pairs.map(([ours, value, name]) => compare(ours, value, expected[name]!.tolerance, name));
  t.diagnostic(`${compared.reduce((sum, one) => sum + one, 0)} numbers compared with R`);
});
