import { actWords } from '#audit/act-text.ts';
import { setReach } from '#companies/server/door.ts';
import { say } from '#platform/contract/say.ts';
import { readLinesBy } from '#platform/server/audit/read.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** How many of a person's lines are shown to them, the latest first: a year of daily use. */
const mostLines = 2000;

/** The log itself, with the lines about whoever asks in the companies they have to do with. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'audit',
    tables: ['platform.audit_line', 'platform.audit_head', 'platform.audit_signed'],
    protection: 'S2',
    about: async (tx, actor) => {
      await setReach(tx, actor);
      return (await readLinesBy(tx, actor.person, mostLines)).map(({ at, act, outcome }) => ({
        act: say(actWords(act), actor.language),
        outcome,
        at,
      }));
    },
  },
];
