import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JourneyView } from '#programme/journey-view.ts';
import { wallOf } from '#programme/wall-view.ts';

const beat = (subject: 'visit' | 'meeting' | 'gathering', date: string, more: object = {}) => ({
  subject,
  key: date,
  name: subject,
  n: 1,
  phase: 1,
  week: 1,
  toWeek: 1,
  date,
  latest: date,
  state: 'planned',
  by: 'Kari Myhre',
  at: null,
  note: 'Snakket med Jonas',
  ...more,
});

const gate = {
  key: 'gate-1',
  name: 'Faseport 1',
  text: '',
  phase: 1,
  week: 10,
  date: '2026-12-11',
  state: 'waiting',
  missing: ['Pilotområde'],
  signatures: [{ side: 'employees', by: 'Terje Aune', at: null, note: 'Enig' }],
};

const view = (more: object = {}) =>
  ({
    company: { company: 'c', name: 'Skarvdal Mekaniske' },
    today: '2026-11-23',
    position: { state: 'active', week: 8, phase: 1, daysToStart: null, resumes: null, reason: null },
    start: '2026-10-05',
    weeks: Array.from({ length: 68 }, (_, i) => ({ n: i + 1 })),
    phases: [
      { n: 1, name: 'Styringsgruppe', firstWeek: 1, lastWeek: 10, gate },
      { n: 2, name: 'Pilot', firstWeek: 11, lastWeek: 68, gate: null },
    ],
    visits: [beat('visit', '2026-11-18', { state: 'held' }), beat('visit', '2026-12-02')],
    meetings: [beat('meeting', '2026-11-25')],
    gatherings: [beat('gathering', '2026-11-16', { latest: '2026-12-18' })],
    ...more,
  }) as unknown as JourneyView;

test('the wall shows where the journey is, what is next of each kind, and the next gate', () => {
  const wall = wallOf(view(), '2026-11-23T06:02:00.000Z');
  assert.equal(wall.week, 8);
  assert.equal(wall.weeks, 68);
  assert.deepEqual(wall.phase, { n: 1, name: 'Styringsgruppe' });
  assert.deepEqual(
    wall.next.map(({ kind, date }) => [kind, date]),
    [
      ['meeting', '2026-11-25'],
      ['visit', '2026-12-02'],
      // Its window has begun: it is due at the end of it.
      ['gathering', '2026-12-18'],
    ],
  );
  assert.deepEqual(wall.gate?.signed, { employer: false, employees: true });
  assert.equal(wall.gate?.missing, 1);
});

test('nothing on the wall names a person or says what they wrote', () => {
  const wall = JSON.stringify(wallOf(view(), '2026-11-23T06:02:00.000Z'));
  for (const word of ['Kari Myhre', 'Terje Aune', 'Jonas', 'Enig', 'Pilotområde'])
    assert.ok(!wall.includes(word), word);
});

test('on pause nothing is next, and when every gate is open there is none', () => {
  const position = { state: 'paused', week: 8, phase: 1, daysToStart: null, resumes: null, reason: null };
  assert.deepEqual(wallOf(view({ position }), '').next, []);
  const opened = { n: 1, name: 'P', firstWeek: 1, lastWeek: 68, gate: { ...gate, state: 'open' } };
  assert.equal(wallOf(view({ phases: [opened] }), '').gate, null);
});
