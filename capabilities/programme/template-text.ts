/** What is wrong with a template file and what to do about it, one row per problem code. */
import { type Language, type Phrase, phrases } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { yamlPlaceText, yamlProblemText } from '#platform/contract/yaml-file-text.ts';
import { contentProblemText } from './template-content-text.ts';
import type { ProblemCode, TemplateProblem } from './template-problem.ts';

const fileProblemText = phrases({
  'too-many-aliases': {
    nb: 'Filen gjenbruker verdier (*navn) mer enn {most} ganger. Rett ved å skrive verdiene ut der de brukes.',
    nn: 'Fila brukar verdiar om att (*namn) meir enn {most} gonger. Rett ved å skrive verdiane ut der dei blir brukte.',
    en: 'The file reuses values (*name) more than {most} times. Write the values out where they are used.',
    sv: 'Filen återanvänder värden (*namn) mer än {most} gånger. Rätta genom att skriva ut värdena där de används.',
    pl: 'Plik ponownie używa wartości (*nazwa) więcej niż {most} razy. Wpisz wartości tam, gdzie są potrzebne.',
  },
  'alias-in-itself': {
    nb: 'Verdien viser til seg selv (*navn inni &navn). Rett ved å skrive verdien ut her.',
    nn: 'Verdien viser til seg sjølv (*namn inni &namn). Rett ved å skrive verdien ut her.',
    en: 'The value refers to itself (*name inside &name). Write the value out here.',
    sv: 'Värdet hänvisar till sig självt (*namn inuti &namn). Rätta genom att skriva ut värdet här.',
    pl: 'Wartość odwołuje się do samej siebie (*nazwa wewnątrz &nazwa). Wpisz tu wartość.',
  },
  'unknown-alias': {
    nb: 'Her brukes *{key}, men ingen verdi over er merket &{key}. Rett ved å merke den eller skrive verdien ut.',
    nn: 'Her er *{key} brukt, men ingen verdi over er merkt &{key}. Rett ved å merkje han eller skrive verdien ut.',
    en: '*{key} is used here, but no value above is marked &{key}. Mark it or write the value out.',
    sv: 'Här används *{key}, men inget värde ovanför är märkt &{key}. Rätta genom att märka det eller skriva ut värdet.',
    pl: 'Użyto tu *{key}, ale żadna wartość powyżej nie ma oznaczenia &{key}. Oznacz ją albo wpisz wartość.',
  },
  'not-a-map': {
    nb: 'Filen er ikke en programmal. Rett ved å begynne med «schema: programme/1» og fylle ut feltene under.',
    nn: 'Fila er ikkje ein programmal. Rett ved å byrje med «schema: programme/1» og fylle ut felta under.',
    en: 'The file is no programme template. Begin with "schema: programme/1" and fill in the fields below it.',
    sv: 'Filen är ingen programmall. Rätta genom att börja med ”schema: programme/1” och fylla i fälten under.',
    pl: 'Plik nie jest szablonem programu. Zacznij od „schema: programme/1” i wypełnij pola poniżej.',
  },
  'unknown-schema': {
    nb: 'Filen er skrevet i formatet «{found}», som ikke er kjent. Rett ved å skrive «programme/1».',
    nn: 'Fila er skriven i formatet «{found}», som ikkje er kjent. Rett ved å skrive «programme/1».',
    en: 'The file is written in the format "{found}", which is not known. Write "programme/1".',
    sv: 'Filen är skriven i formatet ”{found}”, som inte är känt. Rätta genom att skriva ”programme/1”.',
    pl: 'Plik zapisano w nieznanym formacie „{found}”. Wpisz „programme/1”.',
  },
  'missing-language': {
    nb: 'Teksten mangler på språket «{language}». Rett ved å legge den til; alle fem språkene må med.',
    nn: 'Teksten manglar på språket «{language}». Rett ved å leggje han til; alle fem språka må vere med.',
    en: 'The text is missing in the language "{language}". Add it; all five languages are needed.',
    sv: 'Texten saknas på språket ”{language}”. Rätta genom att lägga till den; alla fem språken behövs.',
    pl: 'Brakuje tekstu w języku „{language}”. Dodaj go; tekst musi być we wszystkich pięciu językach.',
  },
  'misspelt-key': {
    nb: 'Feltet «{key}» finnes ikke. Rett ved å skrive «{near}», hvis det var det du mente.',
    nn: 'Feltet «{key}» finst ikkje. Rett ved å skrive «{near}», om det var det du meinte.',
    en: 'There is no field "{key}". Write "{near}", if that is what you meant.',
    sv: 'Fältet ”{key}” finns inte. Rätta genom att skriva ”{near}”, om det var det du menade.',
    pl: 'Nie ma pola „{key}”. Wpisz „{near}”, jeśli o to chodziło.',
  },
  'unknown-key': {
    nb: 'Feltet «{key}» hører ikke hjemme her. Rett ved å fjerne det eller bruke et av disse: {allowed}.',
    nn: 'Feltet «{key}» høyrer ikkje heime her. Rett ved å ta det bort eller bruke eitt av desse: {allowed}.',
    en: 'The field "{key}" does not belong here. Remove it or use one of these: {allowed}.',
    sv: 'Fältet ”{key}” hör inte hemma här. Rätta genom att ta bort det eller använda något av dessa: {allowed}.',
    pl: 'Pole „{key}” tu nie pasuje. Usuń je albo użyj jednego z tych: {allowed}.',
  },
  'wrong-type': {
    nb: 'I «{key}» skal det stå {expected, select, string {tekst} object {felter med innrykk} array {en liste} boolean {true eller false} int {et helt tall} other {et tall}}, men der står {found, select, string {tekst} object {felter med innrykk} array {en liste} boolean {true eller false} null {ingenting} other {et tall}}. Rett ved å skrive det om; tekst som ligner et tall, må stå i anførselstegn.',
    nn: 'I «{key}» skal det stå {expected, select, string {tekst} object {felt med innrykk} array {ei liste} boolean {true eller false} int {eit heilt tal} other {eit tal}}, men der står {found, select, string {tekst} object {felt med innrykk} array {ei liste} boolean {true eller false} null {ingenting} other {eit tal}}. Rett ved å skrive det om; tekst som liknar eit tal, må stå i hermeteikn.',
    en: '"{key}" should hold {expected, select, string {text} object {indented fields} array {a list} boolean {true or false} int {a whole number} other {a number}}, but holds {found, select, string {text} object {indented fields} array {a list} boolean {true or false} null {nothing} other {a number}}. Rewrite it; text that looks like a number must be in quotes.',
    sv: 'I ”{key}” ska det stå {expected, select, string {text} object {fält med indrag} array {en lista} boolean {true eller false} int {ett heltal} other {ett tal}}, men där står {found, select, string {text} object {fält med indrag} array {en lista} boolean {true eller false} null {ingenting} other {ett tal}}. Rätta genom att skriva om; text som liknar ett tal måste stå inom citattecken.',
    pl: 'W polu „{key}” oczekiwano: {expected, select, string {tekst} object {pola z wcięciem} array {lista} boolean {true albo false} int {liczba całkowita} other {liczba}}, a jest: {found, select, string {tekst} object {pola z wcięciem} array {lista} boolean {true albo false} null {nic} other {liczba}}. Zapisz to inaczej; tekst podobny do liczby ujmij w cudzysłów.',
  },
  'empty-text': {
    nb: 'Teksten i «{key}» er tom. Rett ved å skrive den.',
    nn: 'Teksten i «{key}» er tom. Rett ved å skrive han.',
    en: 'The text in "{key}" is empty. Write it.',
    sv: 'Texten i ”{key}” är tom. Rätta genom att skriva den.',
    pl: 'Tekst w polu „{key}” jest pusty. Wpisz go.',
  },
  'text-too-long': {
    nb: 'Teksten i «{key}» er lengre enn {most} tegn. Rett ved å korte den ned.',
    nn: 'Teksten i «{key}» er lengre enn {most} teikn. Rett ved å korte han ned.',
    en: 'The text in "{key}" is longer than {most} characters. Shorten it.',
    sv: 'Texten i ”{key}” är längre än {most} tecken. Rätta genom att korta den.',
    pl: 'Tekst w polu „{key}” ma ponad {most} znaków. Skróć go.',
  },
});

/** One row for every code: a code without words is a type error. */
export const problemText: Readonly<Record<ProblemCode, Phrase>> = {
  ...yamlProblemText,
  ...fileProblemText,
  ...contentProblemText,
};

/** One line for a person: `file.yaml, line 14: what is wrong. What to do.` */
export function describeProblem(problem: TemplateProblem, language: Language): string {
  const { file, line, code, values } = problem;
  return say(yamlPlaceText.line, language, {
    file,
    line,
    sentence: say(problemText[code], language, values),
  });
}
