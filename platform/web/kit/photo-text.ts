import { phrases } from '#platform/contract/language.ts';

/** Words for taking a photo. */
export const photoText = phrases({
  take: { nb: 'Ta bilde', nn: 'Ta bilete', en: 'Take a photo', sv: 'Ta en bild', pl: 'Zrób zdjęcie' },
  another: {
    nb: 'Ta et nytt bilde',
    nn: 'Ta eit nytt bilete',
    en: 'Take another photo',
    sv: 'Ta en ny bild',
    pl: 'Zrób inne zdjęcie',
  },
  remove: {
    nb: 'Fjern bildet',
    nn: 'Fjern biletet',
    en: 'Remove the photo',
    sv: 'Ta bort bilden',
    pl: 'Usuń zdjęcie',
  },
  unread: {
    nb: 'Bildet kan ikke leses. Ta et nytt, eller gå videre uten.',
    nn: 'Biletet kan ikkje lesast. Ta eit nytt, eller gå vidare utan.',
    en: 'The photo cannot be read. Take another, or go on without.',
    sv: 'Bilden kan inte läsas. Ta en ny eller gå vidare utan.',
    pl: 'Nie można odczytać zdjęcia. Zrób inne albo przejdź dalej bez zdjęcia.',
  },
});
