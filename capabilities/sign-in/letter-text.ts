import { phrases } from '#platform/contract/language.ts';

/** The letter with a link. Short lines: many read it on a phone. */
export const letterText = phrases({
  linkSubject: {
    nb: 'Logg inn i Spranget',
    nn: 'Logg inn i Spranget',
    en: 'Sign in to Spranget',
    sv: 'Logga in i Spranget',
    pl: 'Zaloguj się do Spranget',
  },
  linkBody: {
    nb: 'Hei {name},\n\nÅpne lenken og trykk på knappen der for å logge inn:\n{link}\n\nLenken virker én gang, i {minutes} minutter. Har du ikke bedt om den, kan du se bort fra dette. Ingen slipper inn uten lenken.\n',
    nn: 'Hei {name},\n\nOpne lenkja og trykk på knappen der for å logge inn:\n{link}\n\nLenkja verkar éin gong, i {minutes} minutt. Har du ikkje bede om ho, kan du sjå bort frå dette. Ingen slepp inn utan lenkja.\n',
    en: 'Hello {name},\n\nOpen the link and press the button there to sign in:\n{link}\n\nThe link works once, for {minutes} minutes. If you did not ask for it, you can ignore this. Nobody gets in without the link.\n',
    sv: 'Hej {name},\n\nÖppna länken och tryck på knappen där för att logga in:\n{link}\n\nLänken fungerar en gång, i {minutes} minuter. Har du inte bett om den kan du bortse från det här. Ingen kommer in utan länken.\n',
    pl: 'Dzień dobry, {name},\n\nOtwórz odnośnik i naciśnij tam przycisk, aby się zalogować:\n{link}\n\nOdnośnik działa jeden raz, przez {minutes} minut. Jeśli to nie Ty o niego prosisz, zignoruj tę wiadomość. Bez odnośnika nikt się nie zaloguje.\n',
  },
});
