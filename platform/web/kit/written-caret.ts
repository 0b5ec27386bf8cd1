/** Where a caret belongs after the words around it were changed by somebody else: what stood before it still does. */
export function movedCaret(before: string, after: string, caret: number): number {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (caret <= head) return caret;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const fromEnd = before.length - caret;
  // Within what was changed there is no place of its own: its end is the nearest.
  return after.length - Math.min(fromEnd, tail);
}
