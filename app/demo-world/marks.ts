import { addDays } from '#engines/journey/days.ts';
import type { Journey, JourneyPhase, PlanDate } from '#engines/journey/shape.ts';
import { type Role, type Side, sides } from '#people/contract.ts';
import { meetingKey, type Subject } from '#programme/marks.ts';
import type { Template, TemplateDeliverable, TemplateGate } from '#programme/template.ts';
import { isSignedByBoth } from '#programme/template-asks.ts';
import { commitmentsKept } from './commitments.ts';
import { dayOf, later, momentOn } from './moments.ts';
import { chance, pick } from './seed.ts';
import type { BeatKind, Done, Story, When } from './story.ts';
import { deliverableNotes, gateWords, gatheringNotes, pulseMissedNotes, visitNotes } from './words.ts';

/** Who marks: somebody in the company by role, its adviser, or the office. */
export type Marker = Role | 'office';

export type PlannedMark = {
  subject: Subject;
  key: string;
  side: Side | null;
  state: 'done' | 'missed' | 'open';
  note: string;
  by: Marker;
  at: string;
};

type Telling = {
  story: Story;
  template: Template;
  journey: Journey;
  /** Of the company: names its draws. */
  name: string;
  /** Names of employees, for the course they passed. */
  employees: readonly string[];
  today: PlanDate;
};

const signer: Readonly<Record<Side, Role>> = { employer: 'manager', employees: 'employee-representative' };

/** How near today a pulse meeting may be without anyone having said how it went, in days. */
const recentDays = 8;

