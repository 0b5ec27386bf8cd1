import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#engines/journey/days.ts';
import { makeJourney } from '#engines/journey/journey.ts';
import { Marks } from '#programme/marks.ts';
import { changePreviewOf, startPreviewOf } from '#programme/preview.ts';
import { ChangePreview, StartPreview } from '#programme/previews.ts';
import {
  after,
  exampleTemplate,
  journeyOf,
  laterVersion,
  markRow,
  standingOn,
} from '#programme/server/builders-journey.ts';
import { skeletonOf } from '#programme/template-skeleton.ts';

const skeleton = skeletonOf(exampleTemplate);
const none = new Marks([]);

function startPreview(start: string, close: string[] = [], language: 'nb' | 'pl' = 'nb') {
  const choice = {
    calendar: 'no' as const,
    close: close.map((isoWeek) => ({ isoWeek, reason: 'company' })),
    open: [],
  };
  const journey = makeJourney({ skeleton, start, ...choice });
  if ('refused' in journey) throw new Error(journey.refused);
  return StartPreview.parse(startPreviewOf(journey, exampleTemplate, skeleton, choice, language));
}

test('a start shows its length, its visits, its closed weeks by name and its phases by date', () => {
  const preview = startPreview('2027-01-11');
  assert.deepEqual(
    [preview.weeks, preview.visits, preview.end, preview.slackWeeks],
    [68, 28, '2028-06-16', 3],
  );
  assert.deepEqual(
    preview.phases.map(({ from }) => from),
    ['2027-01-11', '2027-03-29', '2027-11-29'],
  );
  assert.ok(
    preview.closed.some(
      ({ monday, name }) =>
        monday === '2027-03-22' &&
        name === exampleTemplate.closedWeeks.find(({ key }) => key === 'easter')!.name.nb,
    ),
  );
});

test('a start with a week to spare is offered no other, and one without is offered better Mondays', () => {
  assert.deepEqual(startPreview('2027-01-11').betterStarts, []);
  // Ten own closed weeks use up what there was.
  const own = Array.from({ length: 10 }, (_, i) => `2027-W${String(34 + i)}`);
  const tight = startPreview('2027-01-11', own);
  assert.ok(tight.slackWeeks < 1);
  assert.ok(tight.warnings.some(({ code }) => code === 'past-limit'));
  assert.ok(tight.betterStarts.length > 0 && tight.betterStarts.length <= 3);
  for (const { start, slackWeeks } of tight.betterStarts) {
    assert.ok(start > '2027-01-11' && slackWeeks >= 1);
    assert.equal(startPreview(start, own).slackWeeks, slackWeeks);
  }
});

const side = (template = exampleTemplate, standing = standingOn('2027-02-17')) => ({
  template,
  journey: journeyOf(standing),
});

test('a change of nothing is said to be the same', () => {
  const preview = ChangePreview.omit({ lapsing: true }).parse(changePreviewOf(side(), side(), none, 'nb'));
  assert.equal(preview.same, true);
  assert.deepEqual([preview.moved, preview.reworded, preview.lostMarks], [[], [], []]);
});

test('a moved start names what moves with dates before and after, the large before the small', () => {
  const before = standingOn('2026-12-01');
  const moved = after(before, { kind: 'start-moved', start: '2027-01-18' });
  const preview = changePreviewOf(
    { template: exampleTemplate, journey: moved.decided.before },
    { template: exampleTemplate, journey: moved.decided.after },
    none,
    'nb',
  );
  assert.equal(preview.same, false);
  const [first] = preview.moved;
  assert.deepEqual(
    [first?.kind, first?.name, first?.before, first?.after],
    ['phase', exampleTemplate.phases[0]!.name.nb, '2027-01-11', '2027-01-18'],
  );
  const kinds = preview.moved.map(({ kind }) => kind);
  assert.deepEqual([...new Set(kinds)], ['phase', 'gate', 'gathering', 'deliverable', 'visit']);
  assert.equal(addDays(preview.limit.before, 7), preview.limit.after);
});

test('moving the last weeks leaves the first phase out of the picture', () => {
  const moved = after(standingOn('2027-02-17'), { kind: 'weeks-moved', week: 60, to: '2028-05-15' });
  const { moved: rows } = changePreviewOf(
    side(),
    { template: exampleTemplate, journey: moved.decided.after },
    none,
    'nb',
  );
  assert.ok(rows.length > 0);
  assert.ok(rows.every(({ before, after: to }) => (before ?? to)! >= '2027-11-01'));
});

const longer = laterVersion('2026.4', (template) => {
  const [first, second] = template.phases;
  second!.weeks += 2;
  first!.deliverables[0]!.name.nb = 'Et nytt navn';
  const dropped = first!.deliverables.splice(1, 1)[0]!.key;
  first!.gate!.requires = first!.gate!.requires.filter((key) => key !== dropped);
});
const later = () => ({
  template: longer,
  journey: journeyOf({
    ...standingOn('2027-02-17', [], [longer]),
    enrolment: { ...standingOn('2027-02-17').enrolment, version: '2026.4' },
  }),
});

test('a version with more weeks says how much longer, and which words change', () => {
  const preview = changePreviewOf(side(), later(), none, 'nb');
  assert.deepEqual(preview.weeks, { before: 68, after: 70 });
  assert.ok(
    preview.reworded.some(({ before, after: becomes }) => before !== becomes && becomes === 'Et nytt navn'),
  );
  assert.ok(preview.visits.after >= preview.visits.before);
});

test('a thing that is gone stands as gone, and what was ticked on it is named', () => {
  const gone = exampleTemplate.phases[0]!.deliverables[1]!;
  const ticked = new Marks([markRow('deliverable', gone.key)]);
  const preview = changePreviewOf(side(), later(), ticked, 'pl');
  const row = preview.moved.find(({ kind, name }) => kind === 'deliverable' && name === gone.name.pl);
  assert.equal(row?.after, null);
  assert.deepEqual(preview.lostMarks, [gone.name.pl]);
  const takenBack = new Marks([
    markRow('deliverable', gone.key),
    markRow('deliverable', gone.key, { state: 'open' }),
  ]);
  assert.deepEqual(changePreviewOf(side(), later(), takenBack, 'pl').lostMarks, []);
});
