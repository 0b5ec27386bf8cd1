import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#platform/contract/language.ts';
import { entriesOf } from '#programme/calendar.ts';
import {
  after,
  exampleEnrolment,
  exampleTemplate,
  knownOn,
  pictureOn,
  standingOn,
} from '#programme/server/builders-journey.ts';
import { viewOf } from '#programme/view.ts';

const view = pictureOn('2027-02-17');
const entries = entriesOf(view, 'no', 'nb', false);
const starting = (prefix: string) => entries.filter(({ uid }) => uid.startsWith(prefix));

test('every visit, meeting, gathering, deadline, gate, the end and each follow-up is one entry', () => {
  const deliverables = exampleTemplate.phases.flatMap((phase) => phase.deliverables).length;
  const count = 28 + view.meetings.length + 3 + deliverables + 3 + 1 + view.followUps.length;
  assert.equal(entries.length, count);
  assert.equal(new Set(entries.map(({ uid }) => uid)).size, count);
});

test('an entry lies on the day the journey says', () => {
  const visit = starting('visit-3-')[0]!;
  assert.deepEqual([visit.date, visit.summary], ['2027-02-08', view.visits[2]!.name]);
  assert.deepEqual(visit.hours, { from: '09:00', to: '15:00', zone: 'Europe/Oslo' });
  assert.match(visit.description, /Nora Vik\nTidspunktet er ikke avtalt\.\nProgramuke 5 av 68, fase 1\./);
  assert.equal(starting('gate-gate-steering-group-')[0]?.date, '2027-03-19');
  assert.equal(starting('end-')[0]?.date, '2028-06-16');
});

test('a thing keeps its uid when it moves, so that calendars move it too', () => {
  const moved = viewOf(
    knownOn(after(standingOn('2027-02-17'), { kind: 'weeks-moved', week: 8, to: '2027-03-08' })),
  );
  const later = entriesOf(moved, 'no', 'nb', false);
  assert.deepEqual(later.map(({ uid }) => uid).sort(), entries.map(({ uid }) => uid).sort());
  assert.notDeepEqual(
    later.map(({ date }) => date),
    entries.map(({ date }) => date),
  );
});

test('uids of two companies never meet, and hold neither name nor date', () => {
  const other = entriesOf({ ...view, enrolment: '019a0000-0000-7000-8000-0000000000ff' }, 'no', 'nb', false);
  const ours = new Set(entries.map(({ uid }) => uid));
  assert.ok(other.every(({ uid }) => !ours.has(uid)));
  assert.ok(
    entries.every(
      ({ uid }) => uid.endsWith(`-${exampleEnrolment.enrolment}@spranget`) && !uid.includes('Skarvdal'),
    ),
  );
});

test('in a calendar of several companies each entry says whose it is', () => {
  assert.ok(
    entriesOf(view, 'no', 'nb', true).every(({ summary }) => summary.startsWith('Skarvdal Mekaniske: ')),
  );
  assert.ok(entries.every(({ summary }) => !summary.includes('Skarvdal')));
});

test('while nobody knows when a pause ends, what lies after it is only maybe', () => {
  const paused = viewOf(
    knownOn(after(standingOn('2027-02-17'), { kind: 'paused', from: '2027-03-01', expectedTo: null })),
  );
  for (const { status, date, description } of entriesOf(paused, 'no', 'nb', false)) {
    assert.equal(status, date >= '2027-03-01' ? 'maybe' : 'confirmed', date);
    assert.equal(description.includes('tidligste mulige'), status === 'maybe');
  }
  assert.ok(entries.every(({ status }) => status === 'confirmed'));
  const known = viewOf(
    knownOn(
      after(standingOn('2027-02-17'), { kind: 'paused', from: '2027-03-01', expectedTo: '2027-03-15' }),
    ),
  );
  assert.ok(entriesOf(known, 'no', 'nb', false).every(({ status }) => status === 'confirmed'));
});

test('a company with the Swedish calendar has its visits by Stockholm’s clock', () => {
  const zones = entriesOf(view, 'se', 'sv', false).flatMap(({ hours }) => (hours ? [hours.zone] : []));
  assert.deepEqual([...new Set(zones)], ['Europe/Stockholm']);
});

test('entries are in the language asked for, with no value left unfilled', () => {
  const texts = languages.map((language) => {
    const own = viewOf(knownOn(standingOn('2027-02-17', [], [], language)));
    return entriesOf(own, 'no', language, false)
      .map(({ summary, description }) => `${summary}\n${description}`)
      .join('\n');
  });
  assert.equal(new Set(texts).size, languages.length);
  for (const text of texts) assert.doesNotMatch(text, /[{}]|undefined|null/);
});
