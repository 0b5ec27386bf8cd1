import { phrases } from '#platform/contract/language.ts';

/** Why a file is not taken; a room whose endpoints take attachments spreads it in its own words. */
export const attachmentText = phrases({
  'attachment-empty': {
    nb: 'Fila er tom. Velg en annen.',
    nn: 'Fila er tom. Vel ei anna.',
    en: 'The file is empty. Choose another.',
    sv: 'Filen är tom. Välj en annan.',
    pl: 'Plik jest pusty. Wybierz inny.',
  },
  'attachment-too-large': {
    nb: 'Fila er på {size} MB. Det er plass til {most} MB.',
    nn: 'Fila er på {size} MB. Det er plass til {most} MB.',
    en: 'The file is {size} MB. There is room for {most} MB.',
    sv: 'Filen är på {size} MB. Det finns plats för {most} MB.',
    pl: 'Plik ma {size} MB. Mieści się {most} MB.',
  },
  'attachment-type': {
    nb: 'Denne filtypen tas ikke imot. Velg PDF, PNG, JPEG, DOCX, ODT eller XLSX.',
    nn: 'Denne filtypen vert ikkje teken imot. Vel PDF, PNG, JPEG, DOCX, ODT eller XLSX.',
    en: 'This type of file is not taken. Choose PDF, PNG, JPEG, DOCX, ODT or XLSX.',
    sv: 'Den här filtypen tas inte emot. Välj PDF, PNG, JPEG, DOCX, ODT eller XLSX.',
    pl: 'Ten rodzaj pliku nie jest przyjmowany. Wybierz PDF, PNG, JPEG, DOCX, ODT albo XLSX.',
  },
  'attachment-damaged': {
    nb: 'Fila kom ikke hel fram. Prøv en gang til, eller velg en annen.',
    nn: 'Fila kom ikkje heil fram. Prøv ein gong til, eller vel ei anna.',
    en: 'The file did not arrive whole. Try once more, or choose another.',
    sv: 'Filen kom inte fram hel. Försök en gång till, eller välj en annan.',
    pl: 'Plik nie dotarł w całości. Spróbuj jeszcze raz albo wybierz inny.',
  },
});

/** Words of the field where a file is chosen. */
export const attachmentFieldText = phrases({
  choose: { nb: 'Velg fil', nn: 'Vel fil', en: 'Choose file', sv: 'Välj fil', pl: 'Wybierz plik' },
  another: {
    nb: 'Velg en annen fil',
    nn: 'Vel ei anna fil',
    en: 'Choose another file',
    sv: 'Välj en annan fil',
    pl: 'Wybierz inny plik',
  },
  kinds: {
    nb: 'PDF, PNG, JPEG, DOCX, ODT eller XLSX, høyst {most} MB.',
    nn: 'PDF, PNG, JPEG, DOCX, ODT eller XLSX, høgst {most} MB.',
    en: 'PDF, PNG, JPEG, DOCX, ODT or XLSX, at most {most} MB.',
    sv: 'PDF, PNG, JPEG, DOCX, ODT eller XLSX, högst {most} MB.',
    pl: 'PDF, PNG, JPEG, DOCX, ODT albo XLSX, najwyżej {most} MB.',
  },
  reading: {
    nb: 'Leser {name}',
    nn: 'Les {name}',
    en: 'Reading {name}',
    sv: 'Läser {name}',
    pl: 'Wczytywanie: {name}',
  },
  unreadable: {
    nb: 'Fila kan ikke leses. Kanskje den er flyttet. Velg den på nytt.',
    nn: 'Fila kan ikkje lesast. Kanskje ho er flytta. Vel ho på nytt.',
    en: 'The file cannot be read. It may have been moved. Choose it again.',
    sv: 'Filen kan inte läsas. Den kan ha flyttats. Välj den igen.',
    pl: 'Nie można odczytać pliku. Mógł zostać przeniesiony. Wybierz go ponownie.',
  },
});
