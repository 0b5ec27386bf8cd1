import { ownRowsOf } from '#companies/server/door.ts';
import {
  listOwnDecisions,
  listOwnDefinitions,
  listOwnImports,
  listOwnReadings,
} from '#indicators/server/store-own.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** What this room stores, and what of it a person defined, decided, said or handed in. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'indicator',
    tables: ['indicators.indicator', 'indicators.definition', 'indicators.agreement', 'indicators.sharing'],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnDefinitions(tx, actor.person)),
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
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnDecisions(tx, actor.person)),
  },
  {
    kind: 'reading',
    tables: ['indicators.reading'],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnReadings(tx, actor.person)),
  },
  {
    kind: 'import',
    tables: ['indicators.import', 'indicators.import_file', 'indicators.mapping'],
    protection: 'S3',
    about: (tx, actor) => ownRowsOf(tx, actor, () => listOwnImports(tx, actor.person)),
  },
];
