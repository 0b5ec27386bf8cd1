import type { Answered, House, Work } from '#indicators/server/testing/work.ts';
import { makeId } from '#platform/contract/id.ts';

/** A file on its way in, and what is done with it. */
export type Handed = {
  id: string;
  answer: Answered;
  read: () => Promise<Answered>;
  map: (mapping: object) => Promise<Answered>;
  confirm: (leaveOut?: boolean) => Promise<Answered>;
  undo: (as?: string) => Promise<Answered>;
  leave: () => Promise<Answered>;
  failedRows: () => Promise<Answered>;
};

/** Rows of cells as the text file a Norwegian spreadsheet writes. */
export const csv = (...rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((cell) => String(cell).replace('.', ',')).join(';')).join('\r\n');

/** Hands a file in. Nothing is read of it before the errand has run. */
export async function hand(
  { post, put, get, coordinator }: Work,
  content: string | Buffer,
  fileName = 'tall.csv',
): Promise<Handed> {
  const id = makeId();
  const body = { import: id, fileName, content: Buffer.from(content).toString('base64') };
  const answer = await post('/imports', body, coordinator);
  const act = (what: string, more: object = {}, as = coordinator) => post(`/imports/${id}/${what}`, more, as);
  return {
    id,
    answer,
    read: () => get(`/imports/${id}`, coordinator),
    map: (mapping) => put(`/imports/${id}/mapping`, { mapping }, coordinator),
    confirm: (leaveOut = false) => act('confirmations', { leaveOut }),
    undo: (as) => act('undoings', {}, as),
    leave: () => act('leavings'),
    failedRows: () => get(`/imports/${id}/failed-rows.csv`, coordinator),
  };
}

export const runImports = (house: House): Promise<void> => house.runErrand('indicators.imports');

/** Hands a file in, and has it looked through. */
export async function lookedThrough(
  house: House,
  work: Work,
  content: string | Buffer,
  fileName?: string,
): Promise<Handed> {
  const file = await hand(work, content, fileName);
  await runImports(house);
  return file;
}

/** Hands a file in, and has its numbers written. */
export async function imported(house: House, work: Work, content: string): Promise<Handed> {
  const file = await lookedThrough(house, work, content);
  const answer = await file.confirm();
  if (answer.status !== 200) throw new Error(`Not confirmed: ${JSON.stringify(answer.body)}`);
  await runImports(house);
  return file;
}
