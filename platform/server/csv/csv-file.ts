/** A cell that a spreadsheet would take for a formula, also behind spaces. */
const formula = /^\s*[=+\-@\t\r]/;

/**
 * Rows as a file a Norwegian Excel opens by itself: UTF-8 with its mark, semicolons, CRLF. What would be reckoned as a
 * formula gets an apostrophe before it, so that nothing anybody wrote can act in somebody else's spreadsheet.
 */
export function csvFile(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = formula.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
