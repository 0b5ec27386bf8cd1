import { phrases } from '#platform/contract/language.ts';

/** How far operators have come: said after their name and a colon, or by itself with a capital. */
export const operatorsText = phrases({
  'not-asked': {
    nb: 'ikke spurt ennå. De svarer uten navn',
    nn: 'ikkje spurde enno. Dei svarar utan namn',
    en: 'not asked yet. They answer without names',
    sv: 'inte tillfrågade ännu. De svarar utan namn',
    pl: 'jeszcze ich nie zapytano. Odpowiadają bez nazwisk',
  },
  /** Once the voices lie on the table. */
  'not-asked-laid': {
    nb: 'ikke spurt i denne kartleggingen',
    nn: 'ikkje spurde i denne kartlegginga',
    en: 'not asked in this mapping',
    sv: 'inte tillfrågade i den här kartläggningen',
    pl: 'w tym badaniu ich nie pytano',
  },
  coming: {
    nb: 'blir spurt fra {day}',
    nn: 'blir spurde frå {day}',
    en: 'asked from {day}',
    sv: 'tillfrågas från {day}',
    pl: 'zapytamy ich: {day}',
  },
  open: {
    nb: 'undersøkelsen er åpen til {day}',
    nn: 'undersøkinga er open til {day}',
    en: 'the survey is open until {day}',
    sv: 'enkäten är öppen till {day}',
    pl: 'ankieta trwa, ostatni dzień to {day}',
  },
  counting: {
    nb: 'undersøkelsen er over, og svarene telles',
    nn: 'undersøkinga er over, og svara blir talde',
    en: 'the survey is over, and the answers are being counted',
    sv: 'enkäten är över och svaren räknas',
    pl: 'ankieta się skończyła, trwa liczenie odpowiedzi',
  },
  held: {
    nb: 'har svart. Svarene vises på møtet om dem, {day}',
    nn: 'har svart. Svara blir viste på møtet om dei, {day}',
    en: 'have answered. It is shown at the meeting about it, {day}',
    sv: 'har svarat. Svaren visas på mötet om dem, {day}',
    pl: 'odpowiedzieli. Odpowiedzi pokażemy na spotkaniu: {day}',
  },
  'too-few': {
    nb: 'for få svar til å vises. Det må være minst ti',
    nn: 'for få svar til å bli viste. Det må vere minst ti',
    en: 'too few answers to be shown. It takes at least ten',
    sv: 'för få svar för att visas. Det krävs minst tio',
    pl: 'za mało odpowiedzi, by je pokazać. Potrzeba co najmniej dziesięciu',
  },
  shown: {
    nb: 'har svart. Svarene vises sammen med de andre',
    nn: 'har svart. Svara blir viste saman med dei andre',
    en: 'have answered. It is shown together with the others',
    sv: 'har svarat. Det visas tillsammans med de andra',
    pl: 'odpowiedzieli. Ich głos zobaczycie razem z pozostałymi',
  },
  /** Beside one area, where the others have more. */
  'few-here': {
    nb: 'færre enn ti svar på dette området. Vises ikke',
    nn: 'færre enn ti svar på dette området. Blir ikkje vist',
    en: 'fewer than ten answers on this area. Not shown',
    sv: 'färre än tio svar på det här området. Visas inte',
    pl: 'mniej niż dziesięć odpowiedzi w tym obszarze. Nie pokazujemy',
  },
  toSurvey: {
    nb: 'Gå til undersøkelsen',
    nn: 'Gå til undersøkinga',
    en: 'Go to the survey',
    sv: 'Gå till enkäten',
    pl: 'Przejdź do ankiety',
  },
});
