import { companyById } from '#companies/server/door.ts';
import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { Role, Side } from '#people/contract.ts';
import { mondayOn } from '#pilot-groups/hours-rules.ts';
import {
  buildAnswer,
  buildArea,
  buildGroup,
  buildPromise,
  buildSigning,
} from '#pilot-groups/server/builders.ts';
import type { Author } from '#pilot-groups/server/store-insert.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import { ordinaryOf, organisationStories } from './pilot-groups-stories.ts';
import type { GroupStory } from './pilot-groups-story.ts';
import type { PlannedCompany } from './plan.ts';
import { idOf, idsOf } from './seed.ts';

type Telling = {
  tx: Tx;
  company: string;
  today: PlanDate;
  who: (role: Role, day: PlanDate) => Author;
  nextId: () => string;
  /** Mondays of the weeks the journey is closed in. */
  closed: ReadonlySet<string>;
};

/** Writes how a company has organised phase 2, as far as it has come. Leaves one of its people in scope. */
export async function buildPilotGroups(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast, way } = planned;
  const signed = (side: Side) =>
    way?.marks
      .filter((mark) => mark.key === 'organisation-of-pilot-phase' && mark.state === 'done')
      .find((mark) => mark.side === side && mark.at.slice(0, 10) <= today)
      ?.at.slice(0, 10);
  const [employer, employees] = [signed('employer'), signed('employees')];
  const told = organisationStories[key];
  const last = [employer, employees]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  if (!last && !(told && way)) return;
  const who = (role: Role, day: PlanDate): Author => {
    const name = cast.people.find((person) => person.role === role)?.name;
    if (!name) throw new Error(`${cast.name} has nobody who is ${role}.`);
    const at = momentOn(day, `pilot groups ${key} ${role} ${day}`);
    return { company, person: idOf(`person ${name}`), name, at };
  };
  const story = told ?? ordinaryOf(cast.people);
  const written = workingDayFrom(last ?? today, -4);
  const closed = new Set(way?.journey.closed.map(({ monday }) => monday));
  const telling = { tx, company, today, who, nextId: idsOf(`pilot groups ${key}`), closed };
  await setScope(tx, { companies: [company] });
  const sites = ((await companyById(tx, company))?.sites ?? []).map(({ site }) => site);
  const areas: string[] = [];
  for (const { site, ...words } of story.areas) {
    const at = site === null ? null : (sites[site] ?? null);
    areas.push(await buildArea(tx, who('lean-coordinator', written), { ...words, site: at }, telling.nextId));
  }
  const groups: string[] = [];
  for (const group of story.groups)
    groups.push(await writeGroup(telling, group, { areas, sites, written, person: personIn(planned) }));
  const from = mondayOn(addDays(last ?? today, 7));
  for (const [n, group] of story.groups.entries())
    if (group.hours !== undefined) await promiseTo(telling, group, { group: groups[n]!, on: written, from });
  if (!last) return;
  const by = (role: Role, day: PlanDate | undefined) => (day ? who(role, day) : null);
  const signatures = {
    employer: by('manager', employer),
    employees: by('employee-representative', employees),
  };
  await buildSigning(tx, company, { ...signatures, today }, telling.nextId);
  if (!employer || !employees) return;
  for (const [n, group] of story.groups.entries()) await answerFor(telling, group, groups[n]!, from);
}

const personIn = ({ cast }: PlannedCompany) => {
  const names = new Set(cast.people.map(({ name }) => name));
  return (name: string) => (names.has(name) ? idOf(`person ${name}`) : null);
};

async function writeGroup(
  { tx, who, nextId }: Telling,
  { members, areas, sites, hours: _, kept: __, otherwise: ___, ...words }: GroupStory,
  known: {
    areas: readonly string[];
    sites: readonly string[];
    written: PlanDate;
    person: (name: string) => string | null;
  },
): Promise<string> {
  const { written } = known;
  const manager = who('manager', written);
  return buildGroup(
    tx,
    who('lean-coordinator', written),
    {
      ...words,
      steering: manager.name,
      areas: areas.flatMap((at) => known.areas[at] ?? []),
      sites: sites.flatMap((at) => known.sites[at] ?? []),
      members: members.map(([name, side, role]) => ({
        person: known.person(name),
        name,
        side,
        role,
        from: written,
        to: null,
      })),
    },
    nextId,
  );
}

const personsOf = ({ members }: GroupStory): number =>
  members.filter(([, , role]) => role !== 'sponsor').length;

async function promiseTo(
  { tx, who, nextId }: Telling,
  story: GroupStory,
  { group, on, from }: { group: string; on: PlanDate; from: PlanDate },
): Promise<void> {
  const hours = { hours: story.hours ?? 0, persons: personsOf(story), from, to: addDays(from, 7 * 40) };
  await buildPromise(tx, who('manager', on), { ...hours, group }, nextId);
}

/** What both parties said of each open week that is over, on the Friday or a few days after. */
async function answerFor(
  { tx, who, today, nextId, closed }: Telling,
  story: GroupStory,
  group: string,
  from: PlanDate,
): Promise<void> {
  const { kept = [], otherwise, hours = 0 } = story;
  const promised = hours * personsOf(story);
  let n = 0;
  for (let week = from; addDays(week, 6) < today; week = addDays(week, 7)) {
    if (closed.has(week)) continue;
    const part = kept[n % kept.length] ?? null;
    const differs = otherwise && part !== null && part > 0 && n % otherwise.every === 1;
    n += 1;
    if (part === null) continue;
    const say = (side: Side, role: Role, share: number, note: string) => {
      const word = share === 1 ? 'kept' : share === 0 ? 'not' : 'part';
      const answer = { group, week, side, word, hours: promised * share, note } as const;
      return buildAnswer(tx, who(role, workingDayFrom(addDays(week, 5), 0)), answer, nextId);
    };
    await say('employer', 'manager', part, '');
    const [share, note] = differs ? [otherwise.part, otherwise.note] : [part, ''];
    await say('employees', 'employee-representative', share, note);
  }
}
