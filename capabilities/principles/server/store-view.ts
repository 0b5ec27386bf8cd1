import { companyById } from '#companies/server/door.ts';
import { speakerOf } from '#parties/server/door.ts';
import type { Side } from '#people/contract.ts';
import { membersInScope, sideOf } from '#people/server/door.ts';
import { allows, type Rule, rolesOver } from '#platform/contract/access.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { access } from '#principles/access.ts';
import { fewestVoters } from '#principles/limits.ts';
import type { PrinciplesView, Version } from '#principles/principles-view.ts';
import type { RoundView } from '#principles/round-view.ts';
import { countNotes, listOwnNotes, listRounds, type RoundRow } from '#principles/server/store-rounds.ts';
import {
  digestOf,
  findLatestChange,
  findOrder,
  listDrafts,
  listSignatures,
  listVersions,
  loadEdits,
} from '#principles/server/store-set.ts';
import { countDots, findOwnDots, listCards, listClusters } from '#principles/server/store-table.ts';
import { listAnswers } from '#principles/server/store-walk.ts';
import { contentOf, draftsOf, problemsOf } from '#principles/set-rules.ts';
import { signaturesOf } from '#principles/signature-rules.ts';
import { isOpen } from '#principles/stage-rules.ts';
import { walkOf } from '#principles/walk-rules.ts';

/** What every handler of the room is handed, as far as reading the page uses it. */
export type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  today: string;
  params: { company: string };
};

export const may =
  ({ actor, params, scope }: Looking) =>
  (rule: Rule): boolean =>
    allows(rule, actor.memberships, params.company, scope);

/** Whether somebody takes part in a round at all: employees do where everyone does, the board never. */
export const isInRound = (looking: Looking, { everyone }: Pick<RoundRow, 'everyone'>): boolean =>
  may(looking)(everyone ? access.moveCard : access.beginRound);

/** Whose notes and dots somebody's are counted with: management's for a manager, the employees' for all others. */
export const countedWith = ({ actor, params }: Looking): Side =>
  rolesOver(actor.memberships, params.company, { programme: null, organisation: null }).includes('manager')
    ? 'employer'
    : 'employees';

/** The round that is open in a company, or null. */
export const openRoundOf = (rounds: readonly RoundRow[]): RoundRow | null =>
  rounds.findLast(({ stage }) => isOpen(stage)) ?? null;

export async function readPrinciples(looking: Looking): Promise<PrinciplesView | Refusal<'not-found'>> {
  const { tx, today, params } = looking;
  const { company } = params;
  const found = await companyById(tx, company);
  if (!found) return refuse('not-found');
  const isAllowed = may(looking);
  const versions = await listVersions(tx, company);
  const round = openRoundOf(await listRounds(tx, company));
  const inRound = round !== null && isInRound(looking, round);
  const speaksFor = speakerOf(looking).sides;
  return {
    company: { company, name: found.name },
    today,
    parties: await namesOfParties(tx, today, company),
    versions,
    round: inRound ? await roundView(looking, round, versions) : null,
    walk: walkOf({ versions, answers: await listAnswers(tx, company), today, speaksFor }),
    may: {
      begin: isAllowed(access.beginRound),
      takePart: inRound && isAllowed(access.writePrivateNote),
      arrange: inRound,
      lead: isAllowed(access.takeStep),
      sides: [...speaksFor],
    },
  };
}

async function namesOfParties(tx: Tx, today: string, company: string): Promise<PrinciplesView['parties']> {
  const members = (await membersInScope(tx, today)).filter((member) => member.company === company);
  const names = (side: Side) => members.filter(({ role }) => sideOf(role) === side).map(({ name }) => name);
  return { employer: names('employer'), employees: names('employees') };
}

/** A round's set as it stands, with what it is signed by. */
export async function loadSet(tx: Tx, company: string, round: string, versions: readonly Version[]) {
  const edits = await loadEdits(tx, company, round);
  const drafts = draftsOf({
    drafts: await listDrafts(tx, company, round),
    order: await findOrder(tx, company, round),
    edits,
    versions,
  });
  const content = contentOf(drafts);
  return {
    edits,
    drafts,
    content,
    digest: digestOf(content),
    problems: problemsOf(content),
    changed: await findLatestChange(tx, company, round),
    signatures: await listSignatures(tx, company, round),
  };
}

async function roundView(
  { tx, actor, params: { company } }: Looking,
  row: RoundRow,
  versions: readonly Version[],
): Promise<RoundView> {
  const { round, stage } = row;
  const set = await loadSet(tx, company, round, versions);
  const isClosed = stage === 'wording';
  const counted = isClosed ? await countDots(tx, company, round) : null;
  const hasChosen = counted !== null && counted.voters.total > 0;
  return {
    ...row,
    ownNotes: stage === 'collecting' ? await listOwnNotes(tx, company, round, actor.person) : [],
    noteCount: await countNotes(tx, company, round),
    cards: await listCards(tx, company, round),
    clusters: (await listClusters(tx, company, round)).map((cluster) => ({
      cluster,
      name: set.edits.of(cluster, 'name'),
      dots:
        hasChosen && counted.voters.total >= fewestVoters
          ? (counted.dots.get(cluster) ?? noDots(counted.voters))
          : null,
    })),
    ownDots: await findOwnDots(tx, company, round, actor.person),
    voters: hasChosen ? counted.voters : null,
    drafts: set.drafts,
    digest: set.digest,
    problems: set.problems,
    signatures: signaturesOf(set.signatures, set.digest, set.changed),
  };
}

/** A cluster nobody chose, counted as the others are. */
const noDots = ({ employer }: { employer: number | null }) => {
  const ofParty = employer === null ? null : 0;
  return { total: 0, employer: ofParty, employees: ofParty };
};
