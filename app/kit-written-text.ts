import { phrases } from '#platform/contract/language.ts';

/** What the field several write at once says while it is shown. */
export const kitWrittenText = phrases({
  title: {
    nb: 'Flere skriver',
    nn: 'Fleire skriv',
    en: 'Several write',
    sv: 'Flera skriver',
    pl: 'Pisze kilka osób',
  },
  label: {
    nb: 'Slik ser det ut i praksis',
    nn: 'Slik ser det ut i praksis',
    en: 'What it looks like in practice',
    sv: 'Så ser det ut i praktiken',
    pl: 'Jak to wygląda w praktyce',
  },
  hint: {
    nb: 'Lagres av seg selv',
    nn: 'Blir lagra av seg sjølv',
    en: 'Saved by itself',
    sv: 'Sparas av sig självt',
    pl: 'Zapisuje się samo',
  },
  locked: {
    nb: 'Vedtatt tekst',
    nn: 'Vedteken tekst',
    en: 'Adopted text',
    sv: 'Beslutad text',
    pl: 'Przyjęty tekst',
  },
  why: {
    nb: 'Begge parter har skrevet under. Begynn en ny utgave for å endre.',
    nn: 'Begge partar har skrive under. Begynn ei ny utgåve for å endre.',
    en: 'Both parties have signed. Begin a new version to change it.',
    sv: 'Båda parter har skrivit under. Börja en ny version för att ändra.',
    pl: 'Obie strony podpisały. Aby zmienić, rozpocznij nową wersję.',
  },
  mine: {
    nb: 'Den som ser feilen, stopper og sier fra.',
    nn: 'Den som ser feilen, stoppar og seier frå.',
    en: 'Whoever sees the fault stops and says so.',
    sv: 'Den som ser felet stannar och säger till.',
    pl: 'Kto widzi błąd, zatrzymuje pracę i mówi o tym.',
  },
  theirs: {
    nb: 'Vi stopper når noe er feil.',
    nn: 'Vi stoppar når noko er feil.',
    en: 'We stop when something is wrong.',
    sv: 'Vi stannar när något är fel.',
    pl: 'Zatrzymujemy się, gdy coś jest nie tak.',
  },
  letOther: {
    nb: 'La Terje skrive',
    nn: 'La Terje skrive',
    en: 'Let Terje write',
    sv: 'Låt Terje skriva',
    pl: 'Niech Terje napisze',
  },
});
