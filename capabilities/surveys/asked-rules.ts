/** Who is asked in a wave, by the roles they hold in the company. */

/** Those who work there. */
export const worksHere = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'employee',
] as const;

/**
 * Everybody who works there; as operators, those who hold no other role: managers and representatives rate the lean
 * status by their own voice, and whoever had two voices would be counted twice.
 */
export function isAsked(occasion: string, roles: readonly string[]): boolean {
  const held = roles.filter((role) => worksHere.some((one) => one === role));
  return occasion === 'operators'
    ? held.length > 0 && held.every((role) => role === 'employee')
    : held.length > 0;
}
