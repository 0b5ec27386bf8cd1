import { addDays, addMonths } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { type Side, sides } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { KeyFolder } from '#platform/server/key-folder/key-folder.ts';
import { mondayOfDate } from '#programme/rules.ts';
import { seal } from '#surveys/cast.ts';
import type { Group } from '#surveys/group.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { fewestAnswers } from '#surveys/limits.ts';
import { buildAnswers, buildWave } from '#surveys/server/builders.ts';
import { buildForm, buildFormSide } from '#surveys/server/builders-apart.ts';
import { buildCount, buildDelivered, buildReview, buildSlips } from '#surveys/server/builders-counted.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { personId } from './build-around.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany, PlannedWay } from './plan.ts';
import { chance, idsOf } from './seed.ts';
import { answersOf } from './surveys-answers.ts';
import { surveyStories } from './surveys-stories.ts';
import type { CommentStory, WaveStory } from './surveys-story.ts';

const asked = { key: 'employee-attitudes', version: '2026.1' } as const;
/** What the programme calls it when it asks once more, and how soon after the meeting that is reported. */
const askedAgain = 'employee-attitudes-repeated';
const daysToReport = 28;
const speakers = { employer: 'manager', employees: 'employee-representative' } as const;
/** From the last day, when the meeting is not given: a few days to read before all talk about it. */
const daysToMeeting = 4;
const daysOpen = 11;

type Telling = {
  tx: Tx;
  planned: PlannedCompany;
  way: PlannedWay;
  instrument: Instrument;
  today: PlanDate;
  keys: KeyFolder;
  name: string;
  nextId: () => string;
};
type Days = { opensOn: PlanDate; closesOn: PlanDate; meetingOn: PlanDate };

/**
 * Writes the surveys of a company: what is over counted from answers drawn by name, what is open sealed to keys in
 * `keys`. Leaves one of its people in scope.
 */
export async function buildSurveys(
  tx: Tx,
  planned: PlannedCompany,
  today: PlanDate,
  keys: KeyFolder,
): Promise<void> {
  const { key, way } = planned;
  const instrument = await instrumentOf(tx, asked.key, asked.version);
  if (!way || !instrument) return;
  for (const [n, story] of (surveyStories[key] ?? []).entries()) {
    const name = `survey ${key} ${n}`;
    const telling = { tx, planned, way, instrument, today, keys, name, nextId: idsOf(name) };
    const days = daysOf(story, way, today);
    if (days && days.opensOn <= today) await buildOne(telling, story, days, n === 0);
  }
}

/** Null where the company's way has no such week. */
function daysOf(
  { opens, days = daysOpen, meeting = days + daysToMeeting }: WaveStory,
  { journey }: PlannedWay,
  today: PlanDate,
): Days | null {
  const opensOn =
    'ago' in opens
      ? workingDayFrom(today, -opens.ago)
      : 'after' in opens
        ? mondayOfDate(addMonths(journey.end, opens.after))
        : journey.weeks[opens.week - 1]?.monday;
  if (!opensOn) return null;
  return { opensOn, closesOn: addDays(opensOn, days), meetingOn: addDays(opensOn, meeting) };
}

function speaker({ planned: { cast }, name }: Telling, side: Side, day: PlanDate) {
  const found = cast.people.find(({ role }) => role === speakers[side])!;
  return { person: personId(found.name), name: found.name, at: momentOn(day, `${name} ${side} ${day}`) };
}

