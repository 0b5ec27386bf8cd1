import { type Fault, plantFaults } from '#tools/plant-faults.ts';

/**
 * The faults that would make a board lose what somebody wrote, or show what never was, planted one at a time in a copy
 * of the code: the property that runs on a real server must catch each.
 */
const room = 'capabilities/pulse-boards';
const faults: readonly Omit<Fault, 'caughtBy' | 'says'>[] = [
  {
    what: 'a change acknowledged before it is committed',
    file: 'platform/server/database/scope.ts',
    edits: [
      [
        'return await inTransaction(poolOf(database), async (tx) => {',
        'return await new Promise<T>((tell, fail) => inTransaction(poolOf(database), async (tx) => {',
      ],
      [
        'throw new RolledBack(result);\n      return result;\n    });',
        'throw new RolledBack(result);\n      tell(result);\n      await new Promise((on) => setTimeout(on, 40));\n    }).catch(fail));',
      ],
    ],
  },
  {
    what: 'the same change taken twice',
    file: `${room}/server/store-taking.ts`,
    edits: [
      ['const stands = known.get(change.change);', 'const stands = known.get(`not ${change.change}`);'],
    ],
  },
  {
    what: 'a gap in the numbers',
    file: `${room}/server/store-taking.ts`,
    edits: [['at += 1;', 'at += at > 3 ? 2 : 1;']],
  },
  {
    what: 'words of the last alone',
    file: `${room}/fold.ts`,
    edits: [["new Set(['text', 'goal', ", "new Set(['goal', "]],
  },
  {
    what: 'what was taken back kept in memory',
    file: `${room}/server/store-standing.ts`,
    edits: [['const isKept = !adding.has(tx);', 'const isKept = true;']],
  },
  {
    what: 'one memory for two companies',
    file: `${room}/server/store-standing.ts`,
    edits: [
      ['const known = kept.get(company);', "const known = kept.get('one');"],
      ['kept.set(company, standing);', "kept.set('one', standing);"],
    ],
  },
];

const caughtBy = `${room}/server/store-taking.test.ts`;

plantFaults(faults.map((fault) => ({ ...fault, caughtBy, says: /Property failed after/ })));
