import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOn, refuseGroup, sideLacking } from '#pilot-groups/group-rules.ts';
import { contentOf, missingFor, partsOf, signedWords } from '#pilot-groups/organisation.ts';
import type { GroupMember } from '#pilot-groups/organisation-content.ts';
import type { GroupRow, Rows } from '#pilot-groups/rows.ts';

const today = '2027-01-11';
const member = (given: Partial<GroupMember>): GroupMember => ({
  member: 'm',
  person: null,
  name: 'Amina',
  side: 'employer',
  role: 'leader',
  from: '2026-12-01',
  to: null,
  ...given,
});
const other = member({ member: 'n', name: 'Linn', side: 'employees', role: 'member' });
const known = { today, areas: [], sites: [], people: [], before: [] };
const refused = (...members: GroupMember[]) =>
  refuseGroup({ areas: [], sites: [], members }, known)?.refused ?? null;

test('who has left counts for nobody: the group lacks a party from the day after', () => {
  const members = [member({}), { ...other, to: today }];
  assert.equal(sideLacking(members, today), null);
  assert.equal(sideLacking(members, '2027-01-12'), 'employees');
  assert.deepEqual(countOn(members, '2027-01-12'), { employer: 1, employees: 0 });
});

test('a leader whose time is over leads nobody, and the same name stands once', () => {
  assert.equal(refused(member({}), other), null);
  assert.equal(refused(member({ role: 'member' }), other), 'leader-missing');
  assert.equal(
    refused(member({ role: 'member' }), { ...other, role: 'leader', to: '2027-01-10' }),
    'side-missing',
  );
  assert.equal(refused(member({}), other, { ...other, member: 'o', name: 'linn' }), 'member-twice');
  assert.equal(refused(member({ to: '2026-11-30' }), other), 'ends-before');
});

test('a person who has left the company since stays as they were, and is chosen no more', () => {
  const gone = member({ person: 'p' });
  const wish = { areas: [], sites: [], members: [gone, other] };
  assert.equal(refuseGroup(wish, known)?.refused, 'person-unknown');
  assert.equal(refuseGroup(wish, { ...known, before: [gone] }), null);
});

const group: GroupRow = {
  content: 'c',
  group: 'g',
  title: 'Flyt',
  goal: '',
  areas: [],
  sites: ['s'],
  rhythm: 'weekly',
  meets: '',
  line: 'Sjefen',
  steering: 'Sjefen',
  members: [member({}), other],
  stands: true,
  by: 'Amina',
  at: '2027-01-04T09:00:00Z',
};
const rows: Rows = { areas: [], groups: [group], promises: [], answers: [], signatures: [] };

test('neither the day nor a site’s new name makes a signature lapse, and another word does', () => {
  const words = (given: Rows, name: string, day: string) =>
    signedWords(contentOf(partsOf(given, [{ site: 's', name }], [], day), given.promises));
  const before = words(rows, 'Verket', today);
  assert.equal(words(rows, 'Nyverket', '2028-01-10'), before);
  const changed = { ...rows, groups: [group, { ...group, content: 'd', meets: 'Tirsdag' }] };
  assert.notEqual(words(changed, 'Verket', today), before);
});

test('what was taken away is not missed, and what stands is asked for in order', () => {
  const whats = (given: Rows) =>
    missingFor(partsOf(given, [], [], today), ['employees'], today).map(({ what }) => what);
  assert.deepEqual(whats(rows), ['area', 'hours']);
  const away = { ...rows, groups: [group, { ...group, content: 'd', stands: false }] };
  assert.deepEqual(whats(away), ['area', 'group']);
});
