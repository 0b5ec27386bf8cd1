import { companyById, nameOfCompany } from '#companies/server/door.ts';
import { speakerOf, thresholdsOf } from '#parties/server/door.ts';
import type { Side } from '#people/contract.ts';
import { membersInScope, sideOf } from '#people/server/door.ts';
import { allows, type Rule } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { HouseSettings } from '#platform/server/http/house-settings.ts';
import { access } from '#surveys/access.ts';
import { isAsked } from '#surveys/asked-rules.ts';
import { deliveredOf } from '#surveys/delivery-rules.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { noticeOf } from '#surveys/notice.ts';
import { typedPage } from '#surveys/page-address.ts';
import { type AskedRound, askedRound } from '#surveys/server/store-asked-rounds.ts';
import { countBallots, countSlips, listOwnSlips } from '#surveys/server/store-ballots.ts';
import { deliveriesOf } from '#surveys/server/store-deliveries.ts';
import { instrumentOf, newestInstruments } from '#surveys/server/store-instruments.ts';
import { fingerprintOf, hasSealKey } from '#surveys/server/store-keys.ts';
import { findKeys, listWaves, type WaveRow } from '#surveys/server/store-waves.ts';
import { mostOnPaper } from '#surveys/slip-rules.ts';
import { lettersOf } from '#surveys/wave-days.ts';
import {
  endingOf,
  lastDayOf,
  mayReadResults,
  type Signatures,
  signaturesOf,
  stateOf,
} from '#surveys/wave-rules.ts';
import type { SurveysView, WaveLine, WaveView } from '#surveys/wave-view.ts';

export type Looking = {
  tx: Tx;
  params: { company: string };
  actor: Actor;
  scope: Scope;
  today: string;
  language: Language;
  settings: Pick<HouseSettings, 'keys'>;
  /** Address people open Spranget at, for what is printed and read out. */
  address: string;
};

const may = ({ actor, params, scope }: Looking, rule: Rule): boolean =>
  allows(rule, actor.memberships, params.company, scope);

/** Those who may see first: who works there, and who speaks for them. */
const readsFirst = ['employee', 'employee-representative', 'safety-representative'];

/** The party whoever looks belongs to. Who leads waits like all who lead, whatever other role they were given too. */
export const readerSide = (call: Looking): Side | null => {
  const { actor, params } = call;
  const { sides } = speakerOf(call);
  if (sides.includes('employer')) return 'employer';
  const isFirst = actor.memberships.some(
    ({ company, role }) => company === params.company && readsFirst.includes(role),
  );
  return isFirst ? 'employees' : (sides[0] ?? null);
};

/** Those of the waves whose answers are taken or wait to be counted, and cannot be opened here. */
async function keysLost({ settings, today }: Looking, rows: readonly WaveRow[]): Promise<Set<string>> {
  const lost = new Set<string>();
  for (const row of rows)
    if (
      ['signed', 'open', 'ended'].includes(stateOf(row, today)) &&
      !(await hasSealKey(settings.keys, row.wave))
    )
      lost.add(row.wave);
  return lost;
}

/** The roles somebody holds in the company itself. */
export const rolesIn = ({ actor, params }: Pick<Looking, 'actor' | 'params'>): string[] =>
  actor.memberships.filter(({ company }) => company === params.company).map(({ role }) => role);

/** What the lines of waves are drawn from, read once; `all` are the company's, drawn or not. */
async function loadKnowledge(call: Looking, rows: readonly WaveRow[], all: readonly WaveRow[]) {
  const { tx, params, actor } = call;
  return {
    deliveries: await deliveriesOf(call, params.company, all),
    lost: await keysLost(call, rows),
    ballots: await countBallots(tx, params.company),
    own: await listOwnSlips(tx, params.company, actor.person),
    side: readerSide(call),
    roles: rolesIn(call),
  };
}

/** While it is open, in steps of five: nobody sees one answer come. */
const stepOf = 5;

function lineOf(
  row: WaveRow,
  instrument: Instrument,
  today: string,
  { deliveries, lost, ballots, own, side, roles }: Awaited<ReturnType<typeof loadKnowledge>>,
): WaveLine {
  const state = stateOf(row, today);
  const { title, opensOn, meetingOn, people } = row.plan;
  const begun = Math.floor((ballots.get(row.wave) ?? 0) / stepOf) * stepOf;
  const { key, version, name, occasion } = instrument;
  const delivery = deliveries.get(row.wave);
  return {
    wave: row.wave,
    title,
    writtenIn: row.writtenIn,
    instrument: { key, version, name, occasion },
    state,
    opensOn,
    closesOn: lastDayOf(row),
    meetingOn,
    signed: withoutPersons(signaturesOf(row)),
    ending: withoutPersons(endingOf(row)),
    delivered: delivery ? withoutPersons(deliveredOf(row)) : null,
    deliversTo: typeof delivery === 'object' ? delivery.name : null,
    people,
    answered: row.counted ?? begun,
    keyLost: lost.has(row.wave),
    mayRead: mayReadResults(state, row.plan, side, today),
    own:
      !isAsked(occasion, roles) || state !== 'open' ? 'not-asked' : own.has(row.wave) ? 'fetched' : 'waiting',
  };
}

