/** What is filled in by hand: boxes to cross, squares for a code, lines to write on. */
import { tokenLength } from '#surveys/ballot.ts';
import { boxAt, lineTo, svgOf, textAt, wrapped } from '#surveys/paper-svg.ts';

const width = 1000;
const ink = 'fill="#13211e"';

/** Sixteen squares in fours, as the code stands on the slip. */
export const codeSvg = (): string =>
  svgOf(
    984,
    64,
    Array.from({ length: tokenLength }, (_, i) => boxAt(i * 56 + Math.floor(i / 4) * 28 + 2, 2, 52, 60)),
  );

/** Room to write a few sentences. */
export const linesSvg = (): string =>
  svgOf(
    width,
    186,
    [1, 2, 3, 4].map((i) => lineTo(0, i * 46, width)),
  );

/** Statements under each other with a box for each answer, the answers' names above. */
export function gridSvg(heads: readonly string[], rows: readonly string[]): string {
  const [room, size, pitch] = [430, 19, 25];
  const column = (width - room - 20) / heads.length;
  const middle = (i: number) => room + 20 + (i + 0.5) * column;
  const named = heads.map((head) => wrapped(head, 14, column - 8));
  let y = Math.max(...named.map((lines) => lines.length)) * 18 + 12;
  const drawn = named.flatMap((lines, i) =>
    lines.map((line, at) =>
      textAt(middle(i), 16 + at * 18, line, `font-size="14" text-anchor="middle" ${ink}`),
    ),
  );
  for (const row of rows) {
    const lines = wrapped(row, size, room);
    const high = Math.max(46, lines.length * pitch + 16);
    drawn.push(lineTo(0, y, width));
    drawn.push(
      ...lines.map((line, at) => textAt(0, y + 28 + at * pitch, line, `font-size="${size}" ${ink}`)),
    );
    drawn.push(...heads.map((_, i) => boxAt(middle(i) - 12, y + high / 2 - 12, 24, 24)));
    y += high;
  }
  return svgOf(width, y, drawn);
}

/** Choices under each other, a box before each. */
export function choicesSvg(choices: readonly string[]): string {
  const [size, pitch] = [19, 26];
  let y = 0;
  const drawn = choices.flatMap((choice) => {
    const lines = wrapped(choice, size, width - 50);
    const top = y;
    y += lines.length * pitch + 14;
    return [
      boxAt(2, top + 4, 24, 24),
      ...lines.map((line, at) => textAt(44, top + 23 + at * pitch, line, `font-size="${size}" ${ink}`)),
    ];
  });
  return svgOf(width, y, drawn);
}

/** Room for three things to do, by whom and until when, with a code to scan beside them. */
export function doingSvg(
  [what, who, when]: readonly [string, string, string],
  square: string,
  address: string,
): string {
  const [side, pitch] = [140, 46];
  const until = width - side - 40;
  const parts = [
    { label: what, from: 0, to: until * 0.55 },
    { label: who, from: until * 0.57, to: until * 0.79 },
    { label: when, from: until * 0.81, to: until },
  ];
  const rows = [0, 1, 2].flatMap((row) =>
    parts.flatMap(({ label, from, to }) => [
      textAt(from, row * pitch + 16, label, 'font-size="15" fill="#4a5651"'),
      lineTo(from, (row + 1) * pitch - 2, to),
    ]),
  );
  const placed = square.replace(
    /^[\s\S]*?<svg /,
    `<svg x="${width - side}" y="0" width="${side}" height="${side}" `,
  );
  const under = textAt(width, side + 16, address, 'font-size="13" text-anchor="end" fill="#4a5651"');
  return svgOf(width, side + 22, [...rows, placed, under]);
}
