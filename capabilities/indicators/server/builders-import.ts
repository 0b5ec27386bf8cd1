import { createHash } from 'node:crypto';
import { signatureOf } from '#indicators/import-header.ts';
import type { Mapping, Outline } from '#indicators/import-view.ts';
import type { Word } from '#indicators/server/builders.ts';
import { insertImport, type KeptResult, updateImport } from '#indicators/server/store-imports.ts';
import { writeMapping } from '#indicators/server/store-mappings.ts';
import type { Sheet } from '#platform/contract/cell.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

export type ImportToBuild = {
  fileName: string;
  content: Buffer;
  outline: Outline;
  mapping: Mapping;
  leaveOut?: boolean;
  result: KeptResult;
  uploaded: Word;
  importedAt: string;
  /** Left out where it was not taken back. */
  undone?: Word;
  /** The sheet whose headings are remembered; left out where nothing is. */
  remember?: Sheet;
};

/**
 * A file that was handed in and written. Its numbers are written beside it, with the id it answers with as their act
 * (`buildReadings`), and are taken back there too. Leaves who handed it in, in scope.
 */
export async function buildImport(
  tx: Tx,
  company: string,
  { fileName, content, uploaded, undone, remember, ...row }: ImportToBuild,
  id: string = makeId(),
): Promise<string> {
  const { by, at } = uploaded;
  await setScope(tx, { companies: [company], person: by.person });
  const digest = createHash('sha256').update(content).digest('hex');
  const file = { company, import: id, fileName, content, digest, language: 'nb' } as const;
  await insertImport(tx, file, { ...by, at });
  await updateImport(tx, company, id, {
    leaveOut: false,
    ...row,
    state: undone ? 'undone' : 'imported',
    done: row.result.rows,
    total: row.result.rows,
    ...(undone && { undoneByName: undone.by.name, undoneAt: undone.at }),
  });
  if (remember) {
    const signature = signatureOf(remember, row.mapping.headerRow);
    const said = { company, signature, mapping: row.mapping };
    await writeMapping(tx, said, { ...by, at: row.importedAt });
  }
  return id;
}

/** A file that was handed in and waits for nobody yet; answers with its id. */
export async function buildFile(
  tx: Tx,
  company: string,
  { by, at }: Word,
  id: string = makeId(),
): Promise<string> {
  await setScope(tx, { companies: [company], person: by.person });
  const content = Buffer.from('Måned;Leveranser i tide\n');
  const digest = createHash('sha256').update(content).digest('hex');
  const file = { company, import: id, fileName: 'tall.csv', content, digest, language: 'nb' } as const;
  await insertImport(tx, file, { ...by, at });
  return id;
}
