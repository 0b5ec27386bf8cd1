import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Role } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { type Answer, ballotBytes } from '#surveys/ballot.ts';
import type { BallotPaper } from '#surveys/ballot-view.ts';
import { type Ballot, makeBallot, seal, unblind } from '#surveys/cast.ts';
import { mostSlips } from '#surveys/limits.ts';
import type { Plan } from '#surveys/wave-view.ts';

/** The house a test opens, as far as a survey needs it. */
type House = {
  call: (
    method: 'GET' | 'POST',
    url: string,
    options?: { as?: string; body?: unknown },
    // biome-ignore lint/suspicious/noExplicitAny: a test reads any answer as it comes, and asserts what it reads.
  ) => Promise<{ status: number; body: any }>;
  person: (name: string, ...roles: { role: Role; company: string; place: string }[]) => Promise<string>;
  company: (name: string) => Promise<string>;
  now: () => Date;
};

/** A company whose parties ask their people, and what its people need to answer. */
export type WaveScene = {
  company: string;
  leader: string;
  union: string;
  worker: string;
  at: (path: string) => string;
  /** A wave both parties have signed, open today, with paper slips. */
  openWave: (slips: number, plan?: object) => Promise<OpenWave>;
};
export type OpenWave = { wave: string; paper: BallotPaper; tokens: string[] };

export async function openScene(house: House, name = 'Skarvdal Mekaniske'): Promise<WaveScene> {
  const company = await house.company(name);
  const place = 'Skarvdal';
  const leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  const union = await house.person('Terje Aune', { role: 'employee-representative', company, place });
  const worker = await house.person('Linn Brekke', { role: 'employee', company, place });
  const parties = { company, leader, union };
  return {
    ...parties,
    worker,
    at: (path) => `/api/surveys/companies/${company}${path}`,
    openWave: (slips, plan) => openWave(house, parties, slips, plan),
  };
}

export type Parties = { company: string; leader: string; union: string };

/** A wave both parties have signed, open today, with paper slips. */
export async function openWave(
  house: House,
  { company, leader, union }: Parties,
  slips: number,
  changed: object = {},
): Promise<OpenWave> {
  const waves = `/api/surveys/companies/${company}/waves`;
  const ask = async (as: string, path: string, body: object) => {
    const answer = await house.call('POST', `${waves}${path}`, { as, body });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return answer.body;
  };
  const wave = makeId();
  const words = planFrom(house.now().toISOString().slice(0, 10), Math.max(slips, 20), changed);
  const { digest, address } = await ask(leader, '', {
    ...{ wave, plan: makeId(), instrument: 'employee-attitudes', words },
  });
  for (const as of [leader, union])
    await ask(as, `/${wave}/marks`, { mark: makeId(), kind: 'signed', digest });
  const tokens: string[] = [];
  while (tokens.length < slips) {
    const count = Math.min(slips - tokens.length, mostSlips);
    tokens.push(...(await ask(union, `/${wave}/slips`, { batch: makeId(), count })).tokens);
  }
  const paper: BallotPaper = (await house.call('GET', `/api/surveys/waves/${address}`)).body;
  return { wave, paper, tokens };
}

/** The same, answered by so many slips and counted the day after its last; answers with its id. */
export async function countWave(
  house: House & { setDay: (day: string) => void; runErrand: (name: string) => Promise<void> },
  parties: Parties,
  answers: readonly Answer[],
  plan: { closesOn: string } & Partial<Plan>,
): Promise<string> {
  const { wave, paper, tokens } = await openWave(house, parties, answers.length, { people: 60, ...plan });
  for (const [i, answer] of answers.entries()) await answerBy(house, paper, tokens[i]!, answer);
  house.setDay(dayAfter(plan.closesOn, 1));
  await house.runErrand('open-surveys');
  return wave;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const planFrom = (today: string, people: number, changed: object = {}) => ({
  title: 'Før vi begynner',
  reason: 'Vi vil vite hva dere tenker.',
  opensOn: today,
  closesOn: dayAfter(today, 11),
  meetingOn: dayAfter(today, 15),
  people,
  atLeast: 5,
  groups: [],
  ...changed,
});

export const sendTo = (house: House, paper: BallotPaper, what: 'ballots' | 'answers', body: object) =>
  house.call('POST', `/api/surveys/waves/${paper.address}/${what}`, { body });

export const drawBallot = (paper: BallotPaper): Promise<Ballot> =>
  makeBallot(paper, randomBytes(ballotBytes));

export type Cast = { ballot: string; signature: string; sealed: string };

/** Has a ballot signed for a slip and seals an answer: what is sent. */
export async function cast(house: House, paper: BallotPaper, token: string, said: Answer): Promise<Cast> {
  const held = await drawBallot(paper);
  const signed = await sendTo(house, paper, 'ballots', { token, blinded: held.blinded });
  assert.equal(signed.status, 200, JSON.stringify(signed.body));
  const signature = await unblind(paper, held, signed.body.signature);
  return { ballot: held.ballot, signature, sealed: (await seal(paper, held, said))! };
}

/** The whole way of one answer. */
export async function answerBy(house: House, paper: BallotPaper, token: string, said: Answer) {
  const answer = await sendTo(house, paper, 'answers', await cast(house, paper, token, said));
  assert.deepEqual([answer.status, answer.body], [200, { taken: true }]);
}
