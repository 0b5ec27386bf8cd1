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
  'print-in-use': {
    nb: 'Noen har brukt en lapp fra denne utskriften. Da kan den ikke tas tilbake.',
    nn: 'Nokon har brukt ein lapp frå denne utskrifta. Då kan ho ikkje takast tilbake.',
    en: 'Somebody has used a slip of this print, so it cannot be taken back.',
    sv: 'Någon har använt en lapp från den här utskriften. Då kan den inte tas tillbaka.',
    pl: 'Ktoś użył już kartki z tego wydruku, więc nie można go wycofać.',
  },
  'all-on-paper': {
    nb: 'Alle stemmesedlene er delt ut: det er aldri flere enn folk. Trekk en kodelapp. Er det ingen igjen, si fra til en tillitsvalgt.',
    nn: 'Alle stemmesetlane er delte ut: det er aldri fleire enn folk. Trekk ein kodelapp. Er det ingen att, sei frå til ein tillitsvald.',
    en: 'All ballots have been given out: there are never more than people. Draw a code slip. If none is left, tell an employee representative.',
    sv: 'Alla röstsedlar är utdelade: det finns aldrig fler än personer. Dra en kodlapp. Finns det ingen kvar, säg till en facklig företrädare.',
    pl: 'Wszystkie karty zostały rozdane: nigdy nie ma ich więcej niż osób. Wylosuj kartkę z kodem. Jeśli żadnej nie ma, powiedz przedstawicielowi pracowników.',
  },
  'came-after-signing': {
    nb: 'Du begynte etter at begge parter skrev under på undersøkelsen. Trekk en kodelapp i stedet.',
    nn: 'Du tok til etter at begge partar skreiv under på undersøkinga. Trekk ein kodelapp i staden.',
    en: 'You began after both parties had signed the survey. Draw a code slip instead.',
    sv: 'Du började efter att båda parterna skrev under enkäten. Dra en kodlapp i stället.',
    pl: 'Dołączono cię po podpisaniu ankiety przez obie strony. Wylosuj zamiast tego kartkę z kodem.',
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
