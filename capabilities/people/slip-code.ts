/**
 * The code on a slip of paper: two halves of six signs from an alphabet without look-alikes (Crockford's base 32).
 * The first half finds the slip, the second opens it: 30 bits behind a slow hash and five tries.
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const half = 6;

/** A code as it is printed, `7KQ2MD-XW3F9B`, from ten random bytes. */
export function codeFrom(random: Uint8Array): string {
  const letters = Array.from({ length: 2 * half }, (_, i) => signs[(random[i] ?? 0) % signs.length]);
  return `${letters.slice(0, half).join('')}-${letters.slice(half).join('')}`;
}

/** How many random bytes a code is made from. */
export const codeBytes = 2 * half;

/** The two halves of a code as somebody typed it, null when it has another form. I and L are read as 1, O as 0. */
export function readCode(written: string): { finds: string; opens: string } | null {
  const clean = written.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  if (clean.length !== 2 * half || [...clean].some((sign) => !signs.includes(sign))) return null;
  return { finds: clean.slice(0, half), opens: clean.slice(half) };
}
