import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type ActRow,
  actState,
  actViewOf,
  daysAfter,
  decideApproval,
  decideWithdrawal,
  expiryOf,
  hasBothKeys,
  type Speaker,
  sideFor,
} from '#parties/act-rules.ts';
import type { ActSubject } from '#parties/joint-act.ts';
import type { Side } from '#people/contract.ts';
import { isRefusal } from '#platform/contract/refusal.ts';

/** Anne and Arne lead, Berit and Bjørn represent, Cato holds both roles and Dina neither. */
const speakers: readonly Speaker[] = [
  { person: 'anne', name: 'Anne', sides: ['employer'] },
  { person: 'arne', name: 'Arne', sides: ['employer'] },
  { person: 'berit', name: 'Berit', sides: ['employees'] },
  { person: 'bjorn', name: 'Bjørn', sides: ['employees'] },
  { person: 'cato', name: 'Cato', sides: ['employer', 'employees'] },
  { person: 'dina', name: 'Dina', sides: [] },
];
const begin = '2026-11-01T08:00:00.000Z';

type Step = { who: Speaker; side: Side | null; does: 'approve' | 'withdraw'; day: number };

const sideWished = fc.constantFrom<Side | null>('employer', 'employees', null);
const stepBy = (among: readonly Speaker[]): fc.Arbitrary<Step> =>
  fc.record({
    who: fc.constantFrom(...among),
    side: sideWished,
    does: fc.constantFrom('approve', 'approve', 'approve', 'withdraw'),
    day: fc.integer({ min: 0, max: 40 }),
  });

const subjects: readonly ActSubject[] = [
  { kind: 'research-consent' },
  { kind: 'change-threshold', means: 8, distributions: 12 },
  { kind: 'raw-export', from: '2026-10-01', to: '2026-10-31' },
];

function proposedBy(who: Speaker, wished: Side | null, subject: ActSubject): ActRow {
  const side = sideFor(who, wished);
  const approvals = isRefusal(side) ? [] : [{ side, person: who.person, name: who.name, at: begin }];
  return {
    act: 'act',
    subject,
    note: '',
    proposedBy: who.person,
    proposedByName: who.name,
    proposedAt: begin,
    expiresAt: expiryOf(begin),
    approvals,
    withdrawn: null,
    effectAt: null,
    takenAt: null,
  };
}

/** What the routes do with a decision, on a plain value. */
function stepOn(row: ActRow, { who, side, does, day }: Step): ActRow {
  const now = daysAfter(begin, day);
  const decided =
    does === 'approve' ? decideApproval(row, who, side, now) : decideWithdrawal(row, who, side, now);
  if (isRefusal(decided) || decided.side === null) return row;
  const word = { side: decided.side, person: who.person, name: who.name, at: now };
  if (does === 'withdraw') return { ...row, withdrawn: { ...word, note: '' } };
  const approvals = [...row.approvals, word];
  return { ...row, approvals, effectAt: hasBothKeys(approvals) ? now : row.effectAt };
}

function run(among: readonly Speaker[], check: (row: ActRow, before: ActRow, step: Step) => void): void {
  const story = fc.record({
    proposer: fc.constantFrom(...among),
    side: sideWished,
    subject: fc.constantFrom(...subjects),
    steps: fc.array(stepBy(among), { maxLength: 12 }).map((all) => all.sort((a, b) => a.day - b.day)),
  });
  fc.assert(
    fc.property(story, ({ proposer, side, subject, steps }) => {
      let row = proposedBy(proposer, side, subject);
      for (const step of steps) {
        const before = row;
        row = stepOn(row, step);
        check(row, before, step);
      }
    }),
    { numRuns: 2000 },
  );
}

const held = (side: Side) => speakers.filter(({ sides }) => sides.length === 1 && sides[0] === side);
const neither = speakers.filter(({ sides }) => sides.length === 0);
const cato = speakers.filter(({ sides }) => sides.length === 2);

test('no order of proposals and approvals by people of one side alone ever takes effect', () => {
  for (const side of ['employer', 'employees'] as const)
    run([...held(side), ...neither], (row) => assert.equal(row.effectAt, null));
});

test('one who holds a role on each side never gets anything through alone, nor with one who holds none', () => {
  run([...cato, ...neither], (row) => assert.equal(row.effectAt, null));
});

test('whatever takes effect has a key of each party, turned by two who speak for them, in time', () => {
  let effects = 0;
  run(speakers, (row, before) => {
    if (row.effectAt === null || before.effectAt !== null) return;
    effects += 1;
    const [one, other] = row.approvals;
    assert.equal(row.approvals.length, 2);
    assert.notEqual(one?.side, other?.side);
    assert.notEqual(one?.person, other?.person);
    for (const { person, side } of row.approvals)
      assert.ok(speakers.find((who) => who.person === person)?.sides.includes(side));
    assert.ok(row.effectAt < row.expiresAt);
    assert.equal(before.withdrawn, null);
  });
  assert.ok(effects > 200, `only ${effects} took effect`);
});

test('nothing that has taken effect is undone, but for a consent, and nobody but a party withdraws', () => {
  run(speakers, (row, before, { who }) => {
    if (before.effectAt !== null) assert.equal(row.effectAt, before.effectAt);
    if (row.withdrawn === before.withdrawn) return;
    assert.ok(who.sides.length > 0);
    if (before.effectAt !== null) assert.equal(row.subject.kind, 'research-consent');
  });
});

test('what a person is told they may do is what they may do', () => {
  let allowed = 0;
  run(speakers, (row, _, { who, day }) => {
    const now = daysAfter(begin, day);
    const { may } = actViewOf(row, who, now);
    for (const side of ['employer', 'employees'] as const) {
      const decided = decideApproval(row, who, side, now);
      const turns = !isRefusal(decided) && decided.side !== null;
      assert.equal(may.approve.includes(side), turns);
      allowed += Number(turns);
    }
    const withdrawal = decideWithdrawal(row, who, null, now);
    assert.equal(may.withdraw, !isRefusal(withdrawal) && withdrawal.side !== null);
  });
  assert.ok(allowed > 500, `only ${allowed} allowed`);
});

test('two keys are both only when they are one of each party, in two hands', () => {
  const key = (side: Side, person: string) => ({ side, person, name: person, at: begin });
  assert.equal(hasBothKeys([key('employer', 'anne'), key('employees', 'berit')]), true);
  assert.equal(hasBothKeys([key('employer', 'cato'), key('employees', 'cato')]), false);
  assert.equal(hasBothKeys([key('employer', 'anne'), key('employer', 'arne')]), false);
  assert.equal(hasBothKeys([]), false);
});

test('a proposal runs out after thirty days to the millisecond, and a raw export seven after its second key', () => {
  const [manager, representative] = [speakers[0]!, speakers[2]!];
  const row = proposedBy(manager, null, subjects[2]!);
  assert.equal(actState(row, '2026-12-01T07:59:59.999Z'), 'open');
  assert.equal(actState(row, '2026-12-01T08:00:00.000Z'), 'expired');
  const agreed = stepOn(row, { who: representative, side: null, does: 'approve', day: 1 });
  assert.equal(actState(agreed, '2026-11-09T07:59:59.999Z'), 'effective');
  assert.equal(actState(agreed, '2026-11-09T08:00:00.000Z'), 'lapsed');
  assert.equal(actState({ ...agreed, takenAt: '2026-11-03T08:00:00.000Z' }, '2027-11-09T08:00:00Z'), 'used');
});
