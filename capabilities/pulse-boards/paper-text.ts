import { phrases } from '#platform/contract/language.ts';

/** The words on a board on paper. Short: they stand beside what is written by hand. */
export const paperText = phrases({
  title: {
    nb: '{board}, uke {week}',
    nn: '{board}, veke {week}',
    en: '{board}, week {week}',
    sv: '{board}, vecka {week}',
    pl: '{board}, tydzień {week}',
  },
  lead: {
    nb: 'Kryss av og skriv, eller skann ruta for å skrive det på telefonen. Etter møtet fører én av dere det inn.',
    nn: 'Kryss av og skriv, eller skann ruta for å skrive det på telefonen. Etter møtet fører éin av dykk det inn.',
    en: 'Tick and write, or scan the square to write it on the phone. After the meeting, one of you enters it.',
    sv: 'Kryssa och skriv, eller skanna rutan för att skriva på telefonen. Efter mötet för en av er in det.',
    pl: 'Zaznaczcie i piszcie albo zeskanujcie kod, by wpisać to w telefonie. Po spotkaniu jedna osoba przenosi to na ekran.',
  },
  printed: {
    nb: 'Skrevet ut {when}',
    nn: 'Skrive ut {when}',
    en: 'Printed {when}',
    sv: 'Utskriven {when}',
    pl: 'Wydrukowano {when}',
  },
  corner: { nb: 'Felt', nn: 'Felt', en: 'Field', sv: 'Fält', pl: 'Pole' },
  number: { nb: 'Tall', nn: 'Tal', en: 'Number', sv: 'Tal', pl: 'Liczba' },
  meeting: { nb: 'Pulsmøte', nn: 'Pulsmøte', en: 'Pulse meeting', sv: 'Pulsmöte', pl: 'Spotkanie pulsowe' },
  held: { nb: 'Holdt', nn: 'Halde', en: 'Held', sv: 'Hållet', pl: 'Odbyło się' },
  minutes: { nb: 'Minutter', nn: 'Minutt', en: 'Minutes', sv: 'Minuter', pl: 'Minuty' },
  present: { nb: 'Til stede', nn: 'Til stades', en: 'Present', sv: 'Närvarande', pl: 'Obecnych' },
  learned: { nb: 'Vi lærte', nn: 'Vi lærte', en: 'We learned', sv: 'Vi lärde oss', pl: 'Nauczyliśmy się' },
  ourGoal: {
    nb: 'Skriv målet her',
    nn: 'Skriv målet her',
    en: 'Write the goal here',
    sv: 'Skriv målet här',
    pl: 'Wpiszcie tu cel',
  },
  owner: { nb: 'Hvem', nn: 'Kven', en: 'Who', sv: 'Vem', pl: 'Kto' },
  day: { nb: 'Dag', nn: 'Dag', en: 'Day', sv: 'Dag', pl: 'Dzień' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From', sv: 'Från', pl: 'Od' },
  answer: { nb: 'Svar', nn: 'Svar', en: 'Answer', sv: 'Svar', pl: 'Odpowiedź' },
  photo: { nb: 'Et bilde', nn: 'Eit bilete', en: 'A photo', sv: 'En bild', pl: 'Zdjęcie' },
  more: {
    nb: 'Og {count} til på skjermen',
    nn: 'Og {count} til på skjermen',
    en: 'And {count} more on the screen',
    sv: 'Och {count} till på skärmen',
    pl: 'Na ekranie jeszcze {count}',
  },
  fileName: { nb: 'Tavle', nn: 'Tavle', en: 'Board', sv: 'Tavla', pl: 'Tablica' },
});
