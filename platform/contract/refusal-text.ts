import { phrases } from '#platform/contract/language.ts';

/** Wording of the refusals any endpoint may give, and of shapes that are broken. */
export const generalRefusals = phrases({
  invalid: {
    nb: '{count, plural, one {Rett én ting og prøv igjen.} other {Rett # ting og prøv igjen.}}',
    nn: '{count, plural, one {Rett éin ting og prøv igjen.} other {Rett # ting og prøv igjen.}}',
    en: '{count, plural, one {Correct one thing and try again.} other {Correct # things and try again.}}',
    sv: '{count, plural, one {Rätta en sak och försök igen.} other {Rätta # saker och försök igen.}}',
    pl: '{count, plural, one {Popraw jedną rzecz i spróbuj ponownie.} few {Popraw # rzeczy i spróbuj ponownie.} many {Popraw # rzeczy i spróbuj ponownie.} other {Popraw # rzeczy i spróbuj ponownie.}}',
  },
  'not-signed-in': {
    nb: 'Logg inn for å gå videre.',
    nn: 'Logg inn for å gå vidare.',
    en: 'Sign in to continue.',
    sv: 'Logga in för att fortsätta.',
    pl: 'Zaloguj się, aby kontynuować.',
  },
  'not-found': {
    nb: 'Vi finner ikke dette. Sjekk adressen, eller gå til forsiden.',
    nn: 'Vi finn ikkje dette. Sjekk adressa, eller gå til framsida.',
    en: 'We cannot find this. Check the address, or go to the front page.',
    sv: 'Vi hittar inte detta. Kontrollera adressen eller gå till startsidan.',
    pl: 'Nie możemy tego znaleźć. Sprawdź adres albo przejdź do strony głównej.',
  },
  'not-yours-to-do': {
    nb: 'Rollen din gir ikke rett til dette. Spør den som leder arbeidet i bedriften, eller prosjektsenteret.',
    nn: 'Rolla di gir ikkje rett til dette. Spør den som leier arbeidet i bedrifta, eller prosjektsenteret.',
    en: 'Your role does not allow this. Ask the person leading the work in the company, or the programme office.',
    sv: 'Din roll ger inte rätt till detta. Fråga den som leder arbetet i företaget eller programkontoret.',
    pl: 'Twoja rola na to nie pozwala. Zapytaj osobę prowadzącą prace w firmie albo biuro programu.',
  },
  'wrong-origin': {
    nb: 'Forespørselen kom fra et annet nettsted og ble stoppet. Åpne siden på nytt og prøv igjen.',
    nn: 'Førespurnaden kom frå ein annan nettstad og vart stoppa. Opne sida på nytt og prøv igjen.',
    en: 'The request came from another site and was stopped. Open the page again and retry.',
    sv: 'Begäran kom från en annan webbplats och stoppades. Öppna sidan igen och försök på nytt.',
    pl: 'Żądanie pochodziło z innej witryny i zostało zatrzymane. Otwórz stronę ponownie i spróbuj jeszcze raz.',
  },
  'too-large': {
    nb: 'Det du sendte er for stort. Del det opp og prøv igjen.',
    nn: 'Det du sende er for stort. Del det opp og prøv igjen.',
    en: 'What you sent is too large. Split it and try again.',
    sv: 'Det du skickade är för stort. Dela upp det och försök igen.',
    pl: 'Przesłane dane są za duże. Podziel je i spróbuj ponownie.',
  },
  'not-readable': {
    nb: 'Vi kunne ikke lese det som ble sendt. Last siden på nytt og prøv igjen.',
    nn: 'Vi kunne ikkje lese det som vart sendt. Last sida på nytt og prøv igjen.',
    en: 'We could not read what was sent. Reload the page and try again.',
    sv: 'Vi kunde inte läsa det som skickades. Ladda om sidan och försök igen.',
    pl: 'Nie udało się odczytać przesłanych danych. Odśwież stronę i spróbuj ponownie.',
  },
  'try-again-soon': {
    nb: 'Databasen svarer ikke akkurat nå. Ingenting ble lagret. Prøv igjen om litt.',
    nn: 'Databasen svarer ikkje akkurat no. Ingenting vart lagra. Prøv igjen om litt.',
    en: 'The database is not answering right now. Nothing was saved. Try again shortly.',
    sv: 'Databasen svarar inte just nu. Inget sparades. Försök igen om en stund.',
    pl: 'Baza danych chwilowo nie odpowiada. Nic nie zostało zapisane. Spróbuj ponownie za chwilę.',
  },
  'our-fault': {
    nb: 'Noe gikk galt hos oss. Ingenting ble lagret. Prøv igjen, og si fra med kode {id} hvis det skjer på nytt.',
    nn: 'Noko gjekk gale hos oss. Ingenting vart lagra. Prøv igjen, og sei frå med kode {id} om det skjer på nytt.',
    en: 'Something went wrong on our side. Nothing was saved. Try again, and quote code {id} if it happens again.',
    sv: 'Något gick fel hos oss. Inget sparades. Försök igen och uppge kod {id} om det händer igen.',
    pl: 'Coś poszło nie tak po naszej stronie. Nic nie zostało zapisane. Spróbuj ponownie i podaj kod {id}, jeśli to się powtórzy.',
  },
});

