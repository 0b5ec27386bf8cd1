import { companiesInScope, companyById } from '#companies/server/door.ts';
import type { Journey, JourneySkeleton } from '#engines/journey/shape.ts';
import { type Member, membersInScope, sideOf } from '#people/server/door.ts';
import { allows } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { access } from '#programme/access.ts';
import { journeySequence } from '#programme/beat-sequence.ts';
import { BeatPlaces } from '#programme/beats.ts';
import { journeyFor, type Standing } from '#programme/change-rules.ts';
import type { GateKnowledge } from '#programme/gates.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import { Marks } from '#programme/marks.ts';
import { stateOf } from '#programme/rules.ts';
import { listChanges, listEnrolments, listMarks } from '#programme/server/store.ts';
import { listBeatChanges } from '#programme/server/store-beats.ts';
import { listAdvice, listEvidence, listOwnerships } from '#programme/server/store-gates.ts';
import { listTemplates, type TemplateRow } from '#programme/server/store-templates.ts';
import type { Template } from '#programme/template.ts';
import { skeletonOf } from '#programme/template-skeleton.ts';
import { type Known, viewOf } from '#programme/view.ts';

/** Who looks, on which day and in which language. */
export type Looking = { tx: Tx; today: string; language: Language; actor: Actor | null; programme?: string };

/** A company's journey with all that decides it. */
export type Loaded = {
  company: { company: string; name: string };
  cohortName: string;
  /** When the journey last changed. */
  changedAt: string;
  standing: Standing;
  marks: Marks;
  places: BeatPlaces;
  /** Changes to the whole journey so far, with the weeks an open pause has pushed it. */
  sequence: number;
  templates: ReadonlyMap<string, Template>;
  journey: Journey;
  gates: GateKnowledge;
  members: readonly Member[];
};

/** The journey of one company in scope, or that it has none. */
export async function loadJourney(
  looking: Looking,
  company: string,
): Promise<Loaded | Refusal<'not-enrolled' | 'not-found'>> {
  const found = await companyById(looking.tx, company);
  if (!found) return refuse('not-found');
  const [loaded] = await loadJourneys(looking, [found]);
  return loaded ?? refuse('not-enrolled');
}

/** The journeys of companies in scope; those that are not enrolled are left out. */
export async function loadJourneys(
  looking: Looking,
  only?: readonly { company: string; name: string }[],
): Promise<Loaded[]> {
  const { tx, today, language } = looking;
  const companies = only ?? (await companiesInScope(tx));
  const enrolments = new Map((await listEnrolments(tx)).map((row) => [row.company, row]));
  const changes = Map.groupBy(await listChanges(tx), ({ enrolment }) => enrolment);
  const marks = Map.groupBy(await listMarks(tx), ({ enrolment }) => enrolment);
  const beatChanges = Map.groupBy(await listBeatChanges(tx), ({ enrolment }) => enrolment);
  const members = Map.groupBy(await membersInScope(tx, today), ({ company }) => company);
  const ownerships = Map.groupBy(await listOwnerships(tx), ({ enrolment }) => enrolment);
  const evidence = Map.groupBy(await listEvidence(tx), ({ enrolment }) => enrolment);
  const advice = Map.groupBy(await listAdvice(tx), ({ enrolment }) => enrolment);
  const templates = await templatesByProgramme(tx);
  return companies.flatMap(({ company, name }) => {
    const enrolment = enrolments.get(company);
    if (!enrolment) return [];
    const versions = templates.get(enrolment.template)!;
    const standing = {
      enrolment,
      changes: changes.get(enrolment.enrolment) ?? [],
      skeletons: versions.skeletons,
      today,
      language,
    };
    const journey = journeyFor(stateOf(enrolment, standing.changes), standing);
    if (isRefusal(journey))
      throw new Error(`The journey of enrolment ${enrolment.enrolment} cannot be made: ${journey.refused}.`);
    return [
      {
        company: { company, name },
        cohortName: enrolment.cohortName,
        changedAt: standing.changes.at(-1)?.at ?? enrolment.enrolledAt,
        standing,
        marks: new Marks(marks.get(enrolment.enrolment) ?? []),
        places: new BeatPlaces(journey, beatChanges.get(enrolment.enrolment) ?? [], standing.changes),
        sequence: journeySequence(enrolment, standing.changes, today),
        gates: {
          ownerships: ownerships.get(enrolment.enrolment) ?? [],
          evidence: evidence.get(enrolment.enrolment) ?? [],
          advice: advice.get(enrolment.enrolment) ?? [],
        },
        templates: versions.templates,
        journey,
        members: members.get(company) ?? [],
      },
    ];
  });
}

type Versions = { templates: Map<string, Template>; skeletons: Map<string, JourneySkeleton>; newest: string };

/** Published versions by programme, with their skeletons. */
export async function templatesByProgramme(tx: Tx): Promise<Map<string, Versions>> {
  const rows: TemplateRow[] = await listTemplates(tx);
  const found = new Map<string, Versions>();
  for (const { template } of rows) {
    const versions = found.get(template.key) ?? { templates: new Map(), skeletons: new Map(), newest: '' };
    versions.templates.set(template.version, template);
    versions.skeletons.set(template.version, skeletonOf(template));
    versions.newest = template.version;
    found.set(template.key, versions);
  }
  return found;
}

export const templateOf = (loaded: Loaded): Template =>
  loaded.templates.get(stateOf(loaded.standing.enrolment, loaded.standing.changes).version)!;

/** The picture of a loaded journey for the person looking. */
export function viewOfLoaded(loaded: Loaded, looking: Looking): JourneyView {
  const { standing } = loaded;
  const known: Known = {
    company: loaded.company,
    cohort: loaded.cohortName,
    enrolment: standing.enrolment.enrolment,
    newest: [...loaded.templates.keys()].at(-1)!,
    template: templateOf(loaded),
    journey: loaded.journey,
    state: stateOf(standing.enrolment, standing.changes),
    changes: standing.changes,
    marks: loaded.marks,
    places: loaded.places,
    gates: loaded.gates,
    parties: partiesOf(loaded.members),
    may: rightsOf(looking, loaded.company.company),
    today: looking.today,
    language: looking.language,
  };
  return viewOf(known);
}

function partiesOf(members: readonly Member[]): JourneyView['parties'] {
  const first = (role: Member['role']) => members.find((member) => member.role === role)?.name ?? null;
  return {
    employer: first('manager'),
    employees: first('employee-representative'),
    coordinator: first('lean-coordinator'),
    adviser: first('adviser'),
  };
}

/** The same rules the routes ask, so that screen and server cannot disagree. */
export function rightsOf(looking: Looking, company: string): JourneyView['may'] {
  const memberships = looking.actor?.memberships ?? [];
  const programme = looking.programme ?? null;
  const may = (rule: (typeof access)[keyof typeof access]) =>
    allows(rule, memberships, company, { programme });
  return {
    mark: may(access.markJourney),
    change: may(access.changeJourney),
    moveVisits: may(access.changeVisit),
    moveMeetings: may(access.changeMeeting),
    invited: may(access.sayInvitationWish),
    prove: may(access.attachEvidence),
    advise: may(access.adviseOnGate),
    sign:
      memberships
        .filter((m) => m.company === company)
        .map((m) => sideOf(m.role))
        .find((side) => side !== null) ?? null,
  };
}
