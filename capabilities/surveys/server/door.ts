import { readLeanInstrument } from '#lean-status/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { InFive } from '#surveys/instrument.ts';
import { readInstrument } from '#surveys/instrument-file.ts';
import { lockedFindings } from '#surveys/instrument-locked.ts';
import { describeProblem } from '#surveys/instrument-problem-words.ts';
import { writeInstrument } from '#surveys/instrument-write.ts';
import { operatorsInstrument } from '#surveys/operators-instrument.ts';
import type { TableRow } from '#surveys/results-view.ts';
import { hashOf } from '#surveys/server/routes-instruments.ts';
import {
  holdInstrument,
  insertInstrument,
  installation,
  instrumentOf,
  listVersions,
} from '#surveys/server/store-instruments.ts';
import { listResults } from '#surveys/server/store-results.ts';
import { findWave } from '#surveys/server/store-waves.ts';

export { partyExpectations } from '#surveys/server/store-apart-expectations.ts';

/** An instrument that comes with the installation and cannot be published; the message names file, line and remedy. */
export class InstrumentNotPublished extends Error {}

/**
 * Publishes an instrument that comes with the installation; `tx` has the programme `installation` in scope. A version
 * that is published already is left alone when the file is the same, and refused when it was changed. Whether an item
 * has been asked cannot be seen from here, so every item of an earlier version is held to have been.
 */
export async function publishInstrumentFile(tx: Tx, source: string, fileName: string): Promise<void> {
  const shape = readInstrument(source, fileName);
  // Held before it is looked for: of two servers on their first start at once, the second finds it published.
  if ('instrument' in shape) await holdInstrument(tx, shape.instrument.key);
  const known = 'instrument' in shape ? await listVersions(tx, shape.instrument.key) : [];
  const earlier = known.map(({ instrument }) => instrument);
  const read = readInstrument(source, fileName, (next) =>
    lockedFindings(
      earlier.filter(({ version }) => version !== next.version),
      next,
    ),
  );
  if ('problems' in read) throw new InstrumentNotPublished(inOneSentence(read.problems, fileName));
  const { instrument } = read;
  const hash = hashOf(source);
  const same = known.find((row) => row.instrument.version === instrument.version);
  if (same && same.hash !== hash)
    throw new InstrumentNotPublished(
      `${fileName} was changed, and its version ${instrument.version} is published already. Give the file a higher version.`,
    );
  if (known.some(({ programme }) => programme !== installation))
    throw new InstrumentNotPublished(
      `${fileName} has the key ${instrument.key}, which an office has taken. Give the file another key.`,
    );
  if (!same)
    await insertInstrument(tx, { instrument, programme: installation, source, hash, published: null });
}

function inOneSentence(
  [first, ...others]: readonly Parameters<typeof describeProblem>[0][],
  fileName: string,
): string {
  const more = others.length > 0 ? ` It has ${others.length} more.` : '';
  return `${first ? describeProblem(first, 'en') : fileName}${more}`;
}

/** Publishes what operators are asked by a lean instrument, made of its own file; see `publishInstrumentFile`. */
export async function publishOperatorsInstrument(tx: Tx, source: string, fileName: string): Promise<void> {
  const read = readLeanInstrument(source);
  if ('content' in read)
    await publishInstrumentFile(tx, writeInstrument(operatorsInstrument(read.content)), fileName);
}

export type Expectations = {
  wave: string;
  /** The day it was counted. */
  at: string;
  answers: number;
  themes: Measured[];
  items: Measured[];
};
type Measured = { key: string; name: InFive; n: number; mean: number; sd: number | null };

/**
 * What employees think of the change and expect of it, wave by wave, the oldest first: only what all may see, for the
 * company as a whole. Means on a scale from 1 to 5; a theme's reversed statements are turned, an item is as it was put.
 * `tx` has the company in scope, and whoever shows it waits until the day the wave is talked about.
 */
export async function expectationsOf(tx: Tx, company: string, today: string): Promise<Expectations[]> {
  const all: Expectations[] = [];
  for (const { wave, instrument: key, answers, madeOn, tables } of await listResults(tx, company, {})) {
    const row = await findWave(tx, company, wave);
    const instrument = row && (await instrumentOf(tx, key, row.version));
    if (!row || instrument?.occasion !== 'attitudes' || today < row.plan.meetingOn) continue;
    const measured = (rows: readonly TableRow[], named: (of: string) => InFive | undefined): Measured[] =>
      rows.flatMap(({ key: of, whole: { n, mean, sd } }) => {
        const name = named(of);
        return n === null || mean === null || !name ? [] : [{ key: of, name, n, mean, sd }];
      });
    const themes = measured(tables.themes, (of) => instrument.themes.find((one) => one.key === of)?.name);
    const items = measured(tables.items, (of) => instrument.items.find((one) => one.key === of)?.text);
    all.push({ wave, at: madeOn, answers, themes, items });
  }
  return all;
}