/** All that has been said about a journey before today, oldest first. Nothing lies on a day that has not been. */
export function marksOf(telling: Telling): PlannedMark[] {
  const delivered = deliverableMarks(telling);
  const marks = [
    ...beatMarks(telling),
    ...delivered,
    ...activityMarks(telling),
    ...gateMarks(telling, delivered),
    ...commitmentMarks(telling),
  ];
  return marks.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

type Beat = { subject: Subject; what: BeatKind; key: string; week: number; date: PlanDate };

function beatsOf(journey: Journey): Beat[] {
  return [
    ...journey.visits.map(
      ({ n, week, date }): Beat => ({ subject: 'visit', what: 'visit', key: String(n), week, date }),
    ),
    ...journey.meetings.map((meeting): Beat => {
      const what = meeting.key as 'steering-group-meeting' | 'pulse-meeting';
      return { subject: 'meeting', what, key: meetingKey(meeting), week: meeting.week, date: meeting.date };
    }),
    ...journey.gatherings.map(({ n, fromWeek, toWeek }): Beat => {
      const week = Math.min(fromWeek + 3, toWeek);
      return {
        subject: 'gathering',
        what: 'gathering',
        key: String(n),
        week,
        date: dayOf(journey, { week, weekday: 3 }),
      };
    }),
  ];
}

function beatMarks({ story, journey, name, today }: Telling): PlannedMark[] {
  return beatsOf(journey)
    .filter(({ date }) => date < today)
    .flatMap((beat): PlannedMark[] => {
      const draw = `${name} ${beat.subject} ${beat.key}`;
      const missed = whyMissed(story, beat, draw);
      if (missed === null && isSilent(story, beat, draw, today)) return [];
      const state = missed === null ? 'done' : 'missed';
      const note = missed ?? noteOf(beat, draw);
      const by = beat.what === 'visit' ? 'adviser' : 'lean-coordinator';
      return [
        { subject: beat.subject, key: beat.key, side: null, state, note, by, at: momentOn(beat.date, draw) },
      ];
    });
}

function whyMissed(story: Story, { what, week }: Beat, draw: string): string | null {
  const told = story.missed?.find((missed) => missed.what === what && missed.week === week);
  if (told) return told.note;
  const uteble = what === 'pulse-meeting' && chance(`${draw} missed`) < (story.pulseMissed ?? 0);
  return uteble ? pick(pulseMissedNotes, `${draw} why`) : null;
}

function isSilent(story: Story, { what, week, date }: Beat, draw: string, today: PlanDate): boolean {
  if (week >= (story.silentFrom?.[what] ?? Number.POSITIVE_INFINITY)) return true;
  return what === 'pulse-meeting' && date >= addDays(today, -recentDays) && chance(`${draw} silent`) < 0.5;
}

function noteOf({ what }: Beat, draw: string): string {
  if (what === 'gathering') return pick(gatheringNotes, draw);
  return what === 'visit' && chance(`${draw} note`) < 0.4 ? pick(visitNotes, draw) : '';
}

function deliverableMarks(telling: Telling): PlannedMark[] {
  const { template, journey, story } = telling;
  return template.phases.flatMap((phase, i) =>
    phase.deliverables.flatMap((deliverable) =>
      doneMarks(telling, { subject: 'deliverable', ...deliverable }, journey.phases[i]!, story.deliverables),
    ),
  );
}

function activityMarks(telling: Telling): PlannedMark[] {
  const { template, journey, story } = telling;
  return template.phases.flatMap((phase, i) =>
    phase.activities.flatMap((activity) => {
      const signedByBoth = isSignedByBoth(template, activity);
      const thing: Thing = { subject: 'activity', key: activity.key, signedByBoth };
      return doneMarks(telling, thing, journey.phases[i]!, story.activities);
    }),
  );
}

type Thing = { subject: 'deliverable' | 'activity'; key: string; signedByBoth: boolean };

function doneMarks(
  telling: Telling,
  thing: Thing,
  phase: JourneyPhase,
  otherwise: Readonly<Record<string, Done>> = {},
): PlannedMark[] {
  const { fromWeek, toWeek } = phase.activities.find(({ key }) => key === thing.key)!;
  const told = otherwise[thing.key];
  const done = told === undefined ? inTime(telling, thing.key, fromWeek, toWeek) : told;
  return thing.signedByBoth ? signedMarks(telling, thing, done) : tickedMark(telling, thing, done);
}

/** In the week it is due or the one before, in the middle of the week. */
function inTime({ name }: Telling, key: string, fromWeek: number, toWeek: number): When {
  const early = toWeek > fromWeek && chance(`${name} ${key} early`) < 0.4 ? 1 : 0;
  return { week: toWeek - early, weekday: chance(`${name} ${key} day`) < 0.5 ? 2 : 3 };
}

const sideOf = (done: Done, side: Side): When | null =>
  done && 'week' in done ? done : (done?.[side] ?? null);

function tickedMark({ journey, name, today }: Telling, { subject, key }: Thing, done: Done): PlannedMark[] {
  const when = sideOf(done, 'employer');
  const date = when && dayOf(journey, when);
  if (!date || date >= today) return [];
  const draw = `${name} ${key}`;
  const by = chance(`${draw} by`) < 0.6 ? 'lean-coordinator' : 'manager';
  return [
    {
      subject,
      key,
      side: null,
      state: 'done',
      note: pick(deliverableNotes[key] ?? [''], draw),
      by,
      at: momentOn(date, draw),
    },
  ];
}

function signedMarks({ journey, name, today }: Telling, { subject, key }: Thing, done: Done): PlannedMark[] {
  return sides.flatMap((side): PlannedMark[] => {
    const when = sideOf(done, side);
    const date = when && dayOf(journey, when);
    if (!date || date >= today) return [];
    const note = side === 'employer' ? pick(deliverableNotes[key] ?? [''], `${name} ${key}`) : '';
    const at = later(momentOn(date, `${name} ${key}`), side === 'employer' ? 0 : 25);
    return [{ subject, key, side, state: 'done', note, by: signer[side], at }];
  });
}

/** Both parties open a gate on its day, when all is delivered or each has said why it opens all the same. */
function gateMarks(telling: Telling, delivered: readonly PlannedMark[]): PlannedMark[] {
  const { template, journey, story, name, today } = telling;
  return template.phases.flatMap(({ gate, deliverables }, i): PlannedMark[] => {
    const date = journey.gates.find(({ phase }) => phase === i + 1)?.date;
    if (!gate || !date || date >= today) return [];
    const at = momentOn(date, `${name} ${gate.key}`);
    const reasons = story.gateReasons?.[gate.key];
    if (!reasons && !isReady(gate, deliverables, delivered, at)) return [];
    return sides.map((side) => {
      const note = reasons?.[side] ?? pick(gateWords[side], `${name} ${gate.key} ${side}`);
      const signedAt = later(at, side === 'employer' ? 0 : 12);
      return { subject: 'gate', key: gate.key, side, state: 'done', note, by: signer[side], at: signedAt };
    });
  });
}

function isReady(
  gate: TemplateGate,
  deliverables: readonly TemplateDeliverable[],
  delivered: readonly PlannedMark[],
  at: string,
): boolean {
  return gate.requires.every((key) => {
    const needed = deliverables.find((deliverable) => deliverable.key === key)?.signedByBoth
      ? sides.length
      : 1;
    return delivered.filter((mark) => mark.key === key && mark.at < at).length === needed;
  });
}

function commitmentMarks({ template, journey, name, employees, today }: Telling): PlannedMark[] {
  return commitmentsKept(template, { journey, name, employees }, today).map(({ key, on, by, note }) => ({
    subject: 'commitment',
    key,
    side: null,
    state: 'done',
    note,
    by,
    at: momentOn(on, `${name} ${key}`),
  }));
}
