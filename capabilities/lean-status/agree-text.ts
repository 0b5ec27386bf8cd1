import { phrases } from '#platform/contract/language.ts';

/** On the way to one value for each area: what is left, whose turn it is, and what both may still undo. */
export const agreeText = phrases({
  'title-left': {
    nb: '{count, plural, one {Ett område} other {# områder}} står igjen å bli enige om',
    nn: '{count, plural, one {Eitt område} other {# område}} står att å bli einige om',
    en: '{count, plural, one {One area is} other {# areas are}} left to agree on',
    sv: '{count, plural, one {Ett område} other {# områden}} återstår att komma överens om',
    pl: '{count, plural, one {Do uzgodnienia został # obszar} few {Do uzgodnienia zostały # obszary} many {Do uzgodnienia zostało # obszarów} other {Do uzgodnienia zostało # obszaru}}',
  },
  'lead-left': {
    nb: 'Nå mangler {areas}.',
    nn: 'No manglar {areas}.',
    en: 'What is missing now: {areas}.',
    sv: 'Nu saknas {areas}.',
    pl: 'Teraz brakuje: {areas}.',
  },
  /** For whoever reads only what is agreed. */
  'lead-read': {
    nb: 'Partene snakker videre. Ser du noe annet på jobben? Si det til tillitsvalgt eller verneombudet.',
    nn: 'Partane snakkar vidare. Ser du noko anna på jobben? Sei det til tillitsvald eller verneombodet.',
    en: 'The parties go on talking. Do you see something else at work? Tell your representative or the safety representative.',
    sv: 'Parterna pratar vidare. Ser du något annat på jobbet? Säg det till facket eller skyddsombudet.',
    pl: 'Strony rozmawiają dalej. Widzisz w pracy coś innego? Powiedz przedstawicielowi pracowników lub społecznemu inspektorowi pracy.',
  },
  waits: {
    nb: '{count, plural, one {Ett forslag} other {# forslag}} venter på ja fra {side, select, employer {ledelsen} other {ansattsiden}}.',
    nn: '{count, plural, one {Eitt framlegg} other {# framlegg}} ventar på ja frå {side, select, employer {leiinga} other {tilsettsida}}.',
    en: '{count, plural, one {One proposal waits} other {# proposals wait}} for a yes from {side, select, employer {management} other {the employee side}}.',
    sv: '{count, plural, one {Ett förslag} other {# förslag}} väntar på ja från {side, select, employer {ledningen} other {personalsidan}}.',
    pl: 'Na „tak” {side, select, employer {kierownictwa} other {strony pracowników}} {count, plural, one {czeka # propozycja} few {czekają # propozycje} many {czeka # propozycji} other {czeka # propozycji}}.',
  },
  unwritten: {
    nb: '{count, plural, one {Ett område} other {# områder}} mangler forslag.',
    nn: '{count, plural, one {Eitt område} other {# område}} manglar framlegg.',
    en: '{count, plural, one {One area has} other {# areas have}} no proposal.',
    sv: '{count, plural, one {Ett område} other {# områden}} saknar förslag.',
    pl: 'Bez propozycji: {count, plural, one {# obszar} few {# obszary} many {# obszarów} other {# obszaru}}.',
  },
  writeNext: {
    nb: 'Ta neste: {name}',
    nn: 'Ta neste: {name}',
    en: 'Take the next: {name}',
    sv: 'Ta nästa: {name}',
    pl: 'Przejdź do następnego: {name}',
  },
  saved: {
    nb: 'Verdien er lagret.',
    nn: 'Verdien er lagra.',
    en: 'The value is saved.',
    sv: 'Värdet är sparat.',
    pl: 'Wartość zapisana.',
  },
  yesFalls: {
    nb: 'Et ja som er gitt, gjelder ikke for nye verdier.',
    nn: 'Eit ja som er gitt, gjeld ikkje for nye verdiar.',
    en: 'A yes already given does not hold for new values.',
    sv: 'Ett ja som är sagt gäller inte för nya värden.',
    pl: 'Dane już „tak” nie dotyczy nowych wartości.',
  },
  noteHead: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why', sv: 'Varför', pl: 'Dlaczego' },
});
