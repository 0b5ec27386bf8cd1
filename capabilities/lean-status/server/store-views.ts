import { createHash } from 'node:crypto';
import { companyById } from '#companies/server/door.ts';
import { access, voicesAreFor } from '#lean-status/access.ts';
import { agreedView, agreedWords, isWhole, latestOf } from '#lean-status/agreed-rules.ts';
import type { LeanInstrument } from '#lean-status/instrument.ts';
import { roundViewOf } from '#lean-status/round-picture.ts';
import { isDue, stateOf } from '#lean-status/round-rules.ts';
import type { AgreedView, LeanStatusView, RoundSummary, RoundView } from '#lean-status/round-view.ts';
import type { AgreedRow, AssentRow, RoundRow } from '#lean-status/rows.ts';
import { listAgreed, listAssents } from '#lean-status/server/store-agreed.ts';
import { findInstrument } from '#lean-status/server/store-instruments.ts';
import { findAsking, findOperators } from '#lean-status/server/store-operators.ts';
import { listRatings } from '#lean-status/server/store-ratings.ts';
import {
  type Author,
  insertLaying,
  listHandings,
  listLayingWords,
  listRounds,
} from '#lean-status/server/store-rounds.ts';
import { voiceOf } from '#lean-status/voice.ts';
import { speakerOf } from '#parties/server/door.ts';
import type { Side } from '#people/contract.ts';
import { membersInScope, sideOf } from '#people/server/door.ts';
import { allows, rolesOver } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { journeyFor, repetitionOn } from '#programme/server/door.ts';

/** What every handler of the room is handed, as far as this room uses it. */
export type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  today: string;
  language: Language;
  params: { company: string; round?: string };
};

