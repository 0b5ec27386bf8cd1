import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actWords } from '#audit/act-text.ts';
import { filterOf, inOrder, isLooking, shownAs } from '#audit/rules.ts';
import { roles } from '#people/contract.ts';

const named = (...held: string[]) => shownAs({ name: 'Kari', roles: held }, 'done');

test('everybody with a role is named by the weightiest of today, but whoever is an employee and nothing more', () => {
  for (const role of roles.filter((one) => one !== 'employee'))
    assert.deepEqual(named(role, 'employee'), { kind: 'person', name: 'Kari', role });
  assert.deepEqual(named('manager', 'programme-office').role, 'programme-office');
  assert.deepEqual(named('employee'), { kind: 'employee', name: null, role: 'employee' });
});

test('whoever has no role here is not named, and is a stranger where the attempt was refused', () => {
  assert.deepEqual(named(), { kind: 'former', name: null, role: null });
  assert.equal(shownAs({ name: 'Kari', roles: [] }, 'refused').kind, 'stranger');
  assert.equal(shownAs(null, 'done').kind, 'former');
});

test('an act looks when its endpoint reads, lists or tries out, and does otherwise', () => {
  for (const act of ['programme.readJourney', 'companies.listCompanies', 'programme.previewChange'])
    assert.ok(isLooking(act), act);
  for (const act of ['programme.markJourney', 'pulse-boards.readyBoard', 'people.spreadList'])
    assert.ok(!isLooking(act), act);
  assert.deepEqual(filterOf(), {});
  assert.deepEqual(filterOf('refused'), { outcome: 'refused' });
});

test('within a day those without a clock come last, so that their place tells nothing', () => {
  const at = '2026-11-23T10:00:00Z';
  const lines = [
    { day: '2026-11-23', at: null, n: 1 },
    { day: '2026-11-23', at, n: 2 },
    { day: '2026-11-22', at: null, n: 3 },
    { day: '2026-11-23', at: null, n: 4 },
    { day: '2026-11-22', at, n: 5 },
  ];
  assert.deepEqual(
    inOrder(lines).map(({ n }) => n),
    [2, 1, 4, 5, 3],
  );
});

test('an act nobody knows any more is called that, and never by its code', () => {
  assert.match(actWords('visits.readVisit').en, /no longer has/);
  assert.equal(actWords('programme.readJourney').nb, 'Se reisen');
});
