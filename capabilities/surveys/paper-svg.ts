/** Small drawings for paper, as whole SVG files: text as it is, and nothing in them that runs. */

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const svgOf = (width: number, height: number, drawn: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn.join('')}</svg>`;

export const textAt = (x: number, y: number, words: string, look: string): string =>
  `<text x="${x}" y="${y}" font-family="Inter" ${look}>${escaped(words)}</text>`;

export const lineTo = (x: number, y: number, to: number): string =>
  `<line x1="${x}" y1="${y}" x2="${to}" y2="${y}" stroke="#6f7a75" stroke-width="1.5"/>`;

export const boxAt = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#596560" stroke-width="2"/>`;

/** Of a sign in bold, as a share of its size: rather too wide than too narrow. */
const widthOfSign = 0.58;

/** Words on as many lines as they need. */
export function wrapped(words: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && longer.length * size * widthOfSign <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
