import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#platform/contract/refusal.ts';
import {
  type Content,
  changesSince,
  decideSigning,
  type SignatureRow,
  type VersionRow,
} from '#steering-groups/group-mandate.ts';
import type { SignedMember } from '#steering-groups/group-view.ts';

const words = { purpose: 'a', decides: 'b', meets: 'c', disagreement: 'd', resources: 'e' };
const seat = (member: string, rest: Partial<SignedMember> = {}): SignedMember => ({
  member,
  seat: 'employer',
  name: member,
  title: '',
  from: '2026-01-01',
  to: null,
  post: null,
  ...rest,
});
const content = (members: SignedMember[]): Content => ({ words, members });
const today = '2026-11-23';

test('a time that runs out as it was signed is no change, and one that was cut short is', () => {
  const signed = content([seat('a'), seat('b', { to: '2026-11-20' }), seat('c')]);
  assert.deepEqual(changesSince(signed, content([seat('a'), seat('c')]), today), []);
  assert.deepEqual(changesSince(signed, content([seat('a')]), today), [{ kind: 'left', name: 'c' }]);
});

test('what changed is named one by one', () => {
  const signed = content([seat('a', { post: 'chair' }), seat('b')]);
  const now = {
    words: { ...words, meets: 'x' },
    members: [seat('a'), seat('b', { post: 'chair', to: '2026-12-31' }), seat('c')],
  };
  assert.deepEqual(changesSince(signed, now, today), [
    { kind: 'words', part: 'meets' },
    { kind: 'dates', name: 'b' },
    { kind: 'joined', name: 'c' },
    { kind: 'post', post: 'chair', name: 'b' },
  ]);
});

const signature = (side: SignatureRow['side'], person: string): SignatureRow => ({
  side,
  person,
  by: person,
  at: '2026-11-20T08:00:00Z',
  signature: `${side} ${person}`,
});

const signing = (versions: VersionRow[], now: Content, read = 'x') => ({
  versions,
  now,
  digest: 'x',
  read,
  stop: null,
  today,
});

const version = (n: number, of: Content, ...signatures: SignatureRow[]): VersionRow => ({
  version: n,
  digest: 'x',
  signatures,
  ...of,
});

test('what stands again as both signed it is signed still', () => {
  const [first, second] = [content([seat('a')]), content([seat('a'), seat('b')])];
  const versions = [
    version(1, first, signature('employer', 'i'), signature('employees', 't')),
    version(2, second),
  ];
  assert.equal(decideSigning(signing(versions, first), 'employer', 'i'), null);
});

test('a signature on a text that went on does not count for the next', () => {
  const [first, second] = [content([seat('a')]), content([seat('a'), seat('b')])];
  const versions = [version(1, first, signature('employer', 'i'))];
  assert.deepEqual(decideSigning(signing(versions, second), 'employees', 't'), {
    version: 2,
    isBegun: false,
  });
});

test('one hand cannot give both signatures, whatever it was read', () => {
  const now = content([seat('a')]);
  const decided = decideSigning(
    signing([version(1, now, signature('employer', 'i'))], now),
    'employees',
    'i',
  );
  assert.equal(isRefusal(decided) && decided.refused, 'other-person-needed');
});
