import { ownRowsOf } from '#companies/server/door.ts';
import { listOwnCards, listOwnNeeds, listOwnRounds } from '#customers/server/store-own.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** What this room stores, and what of it a person wrote, made or said. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'interview',
    tables: [
      'customers.customer',
      'customers.customer_version',
      'customers.interview',
      'customers.interview_version',
      'customers.statement',
      'customers.removal',
    ],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnCards(tx, actor.person)),
  },
  {
    kind: 'need',
    tables: [
      'customers.need',
      'customers.need_version',
      'customers.placement',
      'customers.merging',
      'customers.quote_tie',
      'customers.description_edit',
      'customers.assent',
    ],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnNeeds(tx, actor.person)),
  },
  {
    kind: 'customer-survey',
    tables: [
      'customers.round',
      'customers.round_need',
      'customers.round_change',
      'customers.link',
      'customers.link_ending',
      'customers.answer',
      'customers.answer_mark',
    ],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnRounds(tx, actor.person)),
  },
];
