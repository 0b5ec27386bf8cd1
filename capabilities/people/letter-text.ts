import { phrases } from '#platform/contract/language.ts';

/** Letters in plain text. Short lines: many read them on a phone. */
export const letterText = phrases({
  invitationSubject: {
    nb: '{by} inviterer deg til Spranget',
    nn: '{by} inviterer deg til Spranget',
    en: '{by} invites you to Spranget',
    sv: '{by} bjuder in dig till Spranget',
    pl: '{by} zaprasza Cię do Spranget',
  },
  invitationBody: {
    nb: 'Hei {name},\n\n{by} inviterer deg som {role} i {place}.\n\nÅpne lenken og trykk på knappen der for å ta imot:\n{link}\n\nLenken kan brukes én gang, til og med {expires}. Vet du ikke hva dette er, kan du se bort fra det.\n',
    nn: 'Hei {name},\n\n{by} inviterer deg som {role} i {place}.\n\nOpne lenkja og trykk på knappen der for å ta imot:\n{link}\n\nLenkja kan brukast éin gong, til og med {expires}. Veit du ikkje kva dette er, kan du sjå bort frå det.\n',
    en: 'Hello {name},\n\n{by} invites you as {role} in {place}.\n\nOpen the link and press the button there to accept:\n{link}\n\nThe link works once, until {expires}. If you do not know what this is, you can ignore it.\n',
    sv: 'Hej {name},\n\n{by} bjuder in dig som {role} i {place}.\n\nÖppna länken och tryck på knappen där för att tacka ja:\n{link}\n\nLänken kan användas en gång, till och med {expires}. Vet du inte vad det här är kan du bortse från det.\n',
    pl: 'Dzień dobry, {name},\n\n{by} zaprasza Cię: {role}, {place}.\n\nOtwórz odnośnik i naciśnij tam przycisk, aby przyjąć zaproszenie:\n{link}\n\nOdnośnik działa jeden raz, do: {expires}. Jeśli nie wiesz, o co chodzi, zignoruj tę wiadomość.\n',
  },
  invitationBodyNoPlace: {
    nb: 'Hei {name},\n\n{by} inviterer deg som {role}.\n\nÅpne lenken og trykk på knappen der for å ta imot:\n{link}\n\nLenken kan brukes én gang, til og med {expires}. Vet du ikke hva dette er, kan du se bort fra det.\n',
    nn: 'Hei {name},\n\n{by} inviterer deg som {role}.\n\nOpne lenkja og trykk på knappen der for å ta imot:\n{link}\n\nLenkja kan brukast éin gong, til og med {expires}. Veit du ikkje kva dette er, kan du sjå bort frå det.\n',
    en: 'Hello {name},\n\n{by} invites you as {role}.\n\nOpen the link and press the button there to accept:\n{link}\n\nThe link works once, until {expires}. If you do not know what this is, you can ignore it.\n',
    sv: 'Hej {name},\n\n{by} bjuder in dig som {role}.\n\nÖppna länken och tryck på knappen där för att tacka ja:\n{link}\n\nLänken kan användas en gång, till och med {expires}. Vet du inte vad det här är kan du bortse från det.\n',
    pl: 'Dzień dobry, {name},\n\n{by} zaprasza Cię: {role}.\n\nOtwórz odnośnik i naciśnij tam przycisk, aby przyjąć zaproszenie:\n{link}\n\nOdnośnik działa jeden raz, do: {expires}. Jeśli nie wiesz, o co chodzi, zignoruj tę wiadomość.\n',
  },
  // On a slip of paper: beside the square and the code, so short that it can be read at arm's length.
  slipGreeting: {
    nb: '{name}, du er invitert som {role} i {place}.',
    nn: '{name}, du er invitert som {role} i {place}.',
    en: '{name}, you are invited as {role} in {place}.',
    sv: '{name}, du är inbjuden som {role} i {place}.',
    pl: '{name}, zapraszamy: {role}, {place}.',
  },
  slipHow: {
    nb: 'Pek telefonens kamera på ruta, eller gå til {address} og skriv koden:',
    nn: 'Peik kameraet på telefonen mot ruta, eller gå til {address} og skriv koden:',
    en: 'Point your phone’s camera at the square, or go to {address} and type the code:',
    sv: 'Rikta telefonens kamera mot rutan, eller gå till {address} och skriv koden:',
    pl: 'Skieruj aparat telefonu na kwadrat albo wejdź na {address} i wpisz kod:',
  },
  slipUntil: {
    nb: 'Kan brukes én gang, til og med {expires}.',
    nn: 'Kan brukast éin gong, til og med {expires}.',
    en: 'Works once, until {expires}.',
    sv: 'Kan användas en gång, till och med {expires}.',
    pl: 'Działa jeden raz, do: {expires}.',
  },
});
