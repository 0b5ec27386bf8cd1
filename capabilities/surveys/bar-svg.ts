/** Answers as bars of their steps, for paper: a whole SVG file with colours that survive a copier. */
import { svgOf, textAt, wrapped } from '#surveys/paper-svg.ts';

/** From disagreement in stone to agreement in pine; the ends are dark, and each part has its number. */
const tones = ['#596560', '#b9b8ad', '#e4e3db', '#a5c7ba', '#14564a', '#0b3a32', '#08251f'] as const;
const onDark = new Set([0, 4, 5, 6]);
const [ink, subtle] = ['#13211e', '#4a5651'];

export type BarLine = {
  readonly words: string;
  /** Under the words, in small. */
  readonly note: string | null;
  /** How many chose each step; null where `instead` is all that is shown. */
  readonly counts: readonly number[] | null;
  readonly instead: string;
};

const [width, bar, line, small, gap] = [1000, 34, 32, 24, 19];
/** A part narrower than this has no room for its number. */
const narrowest = 36;

export function barsSvg(lines: readonly BarLine[]): string {
  let y = 0;
  const drawn = lines.flatMap((one) => {
    const words = wrapped(one.words, 25, width).map((text) => {
      y += line;
      return textAt(0, y - 8, text, `font-size="25" font-weight="600" fill="${ink}"`);
    });
    const top = y + 2;
    y = top + (one.counts ? bar : small);
    const answers = one.counts
      ? barAt(top, one.counts)
      : textAt(0, y - 4, one.instead, `font-size="20" fill="${subtle}"`);
    if (one.note) y += small;
    const note = one.note ? textAt(0, y - 3, one.note, `font-size="18" fill="${subtle}"`) : '';
    y += gap;
    return [...words, answers, note];
  });
  const high = y - gap + 4;
  return svgOf(width, high, drawn);
}

function barAt(top: number, counts: readonly number[]): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let from = 0;
  return counts
    .map((count, i) => {
      const wide = all === 0 ? 0 : (count / all) * width;
      const x = from;
      from += wide;
      if (wide === 0) return '';
      const fill = tones[i] ?? tones[0];
      const shape = `<rect x="${x}" y="${top}" width="${wide}" height="${bar}" fill="${fill}" stroke="#ffffff" stroke-width="3"/>`;
      if (wide < narrowest) return shape;
      const colour = onDark.has(i) ? '#ffffff' : ink;
      const middle = `font-size="24" font-weight="600" text-anchor="middle" fill="${colour}"`;
      return shape + textAt(x + wide / 2, top + bar / 2 + 9, String(count), middle);
    })
    .join('');
}
