import { phrases } from '#platform/contract/language.ts';

/** A page whose facts could not be had. */
export const troubleText = phrases({
  signIn: {
    nb: 'Logg inn',
    nn: 'Logg inn',
    en: 'Sign in',
    sv: 'Logga in',
    pl: 'Zaloguj się',
  },
  toFront: {
    nb: 'Gå til forsiden',
    nn: 'Gå til framsida',
    en: 'Go to the front page',
    sv: 'Gå till startsidan',
    pl: 'Przejdź do strony głównej',
  },
  retry: {
    nb: 'Prøv igjen',
    nn: 'Prøv igjen',
    en: 'Try again',
    sv: 'Försök igen',
    pl: 'Spróbuj ponownie',
  },
});