async function buildOne(telling: Telling, story: WaveStory, days: Days, isFirst: boolean): Promise<void> {
  const { tx, planned, instrument, today, name, nextId } = telling;
  const { company, cast } = planned;
  const { opensOn, closesOn } = days;
  const isOver = today > closesOn;
  const groups = groupsOf(story);
  const before = (n: number) => workingDayFrom(opensOn, -n);
  const wave = await buildWave(
    tx,
    company,
    {
      by: speaker(telling, 'employer', before(9)),
      instrument: asked,
      plan: {
        title: story.title,
        reason: story.reason,
        ...days,
        people: cast.employees,
        atLeast: fewestAnswers,
        groups,
      },
      signed: {
        employer: speaker(telling, 'employer', before(7)),
        employees: speaker(telling, 'employees', before(6)),
      },
      keys: isOver ? null : telling.keys,
    },
    nextId,
  );
  await believe(telling, story, { wave, ...days });
  const { answered: count, levels, unsure = 0.08, comments = [] } = story;
  const leans = Object.fromEntries(
    Object.values(story.places ?? {}).map(([, lean = 0], i) => [`place-${i + 1}`, lean]),
  );
  const answers = answersOf({ instrument, groups }, { name, count, levels, unsure, leans, words: comments });
  // As many as work there, and some for the hat.
  const printed = Math.ceil((cast.employees * 1.1) / 10) * 10;
  if (!isOver) {
    await buildSlips(tx, company, { wave, printed: printed - count, used: 0 }, nextId);
    return buildAnswers(tx, company, { wave, answers, seal });
  }
  await buildSlips(tx, company, { wave, printed, used: count }, nextId);
  let drawn = 0;
  const below = (n: number) => Math.floor(chance(`${name} lot ${drawn++}`) * n);
  const on = addDays(closesOn, 1);
  await buildCount(tx, company, { wave, answers, on }, { below, makeNextId: nextId });
  if (count >= fewestAnswers) await deliver(telling, { wave, ...days }, isFirst);
  for (const comment of comments) await review(telling, story, { wave, comment, from: days.meetingOn });
}

const groupsOf = ({ places }: WaveStory): Group[] =>
  places
    ? [
        {
          key: 'sted',
          name: 'Sted',
          options: Object.entries(places).map(([name, [people]], i) => ({
            key: `place-${i + 1}`,
            name,
            people,
          })),
        },
      ]
    : [];

/** What each party expected, said before the first answer could be read. */
async function believe(telling: Telling, story: WaveStory, wave: Days & { wave: string }): Promise<void> {
  const { tx, planned, instrument, nextId } = telling;
  if (!story.believed) return;
  const before = (n: number) => workingDayFrom(wave.opensOn, -n);
  const form = await buildForm(
    tx,
    planned.company,
    {
      occasion: 'expectations',
      thing: wave.wave,
      name: story.title,
      aboutOn: wave.opensOn,
      dueOn: wave.meetingOn,
      instrument: asked.key,
      version: asked.version,
      by: speaker(telling, 'employer', before(5)),
    },
    nextId,
  );
  const steps = instrument.items.filter(({ kind }) => kind !== 'text');
  for (const [n, side] of sides.entries()) {
    const said = story.believed[side];
    if (!said) continue;
    const answers = Object.fromEntries(steps.flatMap(({ key }, i) => (said[i] ? [[key, said[i]]] : [])));
    const by = speaker(telling, side, before(4 - n));
    await buildFormSide(tx, planned.company, { form, side, answers, handsIn: true, by }, nextId);
  }
}

/** Reported by both when all have read it: the journey holds the same words, said on the same days. */
async function deliver(telling: Telling, wave: Days & { wave: string }, isFirst: boolean): Promise<void> {
  const { tx, planned, way, nextId } = telling;
  const { meetingOn } = wave;
  // One in between is nothing the journey asks for: it is talked about, and delivers nothing.
  const [key, until] = isFirst ? [asked.key, null] : [askedAgain, addDays(meetingOn, daysToReport)];
  for (const side of sides) {
    const mark = way.marks.find(
      (one) => one.key === key && one.side === side && one.state === 'done' && one.at > meetingOn,
    );
    if (!mark || (until !== null && mark.at > until)) continue;
    const by = { ...speaker(telling, side, mark.at.slice(0, 10)), at: mark.at };
    await buildDelivered(tx, planned.company, { wave: wave.wave, side, by }, nextId);
  }
}

async function review(
  telling: Telling,
  { reviewed }: WaveStory,
  { wave, comment, from }: { wave: string; comment: CommentStory; from: PlanDate },
): Promise<void> {
  const { tx, planned, today, nextId } = telling;
  const { words, both = { outcome: 'kept' }, only } = comment;
  const kept =
    reviewed === 'both' ? { employer: both, employees: both } : reviewed ? { [reviewed]: both } : {};
  const said: CommentStory['only'] = only ?? kept;
  for (const [n, side] of sides.entries()) {
    const word = said[side];
    const day = workingDayFrom(from, 1 + n);
    if (!word || day >= today) continue;
    const { outcome, black = '', reason } = word;
    const at = words.indexOf(black);
    const spans = outcome === 'blacked' ? [{ from: at, to: at + black.length }] : [];
    const by = speaker(telling, side, day);
    await buildReview(tx, planned.company, { wave, words, side, outcome, spans, reason, by }, nextId);
  }
}
