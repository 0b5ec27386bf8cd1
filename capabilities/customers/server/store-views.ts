import { createHash } from 'node:crypto';
import { companyById } from '#companies/server/door.ts';
import { access } from '#customers/access.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import { descriptionOf } from '#customers/description-rules.ts';
import { counts, type InterviewRow } from '#customers/interview-rules.ts';
import type { InterviewView, PilotView } from '#customers/interview-view.ts';
import type { NeedView } from '#customers/need-view.ts';
import { needViewsOf, placeOf, rootsOf } from '#customers/needs.ts';
import { type RoundRow, roundViewOf } from '#customers/round-rules.ts';
import type { RoundView } from '#customers/round-view.ts';
import { countByCustomer, tallyAnswers } from '#customers/server/store-answers.ts';
import { type CustomerRow, listCustomers, listInterviews } from '#customers/server/store-cards.ts';
import { listAssents, listEdits } from '#customers/server/store-description.ts';
import { listMergings, listNeeds, listPlacements } from '#customers/server/store-needs.ts';
import { listRounds } from '#customers/server/store-rounds.ts';
import { listPilots, listTies } from '#customers/server/store-ties.ts';
import { speakerOf } from '#parties/server/door.ts';
import type { Side } from '#people/contract.ts';
import { membersInScope, sideOf } from '#people/server/door.ts';
import { allows } from '#platform/contract/access.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { writtenOf } from '#platform/contract/written.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/** What every handler of the room is handed, as far as this room uses it. */
export type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  today: string;
  params: { company: string };
};

/** What is known of a company's customers on a day, before anybody's rights. `tx` has the company in scope. */
export type Picture = {
  customers: CustomerRow[];
  interviews: InterviewView[];
  needs: NeedView[];
  pilots: PilotView[];
  rounds: RoundView[];
  basis: CustomersView['basis'];
  answersBy: ReadonlyMap<string, number>;
};

/** The rounds whose answers by open links may be seen. */
export const openShown = (rounds: readonly RoundView[]): string[] =>
  rounds.filter(({ held, openAnswers }) => held === null && openAnswers > 0).map(({ round }) => round);

export async function loadPicture(tx: Tx, company: string, today: string): Promise<Picture> {
  const customers = await listCustomers(tx, company);
  const cards = await listInterviews(tx, company);
  const needs = await listNeeds(tx, company);
  const mergings = await listMergings(tx, company);
  const placements = await listPlacements(tx, company);
  const ties = await listTies(tx, company);
  const pilots = await listPilots(tx, company, today);
  const rounds = (await listRounds(tx, company)).map((row: RoundRow) => roundViewOf(row, today));
  const answers = await tallyAnswers(tx, company, openShown(rounds));
  const finished = cards.filter(counts);
  const names = new Map(customers.map(({ customer, name }) => [customer, name]));
  const roots = rootsOf(needs, mergings);
  const spoken = new Set([...finished.map(({ customer }) => customer), ...answers.customers]);
  return {
    customers,
    interviews: cards.map((card) =>
      interviewViewOf(card, names, (id) => ({
        need: placeOf(id, { placements, roots }),
        pilot: pilots.find(({ group }) => group === ties.get(id)) ?? null,
      })),
    ),
    needs: needViewsOf({
      needs,
      mergings,
      placements,
      statements: finished.flatMap(({ customer, statements }) =>
        statements.map(({ statement, importance, performance }) => ({
          statement,
          customer,
          importance,
          performance,
        })),
      ),
      tallies: answers.tallies,
      answered: answers.answered,
    }),
    pilots,
    rounds,
    basis: { interviews: finished.length, answers: answers.answers, customers: spoken.size },
    answersBy: await countByCustomer(tx, company),
  };
}

const interviewViewOf = (
  { statements, ...card }: InterviewRow,
  names: ReadonlyMap<string, string>,
  places: (statement: string) => { need: string | null; pilot: PilotView | null },
): InterviewView => ({
  ...card,
  customerName: names.get(card.customer) ?? '',
  statements: statements.map((one) => ({ ...one, ...places(one.statement) })),
});

/** Names the words of a description: a yes is a yes to these. */
export const digestOf = (value: string): string => createHash('sha256').update(value).digest('hex');

export async function loadDescription(tx: Tx, company: string): Promise<CustomersView['description']> {
  const written = writtenOf(await listEdits(tx, company));
  return descriptionOf(written, digestOf(written.value), await listAssents(tx, company));
}

export async function readCustomers(looking: Looking): Promise<CustomersView | Refusal<'not-found'>> {
  const { tx, today, actor, scope, params } = looking;
  const { company } = params;
  const found = await companyById(tx, company);
  if (!found) return refuse('not-found');
  const { customers, interviews, answersBy, ...picture } = await loadPicture(tx, company, today);
  const finished = Map.groupBy(interviews.filter(counts), ({ customer }) => customer);
  return {
    company: { company, name: found.name },
    today,
    customers: customers.map(({ writtenBy: _, ...row }) => ({
      ...row,
      interviews: finished.get(row.customer)?.length ?? 0,
      answers: answersBy.get(row.customer) ?? 0,
    })),
    interviews,
    ...picture,
    description: await loadDescription(tx, company),
    parties: await namesOfParties(tx, today, company),
    may: {
      write: allows(access.writeInterview, actor.memberships, company, scope),
      ask: allows(access.makeRound, actor.memberships, company, scope),
      sides: [...speakerOf(looking).sides],
    },
  };
}

async function namesOfParties(tx: Tx, today: string, company: string): Promise<CustomersView['parties']> {
  const members = (await membersInScope(tx, today)).filter((member) => member.company === company);
  const names = (side: Side) => members.filter(({ role }) => sideOf(role) === side).map(({ name }) => name);
  return { employer: names('employer'), employees: names('employees') };
}
