import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  absentSides,
  type GroupRows,
  type MemberRow,
  type MemberWordRow,
  membersOf,
  parityOf,
} from '#steering-groups/group-rules.ts';

const at = '2026-11-01T08:00:00Z';
const row = (member: string, rest: Partial<MemberRow> = {}): MemberRow => ({
  member,
  seat: 'employer',
  person: null,
  name: member,
  title: '',
  from: '2026-11-01',
  by: 'Ingrid',
  at,
  ...rest,
});

const word = (member: string, kind: MemberWordRow['kind'], to: string | null = null): MemberWordRow => ({
  word: `${member} ${kind} ${to}`,
  member,
  kind,
  to,
  by: 'Ingrid',
  at,
});

const groupOf = (rest: Partial<GroupRows>): GroupRows => ({ members: [], words: [], chairs: [], ...rest });

test('the last day still counts, and the day after does not', () => {
  const rows = groupOf({ members: [row('a')], words: [word('a', 'ended', '2026-11-20')] });
  assert.equal(membersOf(rows, '2026-11-20')[0]?.state, 'now');
  assert.equal(membersOf(rows, '2026-11-21')[0]?.state, 'over');
});

test('somebody to come is no part of the balance until the day comes', () => {
  const rows = groupOf({ members: [row('a'), row('b', { seat: 'employees', from: '2026-12-01' })] });
  assert.deepEqual(absentSides(parityOf(membersOf(rows, '2026-11-30'))), ['employees']);
  assert.deepEqual(absentSides(parityOf(membersOf(rows, '2026-12-01'))), []);
});

test('those without a party do not count in the balance', () => {
  const members = [row('a'), row('b', { seat: 'other' }), row('c', { seat: 'adviser' })];
  assert.deepEqual(parityOf(membersOf(groupOf({ members }), '2026-11-02')), { employer: 1, employees: 0 });
});

test('a deputy of the chair’s own party falls away, and a chair who has left leads no more', () => {
  const members = [row('a'), row('b', { seat: 'employees' })];
  const chairs = [
    { choice: '1', post: 'deputy', member: 'b' },
    { choice: '2', post: 'chair', member: 'a' },
    { choice: '3', post: 'chair', member: 'b' },
  ] as const;
  const posts = (rows: GroupRows) => membersOf(rows, '2026-11-10').map(({ post }) => post);
  assert.deepEqual(posts(groupOf({ members, chairs: chairs.slice(0, 2) })), ['chair', 'deputy']);
  assert.deepEqual(posts(groupOf({ members, chairs })), [null, 'chair']);
  const words = [word('a', 'ended', '2026-11-05')];
  assert.deepEqual(posts(groupOf({ members, chairs: chairs.slice(0, 2), words })), ['deputy', null]);
});

const days = ['2026-11-01', '2026-11-10', '2026-11-20'] as const;
const anyWord = fc
  .record({
    member: fc.constantFrom('a', 'b', 'c', 'd'),
    kind: fc.constantFrom('ended', 'resumed', 'mistaken'),
    to: fc.constantFrom(...days),
  } as const)
  .map(({ member, kind, to }) => word(member, kind, kind === 'ended' ? to : null));
const anyChair = fc.record({
  choice: fc.uuid(),
  post: fc.constantFrom('chair', 'deputy'),
  member: fc.constantFrom('a', 'b', 'c', 'd', null),
} as const);

test('whatever is said, nobody is lost, one leads at most, and the deputy is of the other party', () => {
  const members = [row('a'), row('b'), row('c', { seat: 'employees' }), row('d', { seat: 'employees' })];
  fc.assert(
    fc.property(fc.array(anyWord), fc.array(anyChair), fc.constantFrom(...days), (words, chairs, today) => {
      const found = membersOf({ members, words, chairs }, today);
      assert.equal(found.length, members.length);
      const [chair, ...more] = found.filter(({ post }) => post === 'chair');
      const deputies = found.filter(({ post }) => post === 'deputy');
      assert.equal(more.length, 0);
      assert.ok(deputies.length <= 1);
      if (chair) assert.ok(deputies.every(({ seat }) => seat !== chair.seat));
      for (const { state, post } of found) if (post) assert.equal(state, 'now');
    }),
  );
});