export async function readSurveys(call: Looking): Promise<SurveysView | Refusal<'not-found'>> {
  const { tx, params, today } = call;
  const company = await companyById(tx, params.company);
  if (!company) return refuse('not-found');
  const rows = await listWaves(tx, params.company);
  const knowledge = await loadKnowledge(call, rows, rows);
  const waves: WaveLine[] = [];
  for (const row of rows) {
    const instrument = await instrumentOf(tx, row.instrument, row.version);
    if (instrument) waves.push(lineOf(row, instrument, today, knowledge));
  }
  const isLeading = may(call, access.writeWave);
  const round = isLeading ? await askedRound(tx, params.company) : null;
  return {
    company: { company: params.company, name: company.name, employees: company.employees },
    today,
    parties: await namesOfParties(tx, today, params.company),
    sites: company.sites.map(({ name }) => name),
    // Who only answers hears of a wave when both parties have signed it.
    waves: isLeading ? waves : waves.filter(({ state }) => state !== 'draft' && state !== 'half-signed'),
    mayMake: isLeading,
    atLeast: (await thresholdsOf(tx, params.company)).means,
    // Operators are asked from a round of lean status, and never on its own.
    instruments: (await anonymousInstruments(tx, params.company))
      .filter(({ occasion }) => occasion !== 'operators')
      .map(({ key, version, name, purpose, occasion }) => ({ key, version, name, purpose, occasion })),
    operators: round && operatorsOf(round),
  };
}

function operatorsOf({
  round,
  closesOn,
  wave,
  instrument,
  isPublished,
}: AskedRound): SurveysView['operators'] {
  const { key, version, name, purpose } = instrument;
  return { round, closesOn, wave, instrument: { key, version, name, purpose }, isPublished };
}

export async function readWave(call: Looking, wave: string): Promise<WaveView | Refusal<'not-found'>> {
  const { tx, params, today } = call;
  const all = await listWaves(tx, params.company);
  const row = all.find((one) => one.wave === wave);
  const instrument = row && (await instrumentOf(tx, row.instrument, row.version));
  if (!row || !instrument) return refuse('not-found');
  const line = lineOf(row, instrument, today, await loadKnowledge(call, [row], all));
  const isLeading = may(call, access.writeWave);
  if (!isLeading && (line.state === 'draft' || line.state === 'half-signed')) return refuse('not-found');
  const keys = await findKeys(tx, params.company, wave);
  const slips = await countSlips(tx, params.company, wave);
  const company = await companyById(tx, params.company);
  return {
    ...line,
    company: { company: params.company, name: company?.name ?? '' },
    today,
    parties: await namesOfParties(tx, today, params.company),
    plan: row.plan,
    digest: row.digest,
    address: row.address,
    fingerprint: keys && fingerprintOf(keys),
    slips: slips.printed,
    batches: slips.batches,
    mostSlips: mostOnPaper(row.plan.people, slips.fetched),
    accounts: await countAccounts(tx, { company: params.company, today, occasion: instrument.occasion }),
    notice: noticeOf(row.plan, {
      lastDay: line.closesOn,
      isOpen: line.state === 'open',
      page: typedPage(call.address, row.address),
    }),
    letters: lettersOf(row.plan.opensOn, line.closesOn),
    statusRound: row.statusRound,
    rights: {
      writes: isLeading,
      signs: may(call, access.markWave) ? [...speakerOf(call).sides] : [],
      prints: may(call, access.makeSlips),
      answers: isAsked(instrument.occasion, rolesIn(call)),
    },
  };
}

/** How many are asked who can fetch a slip of their own. */
export async function countAccounts(
  tx: Tx,
  { company, today, occasion }: { company: string; today: string; occasion: string },
): Promise<number> {
  const members = (await membersInScope(tx, today)).filter((member) => member.company === company);
  const held = Map.groupBy(members, ({ person }) => person);
  return [...held.values()].filter((rows) =>
    isAsked(
      occasion,
      rows.map(({ role }) => role),
    ),
  ).length;
}

const withoutPersons = ({ employer, employees }: Signatures) => ({
  employer: employer && { by: employer.by, at: employer.at },
  employees: employees && { by: employees.by, at: employees.at },
});

async function namesOfParties(tx: Tx, today: string, company: string): Promise<SurveysView['parties']> {
  const members = (await membersInScope(tx, today)).filter((member) => member.company === company);
  const names = (side: Side) => [
    ...new Set(members.filter(({ role }) => sideOf(role) === side).map(({ name }) => name)),
  ];
  return { employer: names('employer'), employees: names('employees') };
}

/** What a company can ask without names: the newest version of each instrument of the house and of its office. */
export async function anonymousInstruments(tx: Tx, company: string): Promise<Instrument[]> {
  const programme = (await nameOfCompany(tx, company))?.programme;
  const rows = await newestInstruments(tx, programme ? [programme] : []);
  return rows.map(({ instrument }) => instrument).filter(({ kind }) => kind === 'ballot');
}
