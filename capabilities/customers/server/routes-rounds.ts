import { companyById } from '#companies/server/door.ts';
import { access } from '#customers/access.ts';
import type { customers } from '#customers/contract.ts';
import {
  mostLinks,
  mostRounds,
  refuseChange,
  refuseDays,
  roundState,
  roundViewOf,
} from '#customers/round-rules.ts';
import type { RoundPage } from '#customers/round-view.ts';
import { authorOf } from '#customers/server/routes-cards.ts';
import { listAnswers, listMarks, roundOfAnswer } from '#customers/server/store-answers.ts';
import { insertRemoval, listCustomers, listRemovals, lockCustomers } from '#customers/server/store-cards.ts';
import { insertLink, insertLinkEnding, listLinks, roundOfLink } from '#customers/server/store-links.ts';
import { listNeeds } from '#customers/server/store-needs.ts';
import { hasChange, insertChange, insertRound, listRounds } from '#customers/server/store-rounds.ts';
import { type Looking, openShown, readCustomers } from '#customers/server/store-views.ts';
import { allows } from '#platform/contract/access.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';

type RoundHandlers = Pick<
  Handlers<typeof customers, typeof access>,
  'readRound' | 'makeRound' | 'changeRound' | 'makeLinks' | 'endLink' | 'removeAnswer'
>;

type AtRound = Looking & { params: { company: string; round: string } };

async function readPage(call: AtRound, from = 0): Promise<RoundPage | Refusal<'not-found'>> {
  const { tx, today, actor, scope, params } = call;
  const { company, round } = params;
  const found = await companyById(tx, company);
  const [row] = await listRounds(tx, company, round);
  if (!found || !row) return refuse('not-found');
  const view = roundViewOf(row, today);
  const known = await listCustomers(tx, company);
  const nameOf = new Map(known.map(({ customer, name }) => [customer, name]));
  const named = (customer: string | null) => (customer === null ? null : (nameOf.get(customer) ?? ''));
  const isShown = openShown([view]).length > 0;
  const page = await listAnswers(tx, { company, round, openShown: isShown, from });
  const removals = await listRemovals(tx, company, 'answer');
  const withName = page.rows.filter((_, i) => page.customers[i] !== null).map(({ answer }) => answer);
  const marks = await listMarks(tx, company, withName);
  return {
    company: { company, name: found.name },
    today,
    round: view,
    links: (await listLinks(tx, company, round)).map((link) => ({
      ...link,
      customerName: named(link.customer),
    })),
    customers: known.map(({ customer, name }) => ({ customer, name })),
    answers: page.rows.map((answer, i) => ({
      ...answer,
      customerName: named(page.customers[i] ?? null),
      marks: marks.get(answer.answer) ?? [],
      removed: removals.get(answer.answer) ?? null,
    })),
    answersInAll: page.all,
    may: { write: allows(access.changeRound, actor.memberships, company, scope) },
  };
}

export const roundHandlers: RoundHandlers = {
  readRound: (call) => readPage(call, call.query.from ?? 0),

  makeRound: async (call) => {
    const { tx, params, body, today } = call;
    await lockCustomers(tx, params.company);
    const rounds = await listRounds(tx, params.company);
    if (rounds.some(({ round }) => round === body.round)) return readCustomers(call);
    const wrong = refuseDays(body.opensOn, body.closesOn, today);
    if (wrong) return wrong;
    if (rounds.length >= mostRounds) return refuse('too-many-rounds', { values: { most: mostRounds } });
    const known = new Set((await listNeeds(tx, params.company)).map(({ need }) => need));
    if (body.needs.some(({ need }) => !known.has(need))) return refuse('need-unknown', { field: 'needs' });
    if (new Set(body.needs.map(({ need }) => need)).size < body.needs.length)
      return refuse('same-need-twice', { field: 'needs' });
    if (body.needs.some(({ names }) => Object.keys(names).length === 0))
      return refuse('question-missing', { field: 'needs' });
    await insertRound(tx, { ...params, ...body }, authorOf(call));
    return readCustomers(call);
  },

  changeRound: async (call) => {
    const { tx, params, body, today } = call;
    const { company, round } = params;
    await lockCustomers(tx, company);
    const [row] = await listRounds(tx, company, round);
    if (!row) return refuse('not-found');
    if (await hasChange(tx, company, body.change)) return readPage(call);
    const refused = refuseChange(row, body, today);
    if (refused) return refused;
    const closesOn = body.kind === 'moved' ? body.closesOn : null;
    await insertChange(tx, { company, round, ...body, closesOn }, authorOf(call));
    return readPage(call);
  },

  makeLinks: async (call) => {
    const { tx, params, body, today, address } = call;
    const { company, round } = params;
    await lockCustomers(tx, company);
    const [row] = await listRounds(tx, company, round);
    if (!row) return refuse('not-found');
    if (roundState(row, today) === 'closed') return refuse('already-closed');
    const known = new Map((await listCustomers(tx, company)).map(({ customer, name }) => [customer, name]));
    if (body.links.some(({ customer }) => customer !== null && !known.has(customer)))
      return refuse('customer-unknown', { field: 'links' });
    const there = new Set((await listLinks(tx, company, round)).map(({ link }) => link));
    const more = body.links.filter(({ link }) => !there.has(link)).length;
    if (there.size + more > mostLinks) return refuse('too-many-links', { values: { most: mostLinks } });
    const made: { link: string; customerName: string | null; address: string }[] = [];
    for (const { link, customer, language } of body.links) {
      const secret = makeSecret();
      const tokenHash = Buffer.from(hashSecret(secret), 'hex');
      const taken = { company, link, round, customer, language, tokenHash };
      if (!(await insertLink(tx, taken, authorOf(call)))) return refuse('already-taken');
      const customerName = customer === null ? null : known.get(customer)!;
      made.push({ link, customerName, address: `${address}/customer-survey#${secret}` });
    }
    const page = await readPage(call);
    return 'refused' in page ? page : { page, made };
  },

  endLink: async (call) => {
    const { tx, params } = call;
    const { company, link } = params;
    const round = await roundOfLink(tx, company, link);
    if (round === null) return refuse('not-found');
    await insertLinkEnding(tx, { company, link }, authorOf(call));
    return readPage({ ...call, params: { company, round } });
  },

  removeAnswer: async (call) => {
    const { tx, params, body } = call;
    const { company, answer } = params;
    await lockCustomers(tx, company);
    const round = await roundOfAnswer(tx, company, answer);
    if (round === null) return refuse('not-found');
    const at = { ...call, params: { company, round } };
    const isRemoved = (await listRemovals(tx, company, 'answer')).has(answer);
    if (isRemoved === body.removed) return readPage(at);
    if (body.removed && body.reason === '') return refuse('reason-needed', { field: 'reason' });
    await insertRemoval(tx, { company, kind: 'answer', subject: answer, ...body }, authorOf(call));
    return readPage(at);
  },
};