export const authorOf = ({ actor, params, now }: Looking): Author => ({
  company: params.company,
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

/** The roles somebody has in a company, or over what it belongs to. */
const rolesOf = ({ actor, params, scope }: Looking): string[] =>
  rolesOver(actor.memberships, params.company, {
    programme: scope.programme ?? null,
    organisation: scope.organisation ?? null,
  });

/** Whether somebody reads voices one by one, or only what is agreed. */
export const readsVoices = (looking: Looking): boolean =>
  rolesOf(looking).some((role) => voicesAreFor.some((one) => one === role));

/** The voice somebody rates with here. */
export const voiceIn = ({ actor, params }: Looking) =>
  voiceOf(actor.memberships.filter(({ company }) => company === params.company).map(({ role }) => role));

/** The rounds of a company; those whose last day is over are laid on the table first. */
export async function loadRounds({
  tx,
  params,
  today,
  now,
}: Pick<Looking, 'tx' | 'params' | 'today' | 'now'>): Promise<RoundRow[]> {
  const rows = await listRounds(tx, params.company);
  const due = rows.filter((row) => isDue(row, today));
  if (due.length === 0) return rows;
  for (const { round } of due)
    await insertLaying(tx, params.company, { round, cause: 'last-day', at: now.toISOString() });
  return listRounds(tx, params.company);
}

export const digestOf = (row: AgreedRow): string =>
  createHash('sha256').update(agreedWords(row)).digest('hex');

type OfRound = { round: string };
export type Agreeing = {
  edits: readonly (AgreedRow & OfRound)[];
  assents: readonly (AssentRow & OfRound)[];
};

export const loadAgreeing = async (tx: Tx, company: string): Promise<Agreeing> => ({
  edits: await listAgreed(tx, company),
  assents: await listAssents(tx, company),
});

/** The agreed values of one round with the parties' words, by dimension. */
export function agreedIn(
  { edits, assents }: Agreeing,
  round: string,
  instrument: LeanInstrument,
): Map<string, AgreedView> {
  const here = edits.filter((row) => row.round === round);
  const words = assents.filter((row) => row.round === round);
  return new Map(
    instrument.dimensions.flatMap(({ key }) => {
      const row = latestOf(here, key);
      return row ? [[key, agreedView(row, digestOf(row), words)] as const] : [];
    }),
  );
}

function summaryOf(
  row: RoundRow,
  agreed: ReadonlyMap<string, AgreedView>,
  instrument: LeanInstrument,
  { today, language }: Looking,
): RoundSummary {
  const { round, occasion, title, opensOn, closesOn } = row;
  const keys = instrument.dimensions.map(({ key }) => key);
  return {
    round,
    occasion,
    title,
    opensOn,
    closesOn,
    state: stateOf(row, today),
    whole: isWhole(keys, agreed),
    dimensions: keys.length,
    agreed: instrument.dimensions.flatMap(({ key, name }) => {
      const one = agreed.get(key);
      return one?.agreed ? [{ dimension: key, name: name[language], now: one.now, target: one.target }] : [];
    }),
  };
}

/** The activity of the journey a later round is the carrying out of; null for the first, and for one in between. */
export async function activityFor(
  looking: Looking,
  { occasion, closesOn }: Pick<RoundRow, 'occasion' | 'closesOn'>,
): Promise<RoundView['activity']> {
  if (occasion === 'week-10') return null;
  const journey = await journeyFor(looking, looking.params.company);
  const found = isRefusal(journey) ? null : repetitionOn(journey, 'lean-status', closesOn);
  return found && { key: found.key, name: found.name, done: found.state === 'done' };
}

type Shown = Refusal<'not-found'>;

/** The room as whoever looks may see it, with the round that is asked for, or the latest. */
export async function viewOf(looking: Looking, wanted?: string): Promise<LeanStatusView | Shown> {
  const { tx, params, today, actor, scope } = looking;
  const company = await companyById(tx, params.company);
  if (!company) return refuse('not-found');
  const rows = await loadRounds(looking);
  const shown = wanted === undefined ? rows.at(-1) : rows.find(({ round }) => round === wanted);
  if (wanted !== undefined && !shown) return refuse('not-found');
  const agreeing = await loadAgreeing(tx, params.company);
  const rounds: RoundSummary[] = [];
  for (const row of rows) {
    const instrument = await findInstrument(tx, row);
    rounds.push(summaryOf(row, agreedIn(agreeing, row.round, instrument), instrument, looking));
  }
  const members = (await membersInScope(tx, today)).filter((one) => one.company === params.company);
  const names = (side: Side) => members.filter(({ role }) => sideOf(role) === side).map(({ name }) => name);
  const may = (rule: (typeof access)[keyof typeof access]) =>
    allows(rule, actor.memberships, params.company, scope);
  return {
    company: { company: company.company, name: company.name },
    today,
    rounds,
    round: shown ? await roundFor(looking, shown, { rounds, agreeing, roles: byPerson(members) }) : null,
    parties: { employer: names('employer'), employees: names('employees') },
    may: {
      start: may(access.startRound),
      write: may(access.writeAgreed),
      readVoices: readsVoices(looking),
      sides: [...speakerOf(looking).sides],
    },
  };
}

/** The roles of each person, so that one with several counts once. */
function byPerson(members: readonly { person: string; role: string }[]): string[][] {
  const roles = Map.groupBy(members, ({ person }) => person);
  return [...roles.values()].map((held) => held.map(({ role }) => role));
}

async function roundFor(
  looking: Looking,
  row: RoundRow,
  known: { rounds: readonly RoundSummary[]; agreeing: Agreeing; roles: readonly string[][] },
) {
  const { tx, params, actor, language, today } = looking;
  const { company } = params;
  const instrument = await findInstrument(tx, row);
  return roundViewOf({
    row,
    summary: known.rounds.find(({ round }) => round === row.round)!,
    instrument,
    handings: await listHandings(tx, company, row.round),
    words: await listLayingWords(tx, company, row.round),
    ratings: await listRatings(tx, company, row.round),
    asking: await findAsking(tx, company, row.round),
    operators: await findOperators(tx, company, row.round),
    today,
    agreed: agreedIn(known.agreeing, row.round, instrument),
    roles: known.roles,
    activity: row.laid ? await activityFor(looking, row) : null,
    looker: { person: actor.person, voice: voiceIn(looking), readsVoices: readsVoices(looking) },
    language,
  });
}
