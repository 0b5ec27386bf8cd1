/**
 * Where something stands among its like, as text that sorts: a card is moved anywhere by one field of its own, and two
 * who move different cards at once never disturb each other.
 *
 * Units: a head of six digits in base 62 that counts in steps, and as many more digits as a crowded spot needs.
 * Places are compared as plain text; of two equal ones, the first numbered change comes first.
 * Cost: one step per digit.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const head = 6;
const most = 40;
const step = 64;
const last = 62 ** head - 1;
const middle = 31 * 62 ** (head - 1);

const digitAt = (text: string, i: number): number => Math.max(0, digits.indexOf(text[i] ?? '0'));

function headText(count: number): string {
  let text = '';
  for (let rest = Math.max(0, Math.min(last, count)); text.length < head; rest = Math.floor(rest / 62))
    text = digits[rest % 62] + text;
  return text;
}

function headOf(place: string): number {
  let count = 0;
  for (let i = 0; i < head; i++) count = count * 62 + digitAt(place, i);
  return count;
}

/** Text between two, digit by digit; `after` null is past every text. */
function inside(before: string, after: string | null): string {
  let text = '';
  let open = after === null;
  while (text.length < most) {
    const low = digitAt(before, text.length);
    const high = open ? 62 : digitAt(after!, text.length);
    if (high - low > 1) return text + digits[(low + high) >> 1];
    if (high > low) open = true;
    text += digits[low];
  }
  return text;
}

/** The place of what nobody has moved: in the order it came, after all that came before. */
export const placeOfNumber = (seq: number): string => headText(middle + seq * step);

/**
 * A place between two; null for an end. Between two equal places there is none: the answer is then beside them. After
 * some hundred and fifty moves into one and the same gap the answer is as close as 40 digits can tell.
 */
export function placeBetween(before: string | null, after: string | null): string {
  if (before === null && after === null) return headText(middle);
  if (after === null) {
    const next = headOf(before!) + step;
    return next <= last ? headText(next) : inside(before!, null);
  }
  if (before === null) {
    const next = headOf(after) - step;
    return next > 0 ? headText(next) : inside('', after);
  }
  if (before >= after) return inside(before, null);
  const low = headOf(before);
  const high = headOf(after);
  return high - low > 1 ? headText(Math.floor((low + high) / 2)) : inside(before, after);
}
