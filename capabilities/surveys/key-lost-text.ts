import { phrases } from '#platform/contract/language.ts';

/** What stands where the key that opens a survey is not on the server. */
export const keyLostText = phrases({
  head: {
    nb: 'Svarene kan ikke telles opp: nøkkelen mangler',
    nn: 'Svara kan ikkje teljast opp: nøkkelen manglar',
    en: 'The answers cannot be counted: the key is missing',
    sv: 'Svaren kan inte räknas: nyckeln saknas',
    pl: 'Odpowiedzi nie można policzyć: brakuje klucza',
  },
  why: {
    nb: 'Nøkkelen som åpner svarene, ligger ikke på serveren. Uten den kan ingen lese dem.',
    nn: 'Nøkkelen som opnar svara, ligg ikkje på tenaren. Utan han kan ingen lese dei.',
    en: 'The key that opens the answers is not on the server. Without it nobody can read them.',
    sv: 'Nyckeln som öppnar svaren finns inte på servern. Utan den kan ingen läsa dem.',
    pl: 'Na serwerze nie ma klucza, który otwiera odpowiedzi. Bez niego nikt ich nie przeczyta.',
  },
  early: {
    nb: 'Nøkkelen som skal åpne svarene, ligger ikke på serveren. Slik det er nå, kan de ikke telles opp.',
    nn: 'Nøkkelen som skal opne svara, ligg ikkje på tenaren. Slik det er no, kan dei ikkje teljast opp.',
    en: 'The key that is to open the answers is not on the server. As things are, they cannot be counted.',
    sv: 'Nyckeln som ska öppna svaren finns inte på servern. Som det är nu kan de inte räknas.',
    pl: 'Na serwerze nie ma klucza, który ma otworzyć odpowiedzi. Teraz nie da się ich policzyć.',
  },
  remedy: {
    nb: 'Spør den som drifter Spranget om det finnes en kopi av mappa «keys». Legges den tilbake, går alt videre av seg selv. Finnes ingen kopi, må dere spørre på nytt.',
    nn: 'Spør den som driftar Spranget om det finst ein kopi av mappa «keys». Blir han lagd tilbake, går alt vidare av seg sjølv. Finst ingen kopi, må de spørje på nytt.',
    en: 'Ask whoever runs Spranget whether there is a copy of the folder “keys”. Once it is put back, everything goes on by itself. If there is no copy, you have to ask again.',
    sv: 'Fråga den som driver Spranget om det finns en kopia av mappen ”keys”. Läggs den tillbaka går allt vidare av sig självt. Finns ingen kopia måste ni fråga på nytt.',
    pl: 'Zapytaj osobę, która prowadzi Spranget, czy jest kopia folderu „keys”. Gdy zostanie przywrócony, wszystko ruszy dalej samo. Jeśli kopii nie ma, trzeba zapytać jeszcze raz.',
  },
});
