import { signatureOf } from '#indicators/import-header.ts';
import { outlineOf } from '#indicators/import-outline.ts';
import { changesOf, isWorse, targetsOf } from '#indicators/import-rules.ts';
import { suggestMapping } from '#indicators/import-suggest.ts';
import { type ImportState, Mapping } from '#indicators/import-view.ts';
import { lookThrough, openFigures, resultOf } from '#indicators/server/jobs-look.ts';
import { type Place, within } from '#indicators/server/jobs-scope.ts';
import { undoImport } from '#indicators/server/jobs-undo.ts';
import { lockIndicators } from '#indicators/server/store.ts';
import { findContent, findImport, type ImportRow, updateImport } from '#indicators/server/store-imports.ts';
import { listMappings, writeMapping } from '#indicators/server/store-mappings.ts';
import { insertReadings, listWhole, placeOf } from '#indicators/server/store-readings.ts';
import type { Loaded } from '#indicators/server/store-views.ts';
import type { Sheet } from '#platform/contract/cell.ts';
import type { ErrandHouse } from '#platform/server/errands/errands.ts';
import { tellChange } from '#platform/server/live/changes.ts';
import { readSpreadsheetAside } from '#platform/server/spreadsheet/in-worker.ts';
import { isFault } from '#platform/server/spreadsheet/spreadsheet.ts';

/**
 * A file on its way in, as far as the machine takes it. States it is met in:
 * reading → mapping (nobody knows how it is read) or on to checking → checked → (a person says yes) writing → imported;
 * imported → (a person says so) undoing → undone. A file that cannot be read is refused.
 * Each step is one transaction; a crash in between leaves the state, and the next round takes the step again. A person
 * may have moved the file on meanwhile, so each step looks at the state anew before it writes.
 */

/** Where a file goes when a step breaks by a fault of ours, so that it waits for nobody. */
const afterFault: Partial<Record<ImportState, ImportState>> = {
  reading: 'refused',
  checking: 'refused',
  writing: 'refused',
  // Its numbers stand, and it can be taken back another time.
  undoing: 'imported',
};

/** Takes one file a step on. */
export async function importOne(house: ErrandHouse, place: Place): Promise<void> {
  try {
    await step(house, place);
  } catch (error) {
    await within(house, place, async (tx) => {
      const row = await findImport(tx, place.company, place.import, true);
      const state = row && afterFault[row.state];
      const fault = state === 'refused' ? { fault: 'our-fault' } : null;
      if (state) await updateImport(tx, place.company, place.import, { state, fault });
    });
    throw error;
  }
}

async function step(house: ErrandHouse, place: Place): Promise<void> {
  const { row, content } = await within(house, place, async (tx) => ({
    row: await findImport(tx, place.company, place.import),
    content: await findContent(tx, place.company, place.import),
  }));
  if (!row) return;
  if (row.state === 'undoing') {
    await within(house, place, (tx) => undoImport(tx, row, house.clock()));
    return;
  }
  const refuse = (fault: ImportRow['fault']) =>
    within(house, place, async (tx) => {
      const held = await findImport(tx, place.company, place.import, true);
      if (held?.state === row.state)
        await updateImport(tx, place.company, place.import, { state: 'refused', fault });
    });
  if (!content) return refuse({ fault: 'file-gone' });
  const read = await readSpreadsheetAside(content, row.fileName);
  if (isFault(read)) return refuse(read);
  if (row.state === 'reading') return begin(house, place, read.format, read.sheets);
  if (row.mapping === null) return;
  const sheet = read.sheets.find(({ name }) => name === row.mapping?.sheet);
  if (!sheet) return refuse({ fault: 'sheet-gone' });
  if (row.state === 'checking') return check(house, place, sheet, row.mapping);
  return write(house, row, sheet, row.mapping);
}

