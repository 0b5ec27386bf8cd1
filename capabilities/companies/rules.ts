import { inventedExamples } from '#companies/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/** Weights of the mod-11 check, Enhetsregisteret's rule for the ninth digit. */
const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** The ninth digit that belongs to eight, or null where mod 11 gives 10: such numbers are never handed out. */
export function checkDigit(eight: string): number | null {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(eight[i]), 0);
  const rest = sum % 11;
  if (rest === 0) return 0;
  return rest === 1 ? null : 11 - rest;
}

/**
 * The nine digits of an organisation number as written (spaces, dots and an `NO … MVA` around it are taken away),
 * or why it is refused. Numbers that begin with 3 are the range for invented companies:
 * they are all a demo installation takes, and no other takes them.
 */
export function readOrganisationNumber(
  written: string,
  demo: boolean,
):
  | { organisationNumber: string }
  | Refusal<
      | 'organisation-number-not-nine-digits'
      | 'organisation-number-check-digit'
      | 'organisation-number-invented'
      | 'organisation-number-not-invented'
    > {
  const field = 'organisationNumber';
  const digits = written
    .trim()
    .replace(/^NO\s*/i, '')
    .replace(/\s*MVA$/i, '')
    .replaceAll(/[\s.\u00a0]/g, '');
  if (!/^\d{9}$/.test(digits)) return refuse('organisation-number-not-nine-digits', { field });
  if (checkDigit(digits.slice(0, 8)) !== Number(digits[8])) {
    return refuse('organisation-number-check-digit', { field, values: { number: spaced(digits) } });
  }
  if (digits.startsWith('3') && !demo) return refuse('organisation-number-invented', { field });
  if (!digits.startsWith('3') && demo) {
    return refuse('organisation-number-not-invented', {
      field,
      values: { example: spaced(inventedExamples[0]) },
    });
  }
  return { organisationNumber: digits };
}

/** `314 159 267`, as it is written on paper. */
export const spaced = (digits: string): string => digits.replace(/(\d{3})(?=\d)/g, '$1\u00a0');

/** A site that stands twice in one list, by id, name or number, which is always a slip. */
export function siteNamedTwice(
  sites: readonly { site: string; name: string; productionNumber?: string | undefined }[],
): string | null {
  const seen = new Set<string>();
  for (const { site, name, productionNumber } of sites) {
    for (const key of [site, name.toLocaleLowerCase('nb'), productionNumber].filter(
      (one) => one !== undefined,
    )) {
      if (seen.has(key)) return name;
      seen.add(key);
    }
  }
  return null;
}
