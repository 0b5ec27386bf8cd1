import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actWords } from '#audit/act-text.ts';
import { filterOf, inOrder, isLooking, shownAs } from '#audit/rules.ts';
import { roles } from '#people/contract.ts';
import type { Membership } from '#platform/contract/access.ts';

const company = 'c';
const held = (role: string, where: Partial<Membership> = { company }) => ({
  ...{ role, company: null, programme: null },
  ...where,
});
const shown = (outcome: 'done' | 'refused', ...memberships: Membership[]) =>
  shownAs({ name: 'Kari', memberships }, { companies: [company], programme: 'p', outcome });

test('everybody with a role is named by the weightiest of today, but whoever is an employee and nothing more', () => {
  for (const role of roles.filter((one) => one !== 'employee'))
    assert.deepEqual(shown('done', held('employee'), held(role)), { kind: 'person', name: 'Kari', role });
  const both = shown('done', held('manager'), held('programme-office', { programme: 'p' }));
  assert.equal(both.role, 'programme-office');
  assert.deepEqual(shown('done', held('employee')), { kind: 'employee', name: null, role: 'employee' });
});

test('a role elsewhere names nobody, and such a one is a stranger where the attempt was refused', () => {
  const elsewhere = [held('manager', { company: 'd' }), held('programme-office', { programme: 'q' })];
  assert.deepEqual(shown('done', ...elsewhere), { kind: 'former', name: null, role: null });
  assert.equal(shown('refused', ...elsewhere).kind, 'stranger');
  const place = { companies: [company], programme: null, outcome: 'done' } as const;
  assert.equal(shownAs(null, place).kind, 'former');
});

test('whoever holds a role in an organisation is named where they got through, and not where they were refused', () => {
  const coordinator = held('adviser-coordinator', {});
  assert.equal(shown('done', coordinator).role, 'adviser-coordinator');
  assert.equal(shown('refused', coordinator).kind, 'stranger');
});

test('an act looks when its endpoint reads, lists, looks up, watches or tries out, and does otherwise', () => {
  for (const act of [
    'programme.readJourney',
    'companies.listCompanies',
    'programme.previewChange',
    'companies.lookUpRegister',
    'people.watchCompany',
  ])
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
  assert.match(actWords('pulse.readOldBoard').en, /no longer has/);
  assert.equal(actWords('programme.readJourney').nb, 'Se reisen');
});
