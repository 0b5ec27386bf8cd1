import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, isoWeekOf } from '#engines/journey/days.ts';
import type { Journey } from '#engines/journey/shape.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { ChangeDetail, type ChangeKind } from '#programme/change.ts';
import { decideChange, type Standing } from '#programme/change-rules.ts';
import { type ChangeRow, mondayOfDate, stateOf } from '#programme/rules.ts';
import { changeId, decide, journeyOf, laterVersion, standingOn } from '#programme/server/builders-journey.ts';

const longerPilot = laterVersion('2026.4', (template) => {
  template.phases[1]!.weeks += 2;
});

/** A wish is told from where the company stands: numbers are weeks from this one. */
type Wish = { days: number; kind: ChangeKind; a: number; b: number; odd: boolean };

const wish: fc.Arbitrary<Wish> = fc.record({
  days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 120 })),
  kind: fc.constantFrom(
    'start-moved',
    'start-moved',
    'weeks-moved',
    'weeks-moved',
    'paused',
    'paused',
    'resumed',
    'resumed',
    'weeks-closed',
    'version-adopted',
    'undone',
    'undone',
  ),
  a: fc.integer({ min: -3, max: 9 }),
  b: fc.integer({ min: -1, max: 5 }),
  odd: fc.boolean(),
});

function detailOf({ kind, a, b, odd }: Wish, standing: Standing): ChangeDetail {
  const monday = (weeks: number) => addDays(mondayOfDate(standing.today), weeks * 7);
  const week = journeyOf(standing).weeks.find((w) => w.monday >= monday(a))?.n ?? 68;
  const isoWeek = isoWeekOf(monday(a));
  switch (kind) {
    case 'start-moved':
      return { kind, start: monday(a) };
    case 'weeks-moved':
      return { kind, week: Math.max(2, week), to: monday(a + b) };
    case 'paused':
      return { kind, from: monday(a), expectedTo: odd ? null : monday(a + b) };
    case 'resumed':
      return { kind, to: monday(a) };
    case 'weeks-closed': {
      const { close, open } = stateOf(standing.enrolment, standing.changes);
      return odd ? { kind, close: [...close, isoWeek], open } : { kind, close, open: [...open, isoWeek] };
    }
    case 'version-adopted':
      return { kind, version: odd ? '2026.4' : standing.enrolment.version };
    case 'undone': {
      const undone = new Set(
        standing.changes.flatMap((c) => (c.detail.kind === 'undone' ? [c.detail.change] : [])),
      );
      const latest = standing.changes.findLast((c) => c.detail.kind !== 'undone' && !undone.has(c.change));
      return { kind, change: latest?.change ?? changeId(0) };
    }
  }
}

const past = (journey: Journey, today: string): string[] =>
  journey.weeks
    .filter(({ monday }) => monday < mondayOfDate(today))
    .map(({ monday, phase }) => `${monday} ${phase}`);

/** Lives through the wishes day by day; `each` sees every one that was accepted. */
function live(
  wishes: readonly Wish[],
  each: (before: Standing, detail: ChangeDetail, stored: Standing, after: Journey) => void,
): void {
  let standing = standingOn('2026-12-20', [], [longerPilot]);
  for (const one of wishes) {
    standing = { ...standing, today: addDays(standing.today, one.days) };
    const detail = detailOf(one, standing);
    const decided = decide(standing, detail, 'Fordi');
    if (isRefusal(decided)) continue;
    const n = standing.changes.length + 1;
    const row: ChangeRow = {
      change: changeId(n),
      revision: decided.state.revision,
      detail: decided.detail,
      reason: 'Fordi',
      byName: 'Marit Holte',
      at: `${standing.today}T12:00:00.000Z`,
    };
    const stored = { ...standing, changes: [...standing.changes, row] };
    each(standing, decided.detail, stored, decided.after);
    standing = stored;
  }
}

const lives = fc.array(wish, { minLength: 1, maxLength: 14 });
const runs = { numRuns: 150 };
const accepted = new Map<string, number>();

