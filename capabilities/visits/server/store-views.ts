import { actionsOf, maySay } from '#actions/server/door.ts';
import { companyById } from '#companies/server/door.ts';
import { signalsOf } from '#indicators/server/door.ts';
import { speakerOf } from '#parties/server/door.ts';
import { membersInScope, sideOf } from '#people/server/door.ts';
import { allows, type Rule, rolesOver } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { Beat, JourneyView } from '#programme/contract.ts';
import { journeyFor, mayMoveVisits } from '#programme/server/door.ts';
import { pulseNewsOf } from '#pulse-boards/server/door.ts';
import { access } from '#visits/access.ts';
import { briefOf } from '#visits/brief.ts';
import type { Brief } from '#visits/brief-shape.ts';
import { totalOf } from '#visits/hours.ts';
import { stateOfNote } from '#visits/note.ts';
import type { NoteRow } from '#visits/note-acts.ts';
import { noteOf } from '#visits/note-rules.ts';
import { listHours } from '#visits/server/store-hours.ts';
import { listNoteActs } from '#visits/server/store-notes.ts';
import type { VisitLine, VisitPerson, VisitsView, VisitView } from '#visits/visit-view.ts';

/** What every handler of the room is handed, as far as looking needs it. */
export type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  today: string;
  language: Language;
  params: { company: string };
};

export type LookingAtVisit = Looking & { params: { company: string; visit: string } };

const maybe =
  ({ actor, params, scope }: Looking) =>
  (rule: Rule): boolean =>
    allows(rule, actor.memberships, params.company, scope);

const adviserRoles: readonly string[] = ['adviser', 'lead-adviser'];

/** Whether somebody is an adviser of this very company. */
export const isAdviserOf = (actor: Actor, company: string): boolean =>
  rolesOver(actor.memberships, company, { programme: null, organisation: null }).some((role) =>
    adviserRoles.includes(role),
  );

/** Those who can owe something or speak here: each once, in their weightiest role. */
export async function peopleOf(tx: Tx, company: string, today: string): Promise<VisitPerson[]> {
  const members = (await membersInScope(tx, today)).filter((one) => one.company === company);
  const once = new Map<string, VisitPerson>();
  for (const { person, name, role } of members) {
    if (role === 'board-member') continue;
    const side = adviserRoles.includes(role) ? 'adviser' : sideOf(role);
    const known = once.get(person);
    if (!known || known.side === null) once.set(person, { person, name, side });
  }
  return [...once.values()];
}

const lineOf = (beat: Beat, rows: readonly NoteRow[] | null): VisitLine => {
  if (!rows) return { ...beat, noteState: null, dissents: 0 };
  const note = noteOf(rows);
  return { ...beat, noteState: stateOfNote(note), dissents: note.dissents.length };
};

async function journeyOrNone(looking: Looking): Promise<JourneyView | null> {
  const journey = await journeyFor(looking, looking.params.company);
  return isRefusal(journey) ? null : journey;
}

export async function readVisits(looking: Looking): Promise<VisitsView | Refusal<'not-found'>> {
  const { tx, today } = looking;
  const { company } = looking.params;
  const found = await companyById(tx, company);
  if (!found) return refuse('not-found');
  const may = maybe(looking);
  const journey = await journeyOrNone(looking);
  const mayRead = may(access.readVisit);
  const acts = Map.groupBy(mayRead ? await listNoteActs(tx, company) : [], ({ visit }) => visit);
  const mayHours = may(access.listHours);
  return {
    company: { company, name: found.name },
    today,
    adviser: journey?.parties.adviser ?? null,
    enrolled: journey !== null,
    visits: (journey?.visits ?? []).map((beat) => lineOf(beat, mayRead ? (acts.get(beat.key) ?? []) : null)),
    hours: mayHours ? totalOf(await listHours(tx, company)) : 0,
    may: {
      readNotes: mayRead,
      report: may(access.reportVisit),
      log: may(access.logHours),
      readHours: mayHours,
    },
  };
}

/** A visit and everything its page needs, so that the page can be kept and read without coverage. */
export async function readVisit(looking: LookingAtVisit): Promise<VisitView | Refusal<'not-found'>> {
  const { tx, today, actor } = looking;
  const { company, visit: key } = looking.params;
  const found = await companyById(tx, company);
  const journey = found && (await journeyOrNone(looking));
  const at = journey?.visits.findIndex((beat) => beat.key === key) ?? -1;
  if (!found || !journey || at < 0) return refuse('not-found');
  const acts = Map.groupBy(await listNoteActs(tx, company), ({ visit }) => visit);
  const line = (beat: Beat | undefined) => (beat ? lineOf(beat, acts.get(beat.key) ?? []) : null);
  const visit = line(journey.visits[at])!;
  const may = maybe(looking);
  const own = (acts.get(key) ?? []).map(({ visit: _, ...row }) => row);
  return {
    company: { company, name: found.name },
    today,
    week: journey.position.week,
    weeks: journey.weeks.length,
    visit,
    previous: line(journey.visits[at - 1]),
    next: line(journey.visits[at + 1]),
    adviser: journey.parties.adviser,
    acts: own,
    brief: hasBeen(visit) ? null : await makeBrief(looking, journey, visit.n),
    promised: await actionsOf(tx, company, today, { source: 'visit', sourceThing: key }),
    people: await peopleOf(tx, company, today),
    you: {
      person: actor.person,
      name: actor.name,
      sides: [...speakerOf(looking).sides],
      isAdviser: isAdviserOf(actor, company),
    },
    may: {
      write: may(access.writeNote),
      answer: may(access.answerNote),
      report: may(access.reportVisit),
      say: maySay(looking, company),
      move: mayMoveVisits(looking, company),
    },
  };
}

/** A brief is for what lies ahead, or for a day nobody has told of. */
const hasBeen = ({ state, noteState }: VisitLine): boolean =>
  (state !== 'planned' && state !== 'unreported') || noteState === 'agreed' || noteState === 'without';

async function makeBrief(looking: Looking, journey: JourneyView, n: number): Promise<Brief> {
  const { tx, today } = looking;
  const { company } = looking.params;
  const since = journey.visits.findLast((visit) => visit.n < n && visit.state === 'held')?.date ?? null;
  const { signals, steady, all } = await signalsOf(looking, company, since);
  const hours = await listHours(tx, company);
  return briefOf({
    today,
    n,
    visits: journey.visits,
    meetings: journey.meetings,
    deliverables: journey.phases.flatMap(({ deliverables }) => deliverables),
    start: journey.start,
    actions: await actionsOf(tx, company, today),
    signals,
    pulse: await pulseNewsOf(tx, company, {
      from: since ?? journey.start,
      today,
      closedWeeks: journey.closed.map(({ isoWeek }) => isoWeek),
    }),
    charts: { steady, all },
    hoursSince: (day) => totalOf(hours, day),
    urls: {
      journey: `/companies/${company}/journey`,
      actions: `/companies/${company}/actions`,
      room: (name) => `/companies/${company}/${name}`,
    },
  });
}
