import { phrases } from '#platform/contract/language.ts';

/** What can be wrong with a YAML file whatever it holds, and what to do about it. */
export const yamlProblemText = phrases({
  'too-large': {
    nb: 'Filen er på {bytes} byte, og grensen er {most}. Rett ved å ta bort det som ikke hører med.',
    nn: 'Fila er på {bytes} byte, og grensa er {most}. Rett ved å ta bort det som ikkje høyrer med.',
    en: 'The file holds {bytes} bytes, and the limit is {most}. Take out what does not belong.',
    sv: 'Filen är på {bytes} byte och gränsen är {most}. Rätta genom att ta bort det som inte hör dit.',
    pl: 'Plik ma {bytes} bajtów, a limit to {most}. Usuń to, co zbędne.',
  },
  'too-deep': {
    nb: 'Innholdet er nøstet i mer enn {most} nivåer. Rett ved å se etter en klamme som ikke er lukket.',
    nn: 'Innhaldet er nøsta i meir enn {most} nivå. Rett ved å sjå etter ein klamme som ikkje er lukka.',
    en: 'The content is nested more than {most} levels deep. Look for a bracket that is not closed.',
    sv: 'Innehållet är nästlat i mer än {most} nivåer. Rätta genom att leta efter en parentes som inte är stängd.',
    pl: 'Treść ma ponad {most} poziomów zagnieżdżenia. Poszukaj niezamkniętego nawiasu.',
  },
  alias: {
    nb: 'Her vises det til en annen verdi (*{key}). Rett ved å skrive verdien ut.',
    nn: 'Her blir det vist til ein annan verdi (*{key}). Rett ved å skrive verdien ut.',
    en: 'This refers to another value (*{key}). Write the value out.',
    sv: 'Här hänvisas till ett annat värde (*{key}). Rätta genom att skriva ut värdet.',
    pl: 'To odwołanie do innej wartości (*{key}). Wpisz wartość wprost.',
  },
  'yaml-syntax': {
    nb: 'Linjen er ikke gyldig YAML ({fault}). Rett ved å se etter innrykk, kolon og anførselstegn her og på linjen over.',
    nn: 'Linja er ikkje gyldig YAML ({fault}). Rett ved å sjå etter innrykk, kolon og hermeteikn her og på linja over.',
    en: 'The line is not valid YAML ({fault}). Check indentation, colons and quotes here and on the line above.',
    sv: 'Raden är inte giltig YAML ({fault}). Rätta genom att se över indrag, kolon och citattecken här och på raden ovanför.',
    pl: 'Ten wiersz nie jest poprawnym YAML ({fault}). Sprawdź wcięcia, dwukropki i cudzysłowy tutaj i w wierszu powyżej.',
  },
  'duplicate-field': {
    nb: 'Feltet «{key}» står to ganger på samme sted. Rett ved å fjerne det ene.',
    nn: 'Feltet «{key}» står to gonger på same staden. Rett ved å ta bort det eine.',
    en: 'The field "{key}" stands twice in the same place. Remove one of them.',
    sv: 'Fältet ”{key}” står två gånger på samma ställe. Rätta genom att ta bort det ena.',
    pl: 'Pole „{key}” występuje dwa razy w tym samym miejscu. Usuń jedno z nich.',
  },
  'missing-field': {
    nb: 'Her mangler feltet «{key}». Rett ved å legge det til.',
    nn: 'Her manglar feltet «{key}». Rett ved å leggje det til.',
    en: 'The field "{key}" is missing here. Add it.',
    sv: 'Här saknas fältet ”{key}”. Rätta genom att lägga till det.',
    pl: 'Brakuje tu pola „{key}”. Dodaj je.',
  },
  'not-allowed-value': {
    nb: '«{found}» kan ikke stå i «{key}». Rett ved å velge en av disse: {allowed}.',
    nn: '«{found}» kan ikkje stå i «{key}». Rett ved å velje ein av desse: {allowed}.',
    en: '"{found}" cannot stand in "{key}". Choose one of these: {allowed}.',
    sv: '”{found}” kan inte stå i ”{key}”. Rätta genom att välja något av dessa: {allowed}.',
    pl: 'W polu „{key}” nie może być „{found}”. Wybierz jedno z tych: {allowed}.',
  },
  'empty-list': {
    nb: 'Listen «{key}» er tom. Rett ved å føre opp minst én.',
    nn: 'Lista «{key}» er tom. Rett ved å føre opp minst éin.',
    en: 'The list "{key}" is empty. Put in at least one.',
    sv: 'Listan ”{key}” är tom. Rätta genom att föra in minst en.',
    pl: 'Lista „{key}” jest pusta. Dodaj co najmniej jeden element.',
  },
});

export const yamlPlaceText = phrases({
  line: {
    nb: '{file}, linje {line}: {sentence}',
    nn: '{file}, linje {line}: {sentence}',
    en: '{file}, line {line}: {sentence}',
    sv: '{file}, rad {line}: {sentence}',
    pl: '{file}, wiersz {line}: {sentence}',
  },
});
