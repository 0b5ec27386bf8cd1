/** A QR code as it is drawn: so many modules a side, and the dark ones as an SVG path of lines one module thick. */
export type Square = { readonly side: number; readonly path: string };

/** The dark modules of a QR code, in runs along each row. `dark` has one sign for each module, row by row. */
export function squareOf(side: number, dark: ArrayLike<number>): Square {
  const runs: string[] = [];
  for (let row = 0; row < side; row += 1)
    for (let from = 0; from < side; ) {
      let to = from;
      while (to < side && dark[row * side + to]) to += 1;
      // A line lies in the middle of its row.
      if (to > from) runs.push(`M${from} ${row}.5h${to - from}`);
      from = to > from ? to : from + 1;
    }
  return { side, path: runs.join('') };
}