test('whatever is changed, weeks that are past keep their Monday and their phase', () => {
  fc.assert(
    fc.property(lives, (wishes) => {
      live(wishes, (before, detail, _stored, after) => {
        accepted.set(detail.kind, (accepted.get(detail.kind) ?? 0) + 1);
        const was = past(journeyOf(before), before.today);
        const becomes = past(after, before.today);
        const taken = detail.kind === 'undone' && before.changes.find((row) => row.change === detail.change);
        const slip = taken && mondayOfDate(taken.at.slice(0, 10)) === mondayOfDate(before.today);
        if (slip && taken.detail.kind === 'resumed') return;
        // A late word about a pause may add weeks after those that stand; it takes none away.
        const late = detail.kind === 'resumed' || (taken && taken.detail.kind === 'paused');
        assert.deepEqual(late ? becomes.slice(0, was.length) : becomes, was, detail.kind);
      });
    }),
    runs,
  );
});

test('the property above has seen every kind of change accepted', () => {
  for (const kind of [
    'start-moved',
    'weeks-moved',
    'paused',
    'resumed',
    'weeks-closed',
    'version-adopted',
    'undone',
  ]) {
    assert.ok((accepted.get(kind) ?? 0) >= 5, `${kind}: ${accepted.get(kind) ?? 0}`);
  }
});

test('an undo gives back exactly the journey there was before the change it takes back', () => {
  fc.assert(
    fc.property(lives, (wishes) => {
      const beforeChange = new Map<string, readonly ChangeRow[]>();
      live(wishes, (before, detail, stored, after) => {
        if (detail.kind !== 'undone') {
          beforeChange.set(stored.changes.at(-1)!.change, before.changes);
          return;
        }
        assert.deepEqual(after, journeyOf({ ...before, changes: beforeChange.get(detail.change)! }));
      });
    }),
    runs,
  );
});

test('every accepted change counts the revision up by one, undos too', () => {
  fc.assert(
    fc.property(lives, (wishes) => {
      live(wishes, (before, _detail, stored) => {
        assert.equal(stored.changes.at(-1)!.revision, before.changes.length + 1);
        assert.equal(stateOf(stored.enrolment, stored.changes).revision, stored.changes.length);
      });
    }),
    runs,
  );
});

test('the journey a change was decided on is the journey that is read afterwards', () => {
  fc.assert(
    fc.property(lives, (wishes) => {
      live(wishes, (_before, _detail, stored, after) => assert.deepEqual(journeyOf(stored), after));
    }),
    runs,
  );
});

const anyDate = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyWeek = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 53 }))
  .map(([year, week]) => `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`);
const weeks = fc.array(anyWeek, { maxLength: 3 });
const anyDetail: fc.Arbitrary<ChangeDetail> = fc.oneof(
  fc.record({ kind: fc.constant('start-moved' as const), start: anyDate }),
  fc.record({
    kind: fc.constant('weeks-moved' as const),
    week: fc.integer({ min: 2, max: 600 }),
    to: anyDate,
  }),
  fc.record({ kind: fc.constant('paused' as const), from: anyDate, expectedTo: fc.option(anyDate) }),
  fc.record({ kind: fc.constant('resumed' as const), to: anyDate }),
  fc.record({ kind: fc.constant('weeks-closed' as const), close: weeks, open: weeks }),
  fc.record({ kind: fc.constant('version-adopted' as const), version: fc.string({ maxLength: 20 }) }),
  fc.record({ kind: fc.constant('undone' as const), change: fc.uuid({ version: 7 }) }),
);

test('any request whose shape is whole is accepted or refused, and never breaks the rules', () => {
  const paused = standingOn('2027-02-17', [
    {
      change: changeId(1),
      revision: 1,
      detail: { kind: 'paused', from: '2027-02-15', expectedTo: null },
      reason: 'x',
      byName: 'x',
      at: '2027-02-15T09:00:00.000Z',
    },
  ]);
  for (const standing of [
    standingOn('2026-12-20'),
    standingOn('2027-02-17'),
    paused,
    standingOn('2028-11-01'),
  ]) {
    fc.assert(
      fc.property(anyDetail, (detail) => {
        const parsed = ChangeDetail.safeParse(detail);
        if (!parsed.success) return;
        const request = {
          change: changeId(2),
          detail: parsed.data,
          reason: 'x',
          revision: standing.changes.length,
        };
        const decided = decideChange(standing, request);
        assert.ok('refused' in decided || 'after' in decided);
      }),
      { numRuns: 300 },
    );
  }
});
