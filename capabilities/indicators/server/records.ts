import { companiesInScope, setReach } from '#companies/server/door.ts';
import {
  listOwnDecisions,
  listOwnDefinitions,
  listOwnImports,
  listOwnReadings,
} from '#indicators/server/store-own.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord, RecordRow } from '#platform/server/http/records.ts';

/** What this room stores, and what of it a person defined, decided, said or handed in. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'indicator',
    tables: ['indicators.indicator', 'indicators.definition', 'indicators.agreement', 'indicators.sharing'],
    protection: 'S3',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnDefinitions(tx, actor.person)),
  },
  {
    kind: 'indicator-mark',
    tables: [
      'indicators.target',
      'indicators.baseline',
      'indicators.rebase',
      'indicators.flag',
      'indicators.removal',
      'indicators.retirement',
    ],
    protection: 'S3',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnDecisions(tx, actor.person)),
  },
  {
    kind: 'reading',
    tables: ['indicators.reading'],
    protection: 'S3',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnReadings(tx, actor.person)),
  },
  {
    kind: 'import',
    tables: ['indicators.import', 'indicators.import_file', 'indicators.mapping'],
    protection: 'S3',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnImports(tx, actor.person)),
  },
];

type OwnRow = { company: string; at: string } & RecordRow;

/** Own rows in the order of time, with the company by name. */
async function ofOwn(
  tx: Tx,
  actor: Actor,
  read: () => Promise<readonly OwnRow[]>,
): Promise<readonly RecordRow[]> {
  await setReach(tx, actor);
  const names = new Map((await companiesInScope(tx)).map(({ company, name }) => [company, name]));
  return (await read())
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ company, ...row }) => ({ company: names.get(company) ?? company, ...row }));
}