/** What is wrong with one field whose shape is broken. */
export const shapeProblems = phrases({
  missing: {
    nb: 'Fyll ut {field}.',
    nn: 'Fyll ut {field}.',
    en: 'Fill in {field}.',
    sv: 'Fyll i {field}.',
    pl: 'Wypełnij pole: {field}.',
  },
  date: {
    nb: '{field}: skriv en dag som finnes, som 2027-01-11.',
    nn: '{field}: skriv ein dag som finst, som 2027-01-11.',
    en: '{field}: write a day that exists, such as 2027-01-11.',
    sv: '{field}: skriv en dag som finns, som 2027-01-11.',
    pl: '{field}: wpisz istniejący dzień, na przykład 2027-01-11.',
  },
  format: {
    nb: '{field} har ikke rett form. Sjekk og skriv på nytt.',
    nn: '{field} har ikkje rett form. Sjekk og skriv på nytt.',
    en: '{field} does not have the right form. Check it and write it again.',
    sv: '{field} har inte rätt form. Kontrollera och skriv igen.',
    pl: '{field}: nieprawidłowy format. Sprawdź i wpisz ponownie.',
  },
  number: {
    nb: '{field}: skriv et tall.',
    nn: '{field}: skriv eit tal.',
    en: '{field}: write a number.',
    sv: '{field}: skriv ett tal.',
    pl: '{field}: wpisz liczbę.',
  },
  least: {
    nb: '{field}: minst {limit, number}.',
    nn: '{field}: minst {limit, number}.',
    en: '{field}: at least {limit, number}.',
    sv: '{field}: minst {limit, number}.',
    pl: '{field}: co najmniej {limit, number}.',
  },
  most: {
    nb: '{field}: høyst {limit, number}.',
    nn: '{field}: høgst {limit, number}.',
    en: '{field}: at most {limit, number}.',
    sv: '{field}: högst {limit, number}.',
    pl: '{field}: najwyżej {limit, number}.',
  },
  longest: {
    nb: '{field} er for lang. Høyst {limit, number} tegn.',
    nn: '{field} er for lang. Høgst {limit, number} teikn.',
    en: '{field} is too long. At most {limit, number} characters.',
    sv: '{field} är för lång. Högst {limit, number} tecken.',
    pl: '{field}: tekst jest za długi. Najwyżej {limit, number} znaków.',
  },
  choice: {
    nb: '{field}: velg et av alternativene.',
    nn: '{field}: vel eit av alternativa.',
    en: '{field}: choose one of the alternatives.',
    sv: '{field}: välj ett av alternativen.',
    pl: '{field}: wybierz jedną z możliwości.',
  },
  unknown: {
    nb: 'Feltet {field} finnes ikke her. Ta det bort.',
    nn: 'Feltet {field} finst ikkje her. Ta det bort.',
    en: 'There is no field {field} here. Remove it.',
    sv: 'Fältet {field} finns inte här. Ta bort det.',
    pl: 'Pole {field} tu nie istnieje. Usuń je.',
  },
});
