import { phrases } from '#platform/contract/language.ts';

export const writtenText = phrases({
  saved: { nb: 'Lagret', nn: 'Lagra', en: 'Saved', sv: 'Sparat', pl: 'Zapisano' },
  retrying: {
    nb: 'Ikke lagret ennå. Teksten er tatt vare på her, og vi prøver igjen.',
    nn: 'Ikkje lagra enno. Teksten er teken vare på her, og vi prøver igjen.',
    en: 'Not saved yet. Your words are kept here, and we will try again.',
    sv: 'Inte sparat än. Texten finns kvar här, och vi försöker igen.',
    pl: 'Jeszcze nie zapisano. Tekst jest tu zachowany, spróbujemy ponownie.',
  },
  beside: {
    nb: '{name} skriver også her.',
    nn: '{name} skriv òg her.',
    en: '{name} is writing here too.',
    sv: '{name} skriver också här.',
    pl: 'Tutaj pisze też {name}.',
  },
  left: {
    nb: '{count, plural, one {# tegn igjen} other {# tegn igjen}}',
    nn: '{count, plural, one {# teikn att} other {# teikn att}}',
    en: '{count, plural, one {# character left} other {# characters left}}',
    sv: '{count, plural, one {# tecken kvar} other {# tecken kvar}}',
    pl: '{count, plural, one {Został # znak} few {Zostały # znaki} many {Zostało # znaków} other {Zostało # znaku}}',
  },
  over: {
    nb: '{count, plural, one {# tegn for mye} other {# tegn for mye}}. Kort ned teksten, så blir den lagret.',
    nn: '{count, plural, one {# teikn for mykje} other {# teikn for mykje}}. Kort ned teksten, så blir han lagra.',
    en: '{count, plural, one {# character too many} other {# characters too many}}. Shorten the text and it will be saved.',
    sv: '{count, plural, one {# tecken för mycket} other {# tecken för mycket}}. Korta ner texten, så sparas den.',
    pl: '{count, plural, one {Za dużo o # znak} few {Za dużo o # znaki} many {Za dużo o # znaków} other {Za dużo o # znaku}}. Skróć tekst, a zostanie zapisany.',
  },
  earlier: {
    nb: '{name} skrev: «{words}»',
    nn: '{name} skreiv: «{words}»',
    en: '{name} wrote: “{words}”',
    sv: '{name} skrev: ”{words}”',
    pl: '{name}: „{words}”',
  },
  earlierWhy: {
    nb: 'Dere skrev samtidig. Det siste ble stående.',
    nn: 'De skreiv samtidig. Det siste vart ståande.',
    en: 'You wrote at the same time. The last words stand.',
    sv: 'Ni skrev samtidigt. Det sista står kvar.',
    pl: 'Pisaliście jednocześnie. Został ostatni tekst.',
  },
  takeBack: { nb: 'Ta tilbake', nn: 'Ta tilbake', en: 'Bring back', sv: 'Ta tillbaka', pl: 'Przywróć' },
  takenBack: {
    nb: 'Teksten fra {name} er tilbake.',
    nn: 'Teksten frå {name} er tilbake.',
    en: 'The words of {name} are back.',
    sv: 'Texten från {name} är tillbaka.',
    pl: 'Tekst przywrócony: {name}.',
  },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo', sv: 'Ångra', pl: 'Cofnij' },
});
