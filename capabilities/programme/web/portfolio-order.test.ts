import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { companyRow as row } from '#programme/web/portfolio-example.ts';
import { choicesOf, isFiltered, within } from '#programme/web/portfolio-filter.ts';
import { groupsOf } from '#programme/web/portfolio-order.ts';

type State = NonNullable<PortfolioRow['position']>['state'];
const at = (name: string, week: number | null, state: State = 'active', act = false) =>
  row({
    name,
    position: { ...row().position!, state, week },
    needs: act ? [{ code: 'gate-late', count: 1, date: null }] : [],
  });
const longer = [
  { n: 1, name: 'Styringsgruppe', firstWeek: 1, lastWeek: 10 },
  { n: 2, name: 'Pilotfasen', firstWeek: 11, lastWeek: 69 },
];

test('those that need a move stand first, then those under way by week, then those ahead, and the finished last', () => {
  const [group] = groupsOf([
    at('Ferdig', null, 'finished'),
    at('Fersk', 3),
    at('Foran', null, 'before'),
    at('Langt', 50),
    at('Sen', 7, 'active', true),
  ]);
  assert.deepEqual(
    group!.rows.map(({ name }) => name),
    ['Sen', 'Langt', 'Fersk', 'Foran', 'Ferdig'],
  );
});

test('two lengths of one programme never share a line of weeks, and their headings tell them apart', () => {
  const groups = groupsOf([row(), row(), row({ weeks: 69, phases: longer })]);
  assert.deepEqual(
    groups.map(({ weeks, lengthMatters, rows }) => [weeks, lengthMatters, rows.length]),
    [
      [68, true, 2],
      [69, true, 1],
    ],
  );
});

test('companies that wait to be enrolled stand last, however many they are', () => {
  const waiting = row({ enrolled: false, programme: null, weeks: 0, phases: [], position: null });
  const groups = groupsOf([waiting, waiting, row()]);
  assert.deepEqual(
    groups.map(({ programme }) => programme),
    ['Produktivitetsspranget', null],
  );
});

test('a filter keeps what fits both its parts, and reads a cohort of digits as its name', () => {
  const rows = [row({ cohort: '2027' }), row({ cohort: '2027', adviser: 'Eva Lunde' }), row()];
  assert.equal(within(rows, { cohort: 2027 }).length, 2);
  assert.equal(within(rows, { cohort: '2027', adviser: 'Eva Lunde' }).length, 1);
  assert.equal(within(rows, {}).length, 3);
  assert.deepEqual([isFiltered({}), isFiltered({ adviser: 'Eva Lunde' })], [false, true]);
});

test('what the address asks for stands among the choices though no company has it', () => {
  assert.deepEqual(choicesOf([row()], 'cohort', { cohort: 'Borte' }), ['Borte', 'Første kull']);
});
