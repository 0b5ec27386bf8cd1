import type { RegisterUnit } from '#companies/contract.ts';
import { registerText as text } from '#companies/register-text.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, type Say } from '#platform/web/say.ts';

/** `16. nov. 2026` of a day or a moment. */
export const dayOf = (moment: string): string =>
  `${writeDay(moment.slice(0, 10), pageLanguage(), 'date')} ${moment.slice(0, 4)}`;

/** Where a unit's facts are from, and when. */
export function sourceWords(
  { source, fetchedAt }: Pick<RegisterUnit, 'source' | 'fetchedAt'>,
  t: Say,
): string {
  const date = dayOf(fetchedAt);
  if (source === 'invented') return t(text.fromInvented, { date });
  return source === 'bulk' ? t(text.fromFile, { date }) : t(text.fromRegister, { date });
}

/** How many work there, or why that is not known: withheld is not zero. */
export function employeesWords(unit: Pick<RegisterUnit, 'employees' | 'employeesState'>, t: Say): string {
  if (unit.employees !== null) return unit.employees.toLocaleString(pageLanguage());
  return t(unit.employeesState === 'withheld-under-5' ? text.withheld : text.notRegistered);
}

/** The same in the middle of a line about a site. */
export function siteEmployeesWords(unit: RegisterUnit, t: Say): string {
  if (unit.employees !== null) return t(text.siteEmployees, { n: unit.employees });
  return t(unit.employeesState === 'withheld-under-5' ? text.siteWithheld : text.siteUnknown);
}

export type UnitStatus = 'active' | 'deleted' | 'bankrupt' | 'winding-up';

/** The weightiest first, as the register would have it. */
export const statusOfUnit = ({ deletedOn, bankrupt, windingUp }: RegisterUnit): UnitStatus =>
  deletedOn ? 'deleted' : bankrupt ? 'bankrupt' : windingUp ? 'winding-up' : 'active';

export function statusWords(unit: RegisterUnit, t: Say): string {
  if (!unit.deletedOn) return plainStatusWords(statusOfUnit(unit), t);
  const date = dayOf(unit.deletedOn);
  return t(unit.kind === 'production' ? text.closed : text.deleted, { date });
}

export function plainStatusWords(status: UnitStatus, t: Say): string {
  const phrases = {
    active: text.active,
    deleted: text.deletedPlain,
    bankrupt: text.bankrupt,
    'winding-up': text.windingUp,
  };
  return t(phrases[status]);
}

/** `314 159 267`, as it is written on paper. */
export const spacedNumber = (digits: string): string => digits.replace(/(\d{3})(?=\d)/g, '$1\u00a0');

const forms = /^(as|asa|sa|da|ans|ba|nuf|ks)$/i;

/** A name or place the register shouts, as people write it: `NEDRE HEGGVIN AS AVD LAKKEN` is Nedre Heggvin AS avd. Lakken. */
export const calm = (words: string): string =>
  words === words.toLocaleUpperCase('nb') ? words.split(' ').map(calmWord).join(' ') : words;

function calmWord(word: string): string {
  if (forms.test(word)) return word;
  const low = word.toLocaleLowerCase('nb');
  if (low === 'avd' || low === 'avd.') return 'avd.';
  if (low === 'og') return low;
  return low.replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toLocaleUpperCase('nb'));
}

export const placeOf = ({ address, postcode, town }: RegisterUnit): string =>
  [...address, [postcode, town && calm(town)].filter(Boolean).join(' ')].filter(Boolean).join(', ');
