import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows that are laid out at all: more than any wall has room for. */
export const mostRows = 12;

type Room = {
  /** Rows there is room for, from the first, which always hangs. */
  readonly shown: number;
  /** Where the last of them ends, in pixels from the top of the list. */
  readonly end: number;
};

/**
 * How many rows of a list there is room for. Three or two lines of each (`--lines`), whichever lets more hang, and then
 * as many as are left over. The rows are laid out whether there is room for them or not, so that it
 * is measured and not guessed: words are longer in one language than in another, and a tablet is no wall.
 * `saysMore`: where rows are left out, a line of its own below them says so.
 */
export function useFit(rows: number, { saysMore = false } = {}) {
  const list = useRef<HTMLOListElement>(null);
  const [{ shown, end }, setRoom] = useState<Room>({ shown: rows, end: 0 });
  useLayoutEffect(() => {
    const hung = list.current;
    if (!hung) return;
    const look = () => {
      const room = roomIn(hung, Math.min(rows, mostRows), { isAll: rows <= mostRows, saysMore });
      setRoom((before) => (before.shown === room.shown && before.end === room.end ? before : room));
    };
    look();
    const watch = new ResizeObserver(look);
    for (const one of [hung, ...hung.children]) watch.observe(one);
    return () => watch.disconnect();
  });
  return { list, shown: Math.min(shown, rows), end };
}

/** Lines a row of words may take, where there is room for so many. */
const mostLines = 6;

type Wish = { readonly isAll: boolean; readonly saysMore: boolean };

function roomIn(list: HTMLElement, rows: number, { isAll, saysMore }: Wish): Room {
  const each = [...list.children] as HTMLElement[];
  const endOf = (row: number) => {
    const one = each[row - 1];
    return one ? one.offsetTop + one.offsetHeight : 0;
  };
  const fits = (lines: number, room: number): number => {
    list.style.setProperty('--lines', String(lines));
    let fit = 0;
    while (fit < rows && endOf(fit + 1) <= room + 1) fit += 1;
    return fit;
  };
  for (const row of each) row.style.removeProperty('--lines');
  const whole = list.clientHeight;
  const isRoomForAll = isAll && fits(2, whole) === rows;
  const below = saysMore && !isRoomForAll ? Number.parseFloat(getComputedStyle(list).lineHeight) * 1.4 : 0;
  const room = whole - below;
  const [three, two] = [fits(3, room), fits(2, room)];
  const lines = three >= two && three > 0 ? 3 : two > 0 ? 2 : 1;
  const shown = Math.max(1, fits(lines, room));
  // What is left over is given to the words of those that hang, from the first.
  for (const row of each.slice(0, shown))
    for (let more = lines + 1; more <= mostLines; more += 1) {
      row.style.setProperty('--lines', String(more));
      if (endOf(shown) <= room + 1) continue;
      row.style.setProperty('--lines', String(more - 1));
      break;
    }
  return { shown, end: endOf(shown) };
}
