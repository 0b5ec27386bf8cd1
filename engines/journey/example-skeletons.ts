/**
 * Two programmes to test with: plain examples, the real ones are templates under `programmes/`.
 *
 * What: one of 10, 32 and 26 weeks in 18 months with two weeks between visits, then four; and a shorter one
 *   of 36 weeks in 10 months whose last phase has neither visits nor gate.
 * Units: weeks of a phase from 1, months of the calendar.
 */
import type { ClosedWeekRule, JourneySkeleton } from './shape.ts';

/** Summer, the working week before Easter and the weeks around Christmas: five to ten weeks a journey. */
export const narrowClosedWeeks: readonly ClosedWeekRule[] = [
  { reason: 'summer', isoWeeks: [28, 29, 30] },
  { reason: 'easter', easterOffsetDays: -6 },
  { reason: 'christmas', weekdayBetween: { from: '12-24', to: '12-31' } },
];

export const eighteenMonths: JourneySkeleton = {
  programme: 'eighteen-months',
  version: '1',
  months: 18,
  closedWeeks: narrowClosedWeeks,
  phases: [
    {
      n: 1,
      weeks: 10,
      visitEvery: 2,
      meetings: [{ key: 'steering-group', every: 4, firstWeek: 2 }],
      activities: [
        { key: 'steering-group-formed', kind: 'deliverable', fromWeek: 1, toWeek: 2 },
        { key: 'attitude-survey', kind: 'survey', fromWeek: 3, toWeek: 5 },
        { key: 'guiding-principles', kind: 'deliverable', fromWeek: 6, toWeek: 10 },
      ],
      gate: 'gate-1',
    },
    {
      n: 2,
      weeks: 32,
      visitEvery: 2,
      meetings: [
        { key: 'steering-group', every: 4, firstWeek: 2 },
        { key: 'pulse', every: 1, firstWeek: 3 },
      ],
      activities: [
        { key: 'lean-course', kind: 'course', fromWeek: 1, toWeek: 16 },
        { key: 'pilot-areas', kind: 'activity', fromWeek: 4, toWeek: 32 },
      ],
      gate: 'gate-2',
    },
    {
      n: 3,
      weeks: 26,
      visitEvery: 4,
      meetings: [{ key: 'steering-group', every: 4, firstWeek: 2 }],
      activities: [
        { key: 'spread', kind: 'activity', fromWeek: 1, toWeek: 22 },
        { key: 'attitude-survey', kind: 'survey', fromWeek: 23, toWeek: 25 },
      ],
      gate: 'gate-3',
    },
  ],
  gatherings: [
    { n: 1, fromWeek: 3, toWeek: 10 },
    { n: 2, fromWeek: 20, toWeek: 36 },
    { n: 3, fromWeek: 50, toWeek: 66 },
  ],
  followUps: [6, 12, 24],
};

export const tenMonths: JourneySkeleton = {
  programme: 'ten-months',
  version: '1',
  months: 10,
  closedWeeks: narrowClosedWeeks,
  phases: [
    {
      n: 1,
      weeks: 6,
      visitEvery: 1,
      meetings: [],
      activities: [{ key: 'attitude-survey', kind: 'survey', fromWeek: 2, toWeek: 3 }],
      gate: 'gate-1',
    },
    {
      n: 2,
      weeks: 22,
      visitEvery: 3,
      meetings: [{ key: 'steering-group', every: 6, firstWeek: 1 }],
      activities: [{ key: 'pilot-areas', kind: 'activity', fromWeek: 2, toWeek: 22 }],
      gate: 'gate-2',
    },
    { n: 3, weeks: 8, visitEvery: null, meetings: [], activities: [], gate: null },
  ],
  gatherings: [{ n: 1, fromWeek: 8, toWeek: 20 }],
  followUps: [12],
};
