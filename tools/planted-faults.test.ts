import { type Fault, plantFaults } from '#tools/plant-faults.ts';

/**
 * The faults that would make a key figure lie, or lose what somebody did without a line, planted one at a time in a
 * copy of the code: each must make the tests that guard it fail, and the copy without a fault must pass them.
 */
const signals = 'engines/statistics/signals.test.ts';
const outbox = 'platform/web/offline/sender.test.ts';
const chart = 'engines/statistics/chart.test.ts';
const faults: readonly Fault[] = [
  {
    what: 'a moving range over a gap',
    file: 'engines/statistics/xmr.ts',
    edits: [
      [
        'const before = i === 0 ? null : (values[i - 1] ?? null);',
        'const before = values.slice(0, i).findLast((one) => one !== null) ?? null;',
      ],
    ],
    caughtBy: chart,
  },
  {
    what: 'limits reckoned anew with every reading',
    file: 'engines/statistics/parts.ts',
    edits: [['export const LOCKING = 20;', 'export const LOCKING = 1_000_000;']],
    caughtBy: chart,
  },
  {
    what: 'a run of seven',
    file: 'engines/statistics/signals.ts',
    edits: [['const LONG_RUN = 8;', 'const LONG_RUN = 7;']],
    caughtBy: signals,
  },
  {
    what: 'a run of nine',
    file: 'engines/statistics/signals.ts',
    edits: [['const LONG_RUN = 8;', 'const LONG_RUN = 9;']],
    caughtBy: signals,
  },
  {
    what: 'a dot read as a comma in a file',
    file: 'capabilities/indicators/read-number.ts',
    edits: [
      [
        `const shapes = { comma: shapesOf(',', '\\\\.'), dot: shapesOf('\\\\.', ',') };`,
        `const shapes = { comma: shapesOf('\\\\.', ','), dot: shapesOf(',', '\\\\.') };`,
      ],
    ],
    caughtBy: 'capabilities/indicators/read-number.test.ts',
  },
  {
    what: 'a dot read as a comma by the command',
    file: 'app/csv-table.ts',
    edits: [[`const pattern = decimal === ',' ? `, `const pattern = decimal === '.' ? `]],
    caughtBy: 'app/csv-table.test.ts',
  },
  {
    what: 'an act acknowledged before it is on the disk',
    file: 'platform/web/offline/sender.ts',
    edits: [['await store.add(', 'void store.add(']],
    caughtBy: outbox,
  },
  {
    what: 'an act let go of before the server has answered',
    file: 'platform/web/offline/sender.ts',
    edits: [
      [
        'const outcome = await send(act);',
        'await store.remove(act.n);\n    const outcome = await send(act);',
      ],
    ],
    caughtBy: outbox,
  },
  {
    what: 'two tabs that send at once',
    file: 'platform/web/offline/sender.ts',
    edits: [['await alone(() => sendAll(ports, whose, hurried));', 'await sendAll(ports, whose, hurried);']],
    caughtBy: outbox,
  },
  {
    what: 'an act that overtakes a refused one',
    file: 'platform/web/offline/queue.ts',
    edits: [["=> state !== 'sent';", "=> state === 'waiting';"]],
    caughtBy: outbox,
  },
  {
    what: 'an act sent while somebody else is signed in',
    file: 'platform/web/offline/queue.ts',
    edits: [['act.person === person && holds(act)', 'holds(act)']],
    caughtBy: outbox,
  },
];

plantFaults(faults);
