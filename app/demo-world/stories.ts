import { addDays, isoWeekOf, mondayOf } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { CompanyKey } from './cast.ts';
import { workingDayFrom } from './moments.ts';
import type { Step, Story } from './story.ts';

/** The first `week` (ISO) of a year that begins on or after a day. */
function firstWeek(week: string, from: PlanDate): PlanDate {
  const year = Number(from.slice(0, 4));
  const mondays = [year, year + 1].map((y) => mondayOf(`${y}-W${week}`)!);
  return mondays.find((monday) => monday >= from)!;
}

const winterHoliday = '08';
const autumnHoliday = '40';

/** The first winter holiday after the start, which this company's municipality has in week 8. */
const winterHolidayAfter = (start: PlanDate): string[] => [
  isoWeekOf(firstWeek(winterHoliday, addDays(start, 7))),
];

const moveWeek = (week: number, daysAhead: number, reason: string): Step => ({
  by: 'adviser',
  reason,
  ask: ({ weeks }) => ({
    detail: { kind: 'weeks-moved', week, to: weeks[week]!.monday },
    on: workingDayFrom(weeks[week - 1]!.monday, -daysAhead),
  }),
});

const pauseAfter = (week: number, weeks: number | null, reason: string): Step => ({
  by: 'office',
  reason,
  ask: (journey) => {
    const from = journey.weeks[week]!.monday;
    const expectedTo = weeks === null ? null : journey.weeks[week + weeks]!.monday;
    return { detail: { kind: 'paused', from, expectedTo }, on: workingDayFrom(from, -4) };
  },
});

const resumeAsExpected: Step = {
  by: 'office',
  reason: '',
  ask: (_, { pauses }) => {
    const to = pauses.at(-1)!.expectedTo!;
    return { detail: { kind: 'resumed', to }, on: workingDayFrom(to, -4) };
  },
};

const takeBack = (daysAhead: number, week: number, reason: string): Step => ({
  by: 'adviser',
  reason,
  ask: ({ weeks }, _, changes) => ({
    detail: { kind: 'undone', change: changes.at(-1)!.change },
    on: workingDayFrom(weeks[week - 1]!.monday, -daysAhead),
  }),
});

/** How each company has come to where it stands. The last one is registered and not enrolled. */
export const stories: Readonly<Record<Exclude<CompanyKey, 'brattfoss'>, Story>> = {
  elvestad: {
    cohort: 'second',
    aim: { kind: 'week', week: 6 },
    steps: [
      {
        by: 'office',
        reason: 'Verkstedet holder stengt i skoleferien.',
        ask: ({ start }) => {
          const soonest = addDays(start, 42);
          const week = [firstWeek(winterHoliday, soonest), firstWeek(autumnHoliday, soonest)].sort()[0]!;
          return {
            detail: { kind: 'weeks-closed', close: [isoWeekOf(week)], open: [] },
            on: workingDayFrom(start, 8),
          };
        },
      },
    ],
    deliverables: {
      'challenges-and-key-figures': { week: 4, weekday: 3 },
      'customer-needs': { week: 5, weekday: 3 },
      // The survey is open until Wednesday of week 6: the results are shown on its last days.
      'employee-attitudes': { employer: { week: 6, weekday: 4 }, employees: { week: 6, weekday: 5 } },
      'lean-status': { week: 7, weekday: 3 },
      pulse: { week: 7, weekday: 4 },
    },
  },
  skarvdal: {
    cohort: 'second',
    aim: { kind: 'week', week: 10 },
    pulseMissed: 0.1,
    deliverables: {
      'challenges-and-key-figures': { week: 3, weekday: 3 },
      'customer-needs': { week: 5, weekday: 2 },
      // Both sides have rated, and they are not agreed on all of it yet.
      'lean-status': null,
      'guiding-principles': null,
      'organisation-of-pilot-phase': { employer: { week: 9, weekday: 4 }, employees: null },
    },
  },
  osvika: {
    cohort: 'second',
    aim: { kind: 'week', week: 19 },
    pulseMissed: 0.2,
    missed: [
      { what: 'visit', week: 15, note: 'Pressen sto, og ingen kunne gå fra.' },
      { what: 'visit', week: 17, note: 'Rådgiveren var syk, og ingen annen kunne komme.' },
      { what: 'steering-group-meeting', week: 16, note: 'Tre av seks hadde meldt forfall.' },
    ],
    silentFrom: { visit: 19, 'pulse-meeting': 16, 'steering-group-meeting': 17 },
    deliverables: { 'lean-status': { week: 13, weekday: 3 } },
    gateReasons: {
      'gate-steering-group': {
        employer: 'Leanstatus mangler. Vi gjør den ferdig i uke 13, og starter piloten nå.',
        employees: 'Enig, så lenge kartleggingen er gjort før uke 14.',
      },
    },
  },
  lyngmo: {
    cohort: 'second',
    aim: { kind: 'week', week: 27, spread: 3 },
    close: winterHolidayAfter,
    steps: [moveWeek(15, 12, 'Ny høvel monteres. Hele hallen er opptatt den uka.')],
    pulseMissed: 0.02,
    deliverables: { 'guiding-principles': { week: 5, weekday: 2 } },
  },
  kvitberg: {
    cohort: 'second',
    aim: { kind: 'paused', week: 22, forWeeks: 4 },
    pulseMissed: 0.08,
    // In the last week before the pause nobody got round to saying how the visit went.
    silentFrom: { visit: 21 },
    steps: [pauseAfter(22, null, 'En storordre har tatt alle hender. Partene er enige om å vente.')],
  },
  hovlandsmo: {
    cohort: 'first',
    aim: { kind: 'week', week: 52, spread: 3 },
    pulseMissed: 0.05,
    steps: [pauseAfter(29, 2, 'Blandeverket bygges om, og produksjonen står i to uker.'), resumeAsExpected],
    missed: [{ what: 'visit', week: 35, note: 'Ferja var innstilt.' }],
  },
  fagerhei: {
    cohort: 'first',
    aim: { kind: 'week', week: 68 },
    pulseMissed: 0.04,
    activities: {
      // The parties have asked everybody once more, and have not sat down over the lean status again.
      'employee-attitudes-repeated': {
        employer: { week: 66, weekday: 2 },
        employees: { week: 66, weekday: 3 },
      },
      'lean-status-repeated': null,
    },
    steps: [
      moveWeek(24, 19, 'Leverandøren av ny trekkmaskin kommer i uke 24.'),
      takeBack(14, 24, 'Maskinen kom tidligere. Vi holder den gamle planen.'),
    ],
  },
  storlia: {
    cohort: 'first',
    aim: { kind: 'ended', months: 12 },
    pulseMissed: 0.06,
    steps: [
      {
        by: 'office',
        reason: 'Ny daglig leder vil være med fra første dag.',
        ask: ({ start, weeks }) => ({
          detail: { kind: 'start-moved', start: weeks[2]!.monday },
          on: workingDayFrom(start, -19),
        }),
      },
    ],
    missed: [{ what: 'visit', week: 19, note: 'Snøstorm, veien var stengt.' }],
  },
  tundalen: { cohort: 'second', aim: { kind: 'before', days: 21 } },
  granes: {
    cohort: 'deepening',
    aim: { kind: 'week', week: 12, spread: 1 },
    steps: [
      pauseAfter(4, 2, 'Varmen i hallen er borte til fyren er skiftet.'),
      resumeAsExpected,
      moveWeek(10, 12, 'Revisjon hos største kunde. Begge parter må være der.'),
    ],
  },
};
