import type { access } from '#customers/access.ts';
import type { customers } from '#customers/contract.ts';
import { isSame, mostCustomers, refuseContent, refuseWriting } from '#customers/interview-rules.ts';
import {
  cardOfStatement,
  insertCustomer,
  insertInterview,
  insertRemoval,
  listCustomers,
  listInterviews,
  lockCustomers,
} from '#customers/server/store-cards.ts';
import { type Looking, readCustomers } from '#customers/server/store-views.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type CardHandlers = Pick<
  Handlers<typeof customers, typeof access>,
  'readCustomers' | 'writeCustomer' | 'writeInterview' | 'removeInterview'
>;

export const authorOf = ({ actor, now }: Pick<Looking, 'actor' | 'now'>) => ({
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

/** Names are the same name whatever their capitals. */
export const folded = (name: string): string => name.toLocaleLowerCase('nb');

export const cardHandlers: CardHandlers = {
  readCustomers,

  writeCustomer: async (call) => {
    const { tx, params, body } = call;
    await lockCustomers(tx, params.company);
    const rows = await listCustomers(tx, params.company);
    const row = rows.find(({ customer }) => customer === body.customer);
    const { revision, ...content } = body;
    const fields = ['name', 'trade', 'turnoverShare'] as const;
    if (row?.revision === revision + 1 && fields.every((field) => row[field] === content[field]))
      return readCustomers(call);
    if ((row?.revision ?? 0) !== revision)
      return refuse('already-changed-by-another', { values: { name: row?.writtenBy ?? '' } });
    if (!row && rows.length >= mostCustomers)
      return refuse('too-many-customers', { values: { most: mostCustomers } });
    const other = rows.find(
      (one) => one.customer !== body.customer && folded(one.name) === folded(body.name),
    );
    if (other) return refuse('name-taken', { field: 'name', values: { name: other.name } });
    await insertCustomer(tx, { ...params, ...content, revision: revision + 1 }, authorOf(call));
    return readCustomers(call);
  },

  writeInterview: async (call) => {
    const { tx, params, body, today } = call;
    const { interview, revision, ...content } = body;
    const wrong = refuseContent(content, today);
    if (wrong) return wrong;
    await lockCustomers(tx, params.company);
    const cards = await listInterviews(tx, params.company);
    const row = cards.find((one) => one.interview === interview) ?? null;
    if (row?.revision === revision + 1 && isSame(row, content)) return readCustomers(call);
    const refused = refuseWriting(row, { revision }, cards.length);
    if (refused) return refused;
    const known = await listCustomers(tx, params.company);
    if (!known.some(({ customer }) => customer === content.customer))
      return refuse('customer-unknown', { field: 'customer' });
    for (const { statement } of content.statements) {
      const card = await cardOfStatement(tx, params.company, statement);
      if (card !== null && card !== interview) return refuse('statement-elsewhere', { field: 'statements' });
    }
    const version = { ...params, interview, revision: (row?.revision ?? 0) + 1, ...content };
    await insertInterview(tx, version, authorOf(call));
    return readCustomers(call);
  },

  removeInterview: async (call) => {
    const { tx, params, body } = call;
    await lockCustomers(tx, params.company);
    const [row] = await listInterviews(tx, params.company, params.interview);
    if (!row) return refuse('not-found');
    // Pressed twice, or by two: it stands as wished.
    if ((row.removed !== null) === body.removed) return readCustomers(call);
    if (body.removed && body.reason === '') return refuse('reason-needed', { field: 'reason' });
    const removal = {
      company: params.company,
      kind: 'interview' as const,
      subject: params.interview,
      ...body,
    };
    await insertRemoval(tx, removal, authorOf(call));
    return readCustomers(call);
  },
};
