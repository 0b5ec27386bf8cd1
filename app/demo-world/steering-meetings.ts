import { buildActionWord } from '#actions/server/builders-words.ts';
import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { Role, Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { AgendaLine } from '#steering-groups/agenda-view.ts';
import { steeringMeetingKey } from '#steering-groups/meeting-rules.ts';
import type { By } from '#steering-groups/minute-rules.ts';
import {
  buildAgendaItem,
  buildMeeting,
  buildMinutes,
  type EntryToBuild,
} from '#steering-groups/server/builders-meeting.ts';
import { later, momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { idOf, idsOf } from './seed.ts';
import { askedFor, extraMeetings, type LastStory, lastMeetings } from './steering-meetings-last.ts';
import { ordinaryMeetings } from './steering-meetings-stories.ts';

type Telling = { planned: PlannedCompany; today: PlanDate; nextId: () => string };

const speaker: Readonly<Record<Side, Role>> = { employer: 'manager', employees: 'employee-representative' };

/** Members of each party who usually sit there. */
const seats = 3;

/** Writes what a company's steering group has met about so far, and what lies ahead. Leaves a person in scope. */
export async function buildSteeringMeetings(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  if (!planned.way) return;
  const telling: Telling = { planned, today, nextId: idsOf(`steering meetings ${planned.key}`) };
  const held = heldMeetings(planned);
  for (const [meeting, story] of storiesFor(planned, held)) await buildHeld(tx, telling, meeting, story);
  await buildAhead(tx, telling);
}

type Held = { key: string; date: PlanDate };

/** The group's meetings that somebody has said were held, the earliest first. */
function heldMeetings({ way }: PlannedCompany): Held[] {
  const said = new Set(
    way!.marks
      .filter(({ subject, state }) => subject === 'meeting' && state === 'done')
      .map(({ key }) => key),
  );
  return way!.journey.meetings
    .map(({ key, n, date }) => ({ key: `${key}-${n}`, date }))
    .filter(({ key }) => key.startsWith(`${steeringMeetingKey}-`) && said.has(key));
}

/** Which meeting came to what: the ordinary ones spread over the time there was, and the last as it was told. */
function storiesFor({ key }: PlannedCompany, held: readonly Held[]): [Held, LastStory][] {
  const last = lastMeetings[key];
  const before = last ? held.slice(0, -1) : held;
  // What has its place in a later phase is not told of a company that has not come there.
  const count = Math.min(before.length, ordinaryMeetings.length);
  const told = Array.from({ length: count }, (_, i): [Held, LastStory] => {
    const at = count < 2 ? 0 : Math.round((i * (before.length - 1)) / (count - 1));
    return [before[at]!, ordinaryMeetings[i]!];
  });
  const latest = held.at(-1);
  return last && latest ? [...told, [latest, last]] : told;
}

const byOf = ({ planned }: Telling, role: Role, at: string): By => {
  const found = planned.cast.people.find((person) => person.role === role);
  if (!found) throw new Error(`${planned.cast.name} has nobody who is ${role}.`);
  return { person: idOf(`person ${found.name}`), by: found.name, at };
};

async function buildHeld(tx: Tx, telling: Telling, { key, date }: Held, story: LastStory): Promise<void> {
  const { planned, today, nextId } = telling;
  const { company } = planned;
  const begun = momentOn(date, `meeting ${planned.key} ${key}`);
  const lines: AgendaLine[] = [];
  for (const { title, why, side } of story.matters) {
    const on = workingDayFrom(date, -2);
    const by = byOf(telling, speaker[side], momentOn(on, `matter ${planned.key} ${title}`));
    const item = await buildAgendaItem(tx, company, { meeting: key, title, why, side, by }, nextId);
    lines.push({
      key: `own:${item}`,
      kind: 'own',
      title,
      reason: 'asked-for',
      date: on,
      daysLate: 0,
      who: by.by,
      side,
      words: why,
      missing: [],
      path: null,
      putOff: 0,
    });
  }
  const away = (side: Side) => (story.without === side ? 0 : seats);
  const end = later(begun, 55);
  const sides = story.signed ?? (['employees', 'employer'] as const);
  const entries = await buildMinutes(
    tx,
    company,
    {
      meeting: key,
      heldOn: date,
      begun: byOf(telling, 'lean-coordinator', begun),
      agenda: lines,
      present: {
        employerPresent: away('employer'),
        employerMembers: seats,
        employeesPresent: away('employees'),
        employeesMembers: seats,
      },
      entries: story.entries.map((entry, i) =>
        entryOf(telling, entry, lines, date, later(begun, 10 + i * 5)),
      ),
      putOff: (story.putOff ?? []).map((matter) => ({
        ...byOf(telling, 'manager', later(begun, 50)),
        key: lines[matter]!.key,
        note: 'Tiden gikk',
      })),
      ended: byOf(telling, 'lean-coordinator', end),
      ...(story.declined && {
        declined: [{ ...byOf(telling, speaker[story.declined.side], later(end, 30)), ...story.declined }],
      }),
      signed: sides.map((side, i) => ({ ...byOf(telling, speaker[side], later(end, 5 + 35 * i)), side })),
      ...(story.corrected && {
        corrected: [
          { ...byOf(telling, 'lean-coordinator', later(end, 90)), words: story.corrected, about: 0 },
        ],
      }),
    },
    nextId,
  );
  if (sides.length < 2) return;
  for (const [i, entry] of story.entries.entries()) {
    if (entry.kind !== 'action' || !entry.done) continue;
    const done = addDays(date, entry.days - 1);
    if (done >= today) continue;
    const { person, by } = byOf(telling, entry.who, '');
    const word = { action: entries[i]!, kind: 'done' as const, by: { person, name: by } };
    await buildActionWord(tx, company, { ...word, at: momentOn(done, `done ${planned.key} ${i}`) }, nextId);
  }
}

const ownerSide = {
  manager: 'employer',
  'lean-coordinator': 'employer',
  'employee-representative': 'employees',
  'safety-representative': 'employees',
} as const;

function entryOf(
  telling: Telling,
  entry: LastStory['entries'][number],
  lines: readonly AgendaLine[],
  heldOn: PlanDate,
  at: string,
): EntryToBuild {
  const item = lines[entry.matter]!.key;
  const scribe = byOf(telling, 'lean-coordinator', at);
  switch (entry.kind) {
    case 'information':
      return { kind: 'information', item, text: entry.text, by: scribe };
    case 'decision':
      return { kind: 'decision', item, title: entry.title, text: entry.text, by: scribe };
    case 'action': {
      const owner = byOf(telling, entry.who, at);
      const term = {
        owner: owner.person,
        ownerName: owner.by,
        ownerSide: ownerSide[entry.who],
        due: workingDayFrom(heldOn, entry.days),
      };
      return { kind: 'action', item, title: entry.title, by: scribe, term };
    }
    case 'dissent': {
      const by = byOf(telling, speaker[entry.side], at);
      const on = addDays(heldOn, 14);
      const said = entry.since && {
        ...byOf(telling, speaker[entry.side], momentOn(on, `dissent ${telling.planned.key}`)),
        ...entry.since,
      };
      const known = said && on < telling.today ? { said } : {};
      return { kind: 'dissent', item, text: entry.text, about: entry.about, side: entry.side, by, ...known };
    }
  }
}

async function buildAhead(tx: Tx, telling: Telling): Promise<void> {
  const { planned, today, nextId } = telling;
  const { key, company, way } = planned;
  const yesterday = workingDayFrom(today, -1);
  const called = extraMeetings[key] ?? [];
  for (const { days, place, why, side, off } of called) {
    const by = byOf(telling, speaker[side], momentOn(workingDayFrom(today, -3), `call ${key} ${days}`));
    const calledOff = off && {
      ...byOf(telling, speaker[side], momentOn(yesterday, `call off ${key} ${days}`)),
      reason: off,
    };
    const date = addDays(today, days);
    const row = { date, place, why, side, by, ...(calledOff && { calledOff }) };
    await buildMeeting(tx, company, row, nextId);
  }
  const next = way!.journey.meetings.find((one) => one.key === steeringMeetingKey && one.date >= today);
  if (!next) return;
  for (const { title, why, side } of askedFor[key] ?? []) {
    const by = byOf(telling, speaker[side], momentOn(yesterday, `asked ${key} ${title}`));
    await buildAgendaItem(tx, company, { meeting: `${next.key}-${next.n}`, title, why, side, by }, nextId);
  }
}
