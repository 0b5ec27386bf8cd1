import { lockIndicators } from '#indicators/server/store.ts';
import { findImport, type ImportRow, listUndone, updateImport } from '#indicators/server/store-imports.ts';
import {
  insertReadings,
  listHistories,
  placeOf,
  type WrittenReading,
} from '#indicators/server/store-readings.ts';
import { takenBack } from '#indicators/undo-rules.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { tellChange } from '#platform/server/live/changes.ts';

/**
 * Takes an import back in one transaction: each number becomes what it was before, or nothing. One that was put right
 * since stays as it was put. Who does it has been set by whoever asked.
 */
export async function undoImport(tx: Tx, row: ImportRow, now: Date): Promise<void> {
  const { company, import: id } = row;
  await lockIndicators(tx, company);
  const held = await findImport(tx, company, id, true);
  if (held?.state !== 'undoing') return;
  const undone = new Set([...(await listUndone(tx, company)), id]);
  const histories = Map.groupBy(await listHistories(tx, company, id), placeOf);
  const back = [...histories.values()].flatMap((history): WrittenReading[] => {
    const parts = takenBack(history, undone);
    const { indicator, site, period } = history[0]!;
    return parts ? [{ indicator, site, period, ...parts, way: 'undo', reason: row.fileName }] : [];
  });
  await insertReadings(tx, company, id, back, {
    person: held.undoneBy ?? row.uploadedBy,
    name: held.undoneByName ?? row.uploadedByName,
    at: now.toISOString(),
  });
  await updateImport(tx, company, id, { state: 'undone', undoneAt: now.toISOString() });
  tellChange(tx, company);
}
