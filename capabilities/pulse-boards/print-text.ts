import { phrases } from '#platform/contract/language.ts';

/** Printing a board, and what is said when a square of an old sheet is scanned. */
export const printText = phrases({
  print: { nb: 'Skriv ut', nn: 'Skriv ut', en: 'Print', sv: 'Skriv ut', pl: 'Drukuj' },
  title: {
    nb: 'Skriv ut tavla',
    nn: 'Skriv ut tavla',
    en: 'Print the board',
    sv: 'Skriv ut tavlan',
    pl: 'Wydrukuj tablicę',
  },
  lead: {
    nb: 'Heng arket der dere møtes. Det dere skriver for hånd, fører du inn på ett sted etterpå.',
    nn: 'Heng arket der de møtest. Det de skriv for hand, fører du inn på éin stad etterpå.',
    en: 'Hang the sheet where you meet. What you write by hand is entered in one place afterwards.',
    sv: 'Häng arket där ni möts. Det ni skriver för hand för du in på ett ställe efteråt.',
    pl: 'Powieś arkusz tam, gdzie się spotykacie. To, co zapiszecie ręcznie, przeniesiesz potem w jednym miejscu.',
  },
  size: { nb: 'Størrelse', nn: 'Storleik', en: 'Size', sv: 'Storlek', pl: 'Rozmiar' },
  'size-A3': {
    nb: 'A3, til kontorskriveren',
    nn: 'A3, til kontorskrivaren',
    en: 'A3, for the office printer',
    sv: 'A3, för kontorsskrivaren',
    pl: 'A3, na drukarkę biurową',
  },
  'size-A1': {
    nb: 'A1, til trykkeriet',
    nn: 'A1, til trykkeriet',
    en: 'A1, for the print shop',
    sv: 'A1, för tryckeriet',
    pl: 'A1, do drukarni',
  },
  week: { nb: 'Uke', nn: 'Veke', en: 'Week', sv: 'Vecka', pl: 'Tydzień' },
  thisWeek: {
    nb: 'Denne uka, fra {day}',
    nn: 'Denne veka, frå {day}',
    en: 'This week, from {day}',
    sv: 'Den här veckan, från {day}',
    pl: 'Ten tydzień, od {day}',
  },
  nextWeek: {
    nb: 'Neste uke, fra {day}',
    nn: 'Neste veke, frå {day}',
    en: 'Next week, from {day}',
    sv: 'Nästa vecka, från {day}',
    pl: 'Następny tydzień, od {day}',
  },
  open: { nb: 'Åpne arket', nn: 'Opne arket', en: 'Open the sheet', sv: 'Öppna arket', pl: 'Otwórz arkusz' },
  enter: {
    nb: 'Før inn fra papir',
    nn: 'Før inn frå papir',
    en: 'Enter from paper',
    sv: 'För in från papper',
    pl: 'Wprowadź z papieru',
  },
  /** Of a field on another day than today. */
  tellTitleOn: {
    nb: '{what}, {day}',
    nn: '{what}, {day}',
    en: '{what}, {day}',
    sv: '{what}, {day}',
    pl: '{what}, {day}',
  },
  signedOut: {
    nb: 'Logg inn for å se tavla',
    nn: 'Logg inn for å sjå tavla',
    en: 'Sign in to see the board',
    sv: 'Logga in för att se tavlan',
    pl: 'Zaloguj się, aby zobaczyć tablicę',
  },
  signedOutBody: {
    nb: 'Kom du hit fra et ark, skanner du ruta en gang til etterpå.',
    nn: 'Kom du hit frå eit ark, skannar du ruta ein gong til etterpå.',
    en: 'If a sheet led you here, scan the square once more afterwards.',
    sv: 'Kom du hit från ett ark skannar du rutan en gång till efteråt.',
    pl: 'Jeśli trafiasz tu z arkusza, zeskanuj potem kod jeszcze raz.',
  },
  signIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in', sv: 'Logga in', pl: 'Zaloguj się' },
  oldPaper: {
    nb: 'Denne ruta hører til et felt som ikke er på tavla lenger. Velg feltet her på skjermen.',
    nn: 'Denne ruta høyrer til eit felt som ikkje er på tavla lenger. Vel feltet her på skjermen.',
    en: 'This square belongs to a field that is no longer on the board. Choose the field here on the screen.',
    sv: 'Den här rutan hör till ett fält som inte längre finns på tavlan. Välj fältet här på skärmen.',
    pl: 'Ten kod należy do pola, którego nie ma już na tablicy. Wybierz pole tutaj na ekranie.',
  },
});
