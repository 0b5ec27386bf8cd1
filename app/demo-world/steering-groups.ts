import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { Role } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { buildAnchoring } from '#steering-groups/server/builders-anchoring.ts';
import {
  buildMandate,
  buildMember,
  buildSigning,
  exampleMandate,
  type MemberToBuild,
  type Word,
} from '#steering-groups/server/builders-group.ts';
import type { CastCompany } from './cast.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { idOf, idsOf } from './seed.ts';
import { type GroupStory, groupStories } from './steering-groups-stories.ts';

/** Who tells, of which company, and from when. */
type Telling = { key: string; cast: CastCompany; story: GroupStory; start: PlanDate; today: PlanDate };

/** Writes who sits in a company's steering group, what both signed, and where it was taken up since. */
export async function buildSteeringGroup(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast, way } = planned;
  const story = groupStories[key];
  if (!story || !way) return;
  const telling: Telling = { key, cast, story, start: way.enrolment.start, today };
  const nextId = idsOf(`steering group ${key}`);
  for (const member of [...byRole(telling), ...bySeat(telling)])
    await buildMember(tx, company, member, nextId);
  const mandate = { ...exampleMandate, ...story.mandate };
  await buildMandate(tx, company, wordOf(telling, 'lean-coordinator', 4, 'mandate'), mandate, nextId);
  await sign(tx, company, telling, nextId);
  for (const { ago, ...entry } of story.anchored ?? []) {
    const heldOn = workingDayFrom(today, -7 * ago);
    const by = authorOf(nameOf(cast, entry.body === 'board' ? 'manager' : 'employee-representative'));
    const word = { by, at: momentOn(heldOn, `anchoring ${key} ${ago}`) };
    await buildAnchoring(tx, company, { ...entry, ...word, heldOn }, nextId);
  }
}

const authorOf = (name: string) => ({ person: idOf(`person ${name}`), name });

function nameOf(cast: CastCompany, role: Role): string {
  const found = cast.people.find((person) => person.role === role);
  if (!found) throw new Error(`${cast.name} has nobody who is ${role}.`);
  return found.name;
}

/** A working day so many days after the start, and never later than today. */
function dayAfter({ start, today }: Telling, days: number): PlanDate {
  const day = workingDayFrom(start, days);
  return day < today ? day : workingDayFrom(today, -1);
}

const wordOf = (telling: Telling, role: Role, days: number, what: string): Word => ({
  by: authorOf(nameOf(telling.cast, role)),
  at: momentOn(dayAfter(telling, days), `${what} ${role} ${telling.key}`),
});

/** Each party sets up its own in the first days. */
const setsUp = { employer: 'manager', employees: 'employee-representative' } as const;

function byRole(telling: Telling): MemberToBuild[] {
  const { cast, start, key, story, today } = telling;
  const sits = (role: Role, seat: 'employer' | 'employees', title: string) => {
    const name = nameOf(cast, role);
    return {
      ...wordOf(telling, setsUp[seat], 1, 'member'),
      seat,
      name,
      ...personOf(name),
      title,
      from: start,
    };
  };
  const out = story.withoutEmployees;
  const gone = out && {
    ended: {
      ...wordAt(telling, setsUp.employees, workingDayFrom(today, -7 * out), 'gone'),
      to: workingDayFrom(today, -7 * out),
    },
  };
  const adviser = cast.adviser && {
    ...wordOf(telling, 'manager', 2, 'adviser'),
    seat: 'adviser' as const,
    name: cast.adviser,
    ...personOf(cast.adviser),
    from: start,
  };
  return [
    { ...sits('manager', 'employer', 'daglig leder'), post: 'chair' as const },
    // Where the chief representative alone faces three, the others sit on the shop floor.
    ...(key === 'kvitberg' ? [] : [sits('lean-coordinator', 'employer', 'leankoordinator')]),
    {
      ...sits('employee-representative', 'employees', 'hovedtillitsvalgt'),
      post: 'deputy' as const,
      ...gone,
    },
    { ...sits('safety-representative', 'employees', 'hovedverneombud'), ...gone },
    ...(adviser ? [adviser] : []),
  ];
}

const personOf = (name: string) => ({ person: idOf(`person ${name}`) });

const wordAt = ({ cast, key }: Telling, role: Role, day: PlanDate, what: string): Word => ({
  by: authorOf(nameOf(cast, role)),
  at: momentOn(day, `${what} ${role} ${key}`),
});

function bySeat(telling: Telling): MemberToBuild[] {
  const { cast, story, start, today } = telling;
  return story.seats.map(({ name, seat, title, week = 0, until }): MemberToBuild => {
    const who = seat === 'other' ? 'manager' : setsUp[seat];
    const isHere = cast.people.some((person) => person.name === name);
    const leaves = story.withoutEmployees !== undefined && seat === 'employees';
    const last = leaves
      ? workingDayFrom(today, -7 * story.withoutEmployees!)
      : until && addDays(start, 7 * until);
    const to = last && last < today ? last : undefined;
    return {
      ...wordOf(telling, who, 7 * week + 1, `member ${name}`),
      seat,
      name,
      ...(isHere && personOf(name)),
      title,
      from: dayAfter(telling, 7 * week),
      ...(to && { ended: { ...wordAt(telling, who, to, `end ${name}`), to } }),
    };
  });
}

async function sign(tx: Tx, company: string, telling: Telling, nextId: () => string): Promise<void> {
  const { signed = 'both' } = telling.story;
  if (signed === 'none') return;
  const on = dayAfter(telling, 24);
  const sides = signed === 'both' ? (['employer', 'employees'] as const) : (['employer'] as const);
  const words = sides.map((side) => ({ ...wordAt(telling, setsUp[side], on, 'sign'), side }));
  await buildSigning(tx, company, { on, signed: words }, nextId);
}
