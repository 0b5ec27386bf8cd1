/** The words for problems with how the file of an instrument is written. */
import { phrases } from '#platform/contract/language.ts';

export const fileProblemText = phrases({
  'not-an-instrument': {
    nb: 'Filen er ikke et spørreskjema. Rett ved å begynne med «schema: instrument/1» og fylle ut feltene under.',
    nn: 'Fila er ikkje eit spørjeskjema. Rett ved å byrje med «schema: instrument/1» og fylle ut felta under.',
    en: 'The file is no questionnaire. Begin with "schema: instrument/1" and fill in the fields below it.',
    sv: 'Filen är inget frågeformulär. Rätta genom att börja med ”schema: instrument/1” och fylla i fälten under.',
    pl: 'Plik nie jest ankietą. Zacznij od „schema: instrument/1” i wypełnij pola poniżej.',
  },
  'unknown-schema': {
    nb: 'Filen er skrevet i formatet «{found}», som ikke hører til her. Rett ved å skrive «instrument/1».',
    nn: 'Fila er skriven i formatet «{found}», som ikkje høyrer til her. Rett ved å skrive «instrument/1».',
    en: 'The file is written in the format "{found}", which does not belong here. Write "instrument/1".',
    sv: 'Filen är skriven i formatet ”{found}”, som inte hör hemma här. Rätta genom att skriva ”instrument/1”.',
    pl: 'Plik zapisano w formacie „{found}”, który tu nie pasuje. Wpisz „instrument/1”.',
  },
  'missing-language': {
    nb: 'Teksten mangler på {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {polsk}}. Rett ved å skrive den. Alle fem språkene må med.',
    nn: 'Teksten manglar på {language, select, nb {bokmål} nn {nynorsk} en {engelsk} sv {svensk} other {polsk}}. Rett ved å skrive han. Alle fem språka må vere med.',
    en: 'The text is missing in {language, select, nb {bokmål} nn {nynorsk} en {English} sv {Swedish} other {Polish}}. Write it. All five languages are needed.',
    sv: 'Texten saknas på {language, select, nb {bokmål} nn {nynorska} en {engelska} sv {svenska} other {polska}}. Rätta genom att skriva den. Alla fem språken behövs.',
    pl: 'Brakuje tekstu {language, select, nb {w bokmål} nn {w nynorsk} en {po angielsku} sv {po szwedzku} other {po polsku}}. Wpisz go. Potrzebne są wszystkie pięć języków.',
  },
  'unknown-field': {
    nb: 'Feltet «{key}» hører ikke hjemme her. Rett ved å fjerne det eller se om navnet er skrevet feil.',
    nn: 'Feltet «{key}» høyrer ikkje heime her. Rett ved å ta det bort eller sjå om namnet er skrive feil.',
    en: 'The field "{key}" does not belong here. Remove it, or see whether its name is misspelt.',
    sv: 'Fältet ”{key}” hör inte hemma här. Rätta genom att ta bort det eller se om namnet är felstavat.',
    pl: 'Pole „{key}” tu nie pasuje. Usuń je albo sprawdź, czy nazwa jest dobrze zapisana.',
  },
  'wrong-type': {
    nb: 'I «{key}» skal det stå {expected, select, string {tekst} object {felter med innrykk} array {en liste} boolean {true eller false} other {et helt tall}}, men der står {found, select, string {tekst} object {felter med innrykk} array {en liste} boolean {true eller false} null {ingenting} other {et tall}}. Rett ved å skrive det om. Tekst som ligner et tall, må stå i anførselstegn.',
    nn: 'I «{key}» skal det stå {expected, select, string {tekst} object {felt med innrykk} array {ei liste} boolean {true eller false} other {eit heilt tal}}, men der står {found, select, string {tekst} object {felt med innrykk} array {ei liste} boolean {true eller false} null {ingenting} other {eit tal}}. Rett ved å skrive det om. Tekst som liknar eit tal, må stå i hermeteikn.',
    en: '"{key}" should hold {expected, select, string {text} object {indented fields} array {a list} boolean {true or false} other {a whole number}} but holds {found, select, string {text} object {indented fields} array {a list} boolean {true or false} null {nothing} other {a number}}. Rewrite it. Text that looks like a number must be in quotes.',
    sv: 'I ”{key}” ska det stå {expected, select, string {text} object {fält med indrag} array {en lista} boolean {true eller false} other {ett heltal}}, men där står {found, select, string {text} object {fält med indrag} array {en lista} boolean {true eller false} null {ingenting} other {ett tal}}. Rätta genom att skriva om. Text som liknar ett tal måste stå inom citattecken.',
    pl: 'W polu „{key}” oczekiwano: {expected, select, string {tekst} object {pola z wcięciem} array {lista} boolean {true albo false} other {liczba całkowita}}, a jest: {found, select, string {tekst} object {pola z wcięciem} array {lista} boolean {true albo false} null {nic} other {liczba}}. Zapisz to inaczej. Tekst podobny do liczby ujmij w cudzysłów.',
  },
  'empty-text': {
    nb: 'Teksten {key, select, nb {på bokmål} nn {på nynorsk} en {på engelsk} sv {på svensk} pl {på polsk} other {i «{key}»}} er tom. Rett ved å skrive den.',
    nn: 'Teksten {key, select, nb {på bokmål} nn {på nynorsk} en {på engelsk} sv {på svensk} pl {på polsk} other {i «{key}»}} er tom. Rett ved å skrive han.',
    en: 'The text {key, select, nb {in bokmål} nn {in nynorsk} en {in English} sv {in Swedish} pl {in Polish} other {in "{key}"}} is empty. Write it.',
    sv: 'Texten {key, select, nb {på bokmål} nn {på nynorska} en {på engelska} sv {på svenska} pl {på polska} other {i ”{key}”}} är tom. Rätta genom att skriva den.',
    pl: 'Tekst {key, select, nb {w bokmål} nn {w nynorsk} en {po angielsku} sv {po szwedzku} pl {po polsku} other {w polu „{key}”}} jest pusty. Wpisz go.',
  },
  'text-too-long': {
    nb: 'Teksten {key, select, nb {på bokmål} nn {på nynorsk} en {på engelsk} sv {på svensk} pl {på polsk} other {i «{key}»}} er lengre enn {most} tegn. Rett ved å korte den ned.',
    nn: 'Teksten {key, select, nb {på bokmål} nn {på nynorsk} en {på engelsk} sv {på svensk} pl {på polsk} other {i «{key}»}} er lengre enn {most} teikn. Rett ved å korte han ned.',
    en: 'The text {key, select, nb {in bokmål} nn {in nynorsk} en {in English} sv {in Swedish} pl {in Polish} other {in "{key}"}} is longer than {most} characters. Shorten it.',
    sv: 'Texten {key, select, nb {på bokmål} nn {på nynorska} en {på engelska} sv {på svenska} pl {på polska} other {i ”{key}”}} är längre än {most} tecken. Rätta genom att korta den.',
    pl: 'Tekst {key, select, nb {w bokmål} nn {w nynorsk} en {po angielsku} sv {po szwedzku} pl {po polsku} other {w polu „{key}”}} ma ponad {most} znaków. Skróć go.',
  },
  'number-out-of-range': {
    nb: 'Tallet i «{key}» må være helt og ligge mellom 1 og {most}. Rett ved å skrive det om.',
    nn: 'Talet i «{key}» må vere heilt og liggje mellom 1 og {most}. Rett ved å skrive det om.',
    en: 'The number in "{key}" must be a whole one between 1 and {most}. Rewrite it.',
    sv: 'Talet i ”{key}” måste vara ett heltal mellan 1 och {most}. Rätta genom att skriva om det.',
    pl: 'Liczba w polu „{key}” musi być całkowita, od 1 do {most}. Zmień ją.',
  },
  'bad-key': {
    nb: '«{found}» kan ikke være et kort navn. Rett ved å bruke små bokstaver a–z, tall og bindestrek, som «own-influence».',
    nn: '«{found}» kan ikkje vere eit kort namn. Rett ved å bruke små bokstavar a–z, tal og bindestrek, som «own-influence».',
    en: '"{found}" cannot be a short name. Use small letters a–z, digits and hyphens, as in "own-influence".',
    sv: '”{found}” kan inte vara ett kort namn. Rätta genom att använda små bokstäver a–z, siffror och bindestreck, som ”own-influence”.',
    pl: '„{found}” nie może być krótką nazwą. Użyj małych liter a–z, cyfr i łączników, np. „own-influence”.',
  },
  'bad-version': {
    nb: 'Versjonen har feil form. Rett ved å skrive årstall, punktum og nummer i anførselstegn, som "2026.1".',
    nn: 'Versjonen har feil form. Rett ved å skrive årstal, punktum og nummer i hermeteikn, som "2026.1".',
    en: 'The version has the wrong form. Write year, full stop and number in quotes, as in "2026.1".',
    sv: 'Versionen har fel form. Rätta genom att skriva årtal, punkt och nummer inom citattecken, som "2026.1".',
    pl: 'Wersja ma złą postać. Wpisz rok, kropkę i numer w cudzysłowie, np. "2026.1".',
  },
  'too-many': {
    nb: 'Listen «{key}» har flere enn {most}. Rett ved å ta bort noen.',
    nn: 'Lista «{key}» har fleire enn {most}. Rett ved å ta bort nokre.',
    en: 'The list "{key}" has more than {most}. Take some away.',
    sv: 'Listan ”{key}” har fler än {most}. Rätta genom att ta bort några.',
    pl: 'Lista „{key}” ma więcej niż {most} elementów. Usuń kilka.',
  },
  'too-few-levels': {
    nb: 'Det må være minst to trinn å velge mellom. Rett ved å legge til et.',
    nn: 'Det må vere minst to trinn å velje mellom. Rett ved å leggje til eit.',
    en: 'There must be at least two levels to choose from. Add one.',
    sv: 'Det måste finnas minst två steg att välja mellan. Rätta genom att lägga till ett.',
    pl: 'Do wyboru muszą być co najmniej dwa poziomy. Dodaj jeden.',
  },
});
