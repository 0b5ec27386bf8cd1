/**
 * What a cell's number format says the number is.
 *
 * A spreadsheet stores days as numbers and tells them from figures by how they are shown alone. Built-in formats are
 * known by number (ECMA-376 part 1, 18.8.30), others by their code: quoted text, escaped characters and brackets are
 * taken out, and what is left of the first section decides.
 */
export type Shown = 'number' | 'percent' | 'date' | 'time';

const builtIn = new Map<number, Shown>([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 17, 22].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time'] as const),
  // Dates of East Asian versions.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'date'] as const),
]);

export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined) return builtIn.get(id) ?? 'number';
  if (/^general$/i.test(code.trim())) return 'number';
  // The brackets of elapsed time ([h]:mm) say something; those of colours, currencies and languages do not.
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .toLowerCase();
  const [section = ''] = bare.split(';');
  if (/[dy]/.test(section)) return 'date';
  if (/[hs]/.test(section)) return 'time';
  if (section.includes('m') && !/[0#?]/.test(section)) return 'date';
  return section.includes('%') ? 'percent' : 'number';
}

const msInDay = 86_400_000;
/** The last day a spreadsheet can show, 9999-12-31, in the count from 1900. */
const lastSerial = 2_958_465;

/**
 * The day of a serial number, `YYYY-MM-DD`; null for one that is no day. From 1904 it counts from 0 on 1 January. From
 * 1900 it counts from 1, with a 29 February 1900 that never was: before it the count is one lower.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!(day >= (from1904 ? 0 : 1) && day <= lastSerial) || (!from1904 && day === 60)) return null;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const written = new Date(epoch + day * msInDay).toISOString();
  return written.length === 24 ? written.slice(0, 10) : null;
}

/** A time or a length of time as the cell shows it, hours and minutes: `36:30`. */
export function clockOfSerial(serial: number): string {
  const minutes = Math.round(Math.abs(serial) * 24 * 60);
  const sign = serial < 0 ? '-' : '';
  return `${sign}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
