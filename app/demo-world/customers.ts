import {
  buildAnswer,
  buildAssent,
  buildCustomer,
  buildDescription,
  buildInterview,
  buildLink,
  buildNeed,
  buildRound,
  type Word,
} from '#customers/server/builders.ts';
import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { Role } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { CastCompany } from './cast.ts';
import { customersStories } from './customers-stories.ts';
import type { CustomersStory, InterviewStory, RoundStory } from './customers-story.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { idOf, idsOf } from './seed.ts';

type Telling = {
  company: string;
  cast: CastCompany;
  today: PlanDate;
  nextId: () => string;
  customers: ReadonlyMap<string, string>;
  needs: ReadonlyMap<string, string>;
  story: CustomersStory;
};

/** Writes what the customers of a company have said so far, where it has asked any. Leaves one of its people in scope. */
export async function buildCustomers(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast } = planned;
  const story = customersStories[key];
  if (!story) return;
  const nextId = idsOf(`customers ${key}`);
  const first = Math.max(1, ...story.interviews.map(({ ago }) => ago)) + 2;
  const said = wordOf(cast, 'lean-coordinator', today, first);
  const customers = new Map<string, string>();
  for (const { share = null, ...one } of story.customers)
    customers.set(one.name, await buildCustomer(tx, company, { ...one, turnoverShare: share, said }, nextId));
  const needs = new Map<string, string>();
  for (const { nb = '' } of story.needs)
    needs.set(nb, await buildNeed(tx, company, { name: nb, said }, nextId));
  const telling = { company, cast, today, nextId, customers, needs, story };
  for (const interview of story.interviews) await tellInterview(tx, telling, interview);
  for (const round of story.rounds) await tellRound(tx, telling, round);
  await tellDescription(tx, telling);
}

function authorOf(cast: CastCompany, role: Role): Word['by'] {
  const found = cast.people.find((person) => person.role === role);
  if (!found) throw new Error(`${cast.name} has nobody who is ${role}.`);
  return { person: idOf(`person ${found.name}`), name: found.name };
}

export const wordOf = (cast: CastCompany, role: Role, today: PlanDate, ago: number): Word => ({
  by: authorOf(cast, role),
  at: momentOn(workingDayFrom(today, -ago), `customers ${cast.name} ${role} ${ago}`),
});

async function tellInterview(tx: Tx, telling: Telling, interview: InterviewStory): Promise<void> {
  const { company, cast, today, nextId, customers, needs } = telling;
  const { customer, ago, said, draft, ...rest } = interview;
  const roles = { employer: 'manager', employees: 'employee-representative' } as const;
  const heldBy = rest.there.map((side) => authorOf(cast, roles[side]).name);
  await buildInterview(
    tx,
    company,
    {
      ...rest,
      customer: customers.get(customer)!,
      heldOn: workingDayFrom(today, -ago),
      heldBy: heldBy.join(' og '),
      finished: draft !== true,
      statements: said.map(({ need, grades: [importance, performance], quote, ...one }) => ({
        ...one,
        importance,
        performance,
        ...(quote && { quote: quote[0], quoteUse: quote[1] }),
        ...(need !== null && { need: needs.get(need)! }),
      })),
      said: wordOf(cast, 'lean-coordinator', today, Math.max(ago - 1, 0)),
    },
    nextId,
  );
}

async function tellRound(tx: Tx, telling: Telling, story: RoundStory): Promise<void> {
  const { company, cast, today, nextId, customers, needs } = telling;
  const opensOn = workingDayFrom(today, -story.opened);
  const said = wordOf(cast, 'lean-coordinator', today, story.opened);
  const asked = story.needs.map((name) => needs.get(name)!);
  const names = story.needs.map((name) => telling.story.needs.find(({ nb }) => nb === name)!);
  const round = await buildRound(
    tx,
    company,
    {
      title: story.title,
      opensOn,
      closesOn: addDays(today, story.closes),
      needs: asked.map((need, n) => ({ need, names: names[n]! })),
      said,
    },
    nextId,
  );
  const links = [
    ...story.own.map(({ customer, ...one }) => ({ ...one, customer: customers.get(customer)! })),
    { customer: null, language: 'nb' as const, answers: story.open },
  ];
  for (const [n, { customer, language, answers }] of links.entries()) {
    // Nobody is told a secret of the demo world: whoever wants to answer makes a link.
    const secret = idOf(`secret ${round} ${n}`);
    const link = await buildLink(tx, company, { round, customer, language, secret, said }, nextId);
    for (const { grades, ...answer } of answers)
      await buildAnswer(
        tx,
        company,
        {
          ...answer,
          round,
          link,
          customer,
          secret,
          answeredOn: addDays(opensOn, 1 + (n % 4)),
          marks: grades.map(([importance, performance], i) => ({ need: asked[i]!, importance, performance })),
        },
        nextId,
      );
  }
}

async function tellDescription(tx: Tx, { company, cast, today, nextId, story }: Telling): Promise<void> {
  const { description } = story;
  if (!description) return;
  const said = wordOf(cast, 'lean-coordinator', today, description.ago + 1);
  await buildDescription(tx, company, { value: description.text, said }, nextId);
  const roles = { employer: 'manager', employees: 'employee-representative' } as const;
  for (const { side, ago } of description.yes) {
    const yes = wordOf(cast, roles[side], today, ago);
    await buildAssent(tx, company, { side, value: description.text, today, said: yes }, nextId);
  }
}
