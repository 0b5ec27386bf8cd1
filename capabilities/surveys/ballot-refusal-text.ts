import { phrases } from '#platform/contract/language.ts';

/** Why an answer was not taken: what whoever answers is told. */
export const ballotRefusalText = phrases({
  'slip-unknown': {
    nb: 'Koden hører ikke til denne undersøkelsen. Se etter om alle tegnene er med.',
    nn: 'Koden høyrer ikkje til denne undersøkinga. Sjå etter om alle teikna er med.',
    en: 'This code does not belong to this survey. Check that every sign is there.',
    sv: 'Koden hör inte till den här enkäten. Kontrollera att alla tecken är med.',
    pl: 'Ten kod nie należy do tej ankiety. Sprawdź, czy wpisano wszystkie znaki.',
  },
  'slip-used': {
    nb: 'Denne koden er brukt. Et svar er enten sendt, eller ligger begynt på enheten der koden ble brukt først.',
    nn: 'Denne koden er brukt. Eit svar er anten sendt, eller ligg påbyrja på eininga der koden vart brukt først.',
    en: 'This code has been used. An answer has either been sent, or lies begun on the device where the code was first used.',
    sv: 'Koden är använd. Ett svar har antingen skickats eller ligger påbörjat på enheten där koden först användes.',
    pl: 'Ten kod został już użyty. Odpowiedź albo została wysłana, albo leży rozpoczęta na urządzeniu, na którym użyto kodu.',
  },
  'not-a-ballot': {
    nb: 'Svaret kunne ikke tas imot, fordi stemmeseddelen ikke er gyldig. Last siden på nytt og prøv igjen.',
    nn: 'Svaret kunne ikkje takast imot, fordi stemmesetelen ikkje er gyldig. Last sida på nytt og prøv igjen.',
    en: 'The answer could not be taken, because the ballot is not valid. Load the page again and try once more.',
    sv: 'Svaret kunde inte tas emot eftersom röstsedeln inte är giltig. Ladda sidan igen och försök på nytt.',
    pl: 'Nie można było przyjąć odpowiedzi, bo karta jest nieważna. Odśwież stronę i spróbuj ponownie.',
  },
  'wave-not-open': {
    nb: 'Undersøkelsen tar ikke imot svar nå.',
    nn: 'Undersøkinga tek ikkje imot svar no.',
    en: 'The survey takes no answers now.',
    sv: 'Enkäten tar inte emot svar nu.',
    pl: 'Ankieta nie przyjmuje teraz odpowiedzi.',
  },
});