/** What the file holds, and how it is likely read; what is sure of that is looked through at once. */
async function begin(
  house: ErrandHouse,
  place: Place,
  format: 'xlsx' | 'csv',
  sheets: readonly Sheet[],
): Promise<void> {
  const mapping = await within(house, place, async (tx) => {
    const held = await findImport(tx, place.company, place.import, true);
    if (held?.state !== 'reading') return null;
    const loaded = await openFigures(tx, place, house.clock());
    const targets = targetsOf(loaded.figures, loaded.sites);
    const suggested = suggestMapping(sheets, targets, await listMappings(tx, place.company));
    const draft = Mapping.safeParse(suggested?.mapping).data ?? null;
    const isSure = draft !== null && suggested?.missing.length === 0;
    await updateImport(tx, place.company, place.import, {
      outline: { ...outlineOf(format, sheets), remembered: suggested?.remembered ?? false },
      mapping: draft,
      state: isSure ? 'checking' : 'mapping',
      total: Math.max(0, ...sheets.map(({ rows }) => rows.length)),
    });
    // As it is kept, and not as it was made: what is looked through is compared with it.
    return isSure ? ((await findImport(tx, place.company, place.import))?.mapping ?? null) : null;
  });
  const sheet = sheets.find(({ name }) => name === mapping?.sheet);
  if (mapping && sheet) await check(house, place, sheet, mapping);
}

async function check(house: ErrandHouse, place: Place, sheet: Sheet, mapping: Mapping): Promise<void> {
  const { loaded, standing } = await within(house, place, async (tx) => ({
    loaded: await openFigures(tx, place, house.clock()),
    standing: await listWhole(tx, place.company),
  }));
  const found = await lookThrough(house, place, loaded, sheet, mapping);
  const at = new Map(standing.map((row) => [placeOf(row), row]));
  const changes = changesOf(found.wanted, (one) => at.get(placeOf(one)));
  const result = resultOf(found, changes, sheet, mapping);
  await within(house, place, async (tx) => {
    const row = await findImport(tx, place.company, place.import, true);
    // Read in another way, or put aside, while this was going on.
    if (row?.state !== 'checking' || JSON.stringify(row.mapping) !== JSON.stringify(mapping)) return;
    await updateImport(tx, place.company, place.import, {
      state: 'checked',
      result,
      done: found.counts.rows,
      total: found.counts.rows,
    });
  });
}

/**
 * All numbers of the file in one transaction, with the company's figures held: all of them, or none. Figures that
 * were changed after the file was read by them leave it as it is, and the next round reads it by what they are now.
 */
async function write(house: ErrandHouse, row: ImportRow, sheet: Sheet, mapping: Mapping): Promise<void> {
  const place = { company: row.company, import: row.import };
  const loaded = await within(house, place, (tx) => openFigures(tx, place, house.clock()));
  const found = await lookThrough(house, place, loaded, sheet, mapping);
  // On behalf of whoever handed it in: how it was read is remembered as theirs.
  await within(house, { ...place, person: row.uploadedBy }, async (tx) => {
    await lockIndicators(tx, row.company);
    const held = await findImport(tx, row.company, row.import, true);
    if (held?.state !== 'writing') return;
    if (!isSameGround(loaded, await openFigures(tx, place, house.clock()))) return;
    const at = new Map((await listWhole(tx, row.company)).map((one) => [placeOf(one), one]));
    const changes = changesOf(found.wanted, (one) => at.get(placeOf(one)));
    const result = resultOf(found, changes, sheet, mapping);
    // Not what somebody has said yes to: they look again.
    if (held.result === null || isWorse(result, held.result)) {
      await updateImport(tx, row.company, row.import, { state: 'checked', result });
      return;
    }
    const author = { person: row.uploadedBy, name: row.uploadedByName, at: house.clock().toISOString() };
    await insertReadings(
      tx,
      row.company,
      row.import,
      changes.news.map(({ wanted, revision }) => ({
        ...wanted,
        revision,
        way: 'import' as const,
        reason: row.fileName,
      })),
      author,
    );
    await updateImport(tx, row.company, row.import, {
      state: 'imported',
      result,
      done: result.rows,
      total: result.rows,
      importedAt: author.at,
    });
    const signature = signatureOf(sheet, mapping.headerRow);
    if (signature !== '') await writeMapping(tx, { company: row.company, signature, mapping }, author);
    tellChange(tx, row.company);
  });
}

/** Whether two looks at a company found the same figures and sites. */
const isSameGround = (one: Loaded, other: Loaded): boolean =>
  JSON.stringify([one.figures, one.sites]) === JSON.stringify([other.figures, other.sites]);
