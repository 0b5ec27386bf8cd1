import { plainName } from './import-names.ts';

/** Spellings of one unit, in the five languages. Lower case, without accents and full stops. */
const spellings: readonly string[] = [
  '%|prosent|pst|percent|pct|procent|procenty',
  '‰|promille|per mille|promil',
  'timer|time|timar|t|h|hours|hour|hrs|timmar|timme|godz|godziny|godzin',
  'minutter|minutt|minuttar|min|minutes|minute|minuter|minut|minuty',
  'sekunder|sekund|sek|s|sec|seconds|sekundy',
  'dager|dag|dagar|dg|d|days|day|dagsverk|dni|dzien',
  'uker|uke|veker|veke|weeks|week|veckor|vecka|tygodnie|tygodni',
  'kr|nok|kroner|norske kroner|zl nok',
  'tkr|1000 kr|tusen kr|tusen kroner|knok|tnok',
  'mkr|mnok|mill kr|millioner kroner|millionar kroner',
  'stk|stykk|stykker|antall|antal|st|pcs|pieces|number|szt|sztuk|liczba',
  'kg|kilo|kilogram',
  'tonn|t|ton|tonnes|tony',
  'm|meter|metre|metry',
  'm2|m²|kvm|kvadratmeter',
  'm3|m³|kubikkmeter|kubikmeter',
  'kwh|kilowattimer',
];

const groups = spellings.map((list) => new Set(list.split('|').map(plainUnit)));

/** True for a spelling that can be nothing but a unit when it stands in a heading's brackets. */
export function isKnownUnit(text: string): boolean {
  const unit = plainUnit(text);
  return groups.some((group) => group.has(unit));
}

/** True when both mean the same unit. A letter that stands for two units is either. */
export function sameUnit(a: string, b: string): boolean {
  const [one, other] = [plainUnit(a), plainUnit(b)];
  return one === other || groups.some((group) => group.has(one) && group.has(other));
}

function plainUnit(text: string): string {
  const sign = text.trim();
  return /[%‰²³]/.test(sign) ? sign.toLowerCase().replaceAll(/[.\s]/g, '') : plainName(sign);
}

/** The unit in a heading's brackets: «Gjennomløpstid (timer)», «Feil [%]», «Kostnad, kr». Null when there is none. */
export function unitInHeading(heading: string): string | null {
  const inside =
    /[([]([^()[\]]{1,20})[)\]]\s*$/.exec(heading)?.[1] ?? /,\s*([^\s,]{1,12})\s*$/.exec(heading)?.[1];
  const bare = inside?.trim().replace(/^i\s+/i, '');
  return bare !== undefined && isKnownUnit(bare) ? bare : null;
}
