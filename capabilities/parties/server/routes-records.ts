import { companiesInScope, setReach } from '#companies/server/door.ts';
import { listOwnActs, listOwnIntake, listOwnMeasures, type OwnRow } from '#parties/server/store-own.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';

/** Rows with the company's name in place of its id. */
const named =
  (list: (tx: Tx, person: string) => Promise<OwnRow[]>) =>
  async (tx: Tx, actor: Actor): Promise<OwnRow[]> => {
    await setReach(tx, actor);
    const names = new Map((await companiesInScope(tx)).map(({ company, name }) => [company, name]));
    const rows = await list(tx, actor.person);
    return rows.map((row) => ({ ...row, company: names.get(row.company) ?? row.company }));
  };

/** What this room stores, and what of it somebody wrote, said or signed. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'intake',
    tables: [
      'parties.application',
      'parties.readiness',
      'parties.assent',
      'parties.anchoring',
      'parties.admission',
    ],
    protection: 'S2',
    about: named(listOwnIntake),
  },
  {
    kind: 'joint-act',
    tables: [
      'parties.joint_act',
      'parties.approval',
      'parties.withdrawal',
      'parties.effect',
      'parties.export_taking',
      'parties.threshold',
    ],
    protection: 'S2',
    about: named(listOwnActs),
  },
  {
    kind: 'measure',
    tables: [
      'parties.measure',
      'parties.measure_version',
      'parties.discussion',
      'parties.opening',
      'parties.review',
      'parties.ending',
    ],
    protection: 'S2',
    about: named(listOwnMeasures),
  },
];
