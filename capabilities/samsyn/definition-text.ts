import { phrases } from '#platform/contract/language.ts';

/** How each number is reckoned, in plain words; one tap away. */
export const definitionText = phrases({
  heading: {
    nb: 'Slik er det regnet',
    nn: 'Slik er det rekna',
    en: 'How it is reckoned',
    sv: 'Så är det räknat',
    pl: 'Jak to policzono',
  },
  challenges: {
    nb: 'Av det hver part la vekt på blant sine egne utfordringer: så mange av hundre gjaldt noe den andre ikke sto bak. Ved start fordi den andre ikke hadde nevnt det. Nå fordi dere ikke har ord begge har sagt ja til, eller fordi en av dere sier nei. Tallet er midt mellom partenes to tall. Utfordringer som ligger alene, kan vise seg å handle om det samme. Derfor er det et spenn til de er lagt.',
    nn: 'Av det kvar part la vekt på blant sine eigne utfordringar: så mange av hundre galdt noko den andre ikkje stod bak. Ved start fordi den andre ikkje hadde nemnt det. No fordi de ikkje har ord begge har sagt ja til, eller fordi ein av dykk seier nei. Talet er midt mellom tala til dei to partane. Utfordringar som ligg åleine, kan vise seg å handle om det same. Derfor er det eit spenn til dei er lagde.',
    en: 'Of the weight each party put on its own challenges: so many out of a hundred were about something the other did not stand behind. At the start because the other had not named it. Now because you have no words both have said yes to, or because one of you says no. The number lies midway between those of the two parties. Challenges that lie alone may prove to be about the same. So there is a range until they are laid.',
    sv: 'Av det varje part lade vikt vid bland sina egna utmaningar: så många av hundra gällde något den andra inte stod bakom. Vid starten för att den andra inte hade nämnt det. Nu för att ni inte har ord båda har sagt ja till, eller för att en av er säger nej. Talet ligger mitt emellan parternas två tal. Utmaningar som ligger ensamma kan visa sig handla om samma sak. Därför finns ett spann tills de är lagda.',
    pl: 'Z całej wagi, jaką każda strona nadała własnym wyzwaniom: tyle na sto dotyczyło czegoś, za czym druga strona nie stała. Na początku dlatego, że druga strona tego nie wymieniła. Teraz dlatego, że nie ma słów, którym obie powiedziały tak, albo jedna mówi nie. Liczba leży pośrodku między liczbami obu stron. Wyzwania, które leżą osobno, mogą dotyczyć tego samego. Dlatego jest przedział, dopóki nie zostaną ułożone.',
  },
  status: {
    nb: 'For hvert område: gjennomsnittet for ledelsen og for ansattsiden, og hvor langt det er mellom dem. 0 er likt, 100 er hele veien fra nivå 1 til nivå 5. Tallet er gjennomsnittet av områdene begge har vurdert. Rådgiveren er ikke med.',
    nn: 'For kvart område: gjennomsnittet for leiinga og for tilsettsida, og kor langt det er mellom dei. 0 er likt, 100 er heile vegen frå nivå 1 til nivå 5. Talet er gjennomsnittet av områda begge har vurdert. Rådgjevaren er ikkje med.',
    en: 'For each area: the mean of management and of the employee side, and how far it is between them. 0 is alike, 100 is all the way from level 1 to level 5. The number is the mean of the areas both have rated. The adviser is not in it.',
    sv: 'För varje område: medelvärdet för ledningen och för personalsidan, och hur långt det är mellan dem. 0 är lika, 100 är hela vägen från nivå 1 till nivå 5. Talet är medelvärdet av de områden båda har bedömt. Rådgivaren är inte med.',
    pl: 'Dla każdego obszaru: średnia kierownictwa i średnia strony pracowników oraz odległość między nimi. 0 to tak samo, 100 to cała droga od poziomu 1 do poziomu 5. Liczba jest średnią obszarów, które oceniły obie strony. Doradca nie jest w niej ujęty.',
  },
  expectations: {
    nb: 'For hvert utsagn: det ledelsen trodde de ansatte svarer, og det de ansatte svarte i gjennomsnitt. 0 er likt, 100 er fra den ene enden av skalaen til den andre. Bare det som er vist i resultatene, er med.',
    nn: 'For kvar påstand: det leiinga trudde dei tilsette svarer, og det dei tilsette svarte i gjennomsnitt. 0 er likt, 100 er frå den eine enden av skalaen til den andre. Berre det som er vist i resultata, er med.',
    en: 'For each statement: what management believed employees answer, and what employees answered on average. 0 is alike, 100 is from one end of the scale to the other. Only what is shown in the results is in it.',
    sv: 'För varje påstående: det ledningen trodde att de anställda svarar, och det de anställda svarade i genomsnitt. 0 är lika, 100 är från den ena änden av skalan till den andra. Bara det som visas i resultaten är med.',
    pl: 'Dla każdego stwierdzenia: co według kierownictwa odpowiedzą pracownicy i co średnio odpowiedzieli. 0 to tak samo, 100 to od jednego końca skali do drugiego. Ujęte jest tylko to, co pokazano w wynikach.',
  },
  index: {
    nb: 'Samlet avstand er gjennomsnittet av alle områder og utsagn begge parter har svart på begge ganger. Hvert spørsmål teller likt. Utfordringene er ikke med: de er talt opp og ikke svart på en skala.',
    nn: 'Samla avstand er gjennomsnittet av alle område og påstandar begge partar har svart på begge gongene. Kvart spørsmål tel likt. Utfordringane er ikkje med: dei er talde opp og ikkje svara på ein skala.',
    en: 'The distance in all is the mean of all areas and statements both parties have answered both times. Each question counts the same. Challenges are not in it: they are counted and not answered on a scale.',
    sv: 'Samlat avstånd är medelvärdet av alla områden och påståenden som båda parter har svarat på båda gångerna. Varje fråga räknas lika. Utmaningarna är inte med: de är räknade och inte besvarade på en skala.',
    pl: 'Łączna odległość to średnia wszystkich obszarów i stwierdzeń, na które obie strony odpowiedziały za każdym razem. Każde pytanie liczy się tak samo. Wyzwań w niej nie ma: są policzone, a nie oceniane na skali.',
  },
  margin: {
    nb: 'Båndet viser hvor avstanden kan ligge: 95 av 100 slike bånd treffer. Vi sier nærmere eller lenger fra bare når hele usikkerheten peker samme vei. Tallet sier ikke hvem som har rett, og dere kan være enige om at noe er dårlig.',
    nn: 'Bandet viser kvar avstanden kan liggje: 95 av 100 slike band treffer. Vi seier nærare eller lenger frå berre når heile uvissa peikar same veg. Talet seier ikkje kven som har rett, og de kan vere einige om at noko er dårleg.',
    en: 'The band shows where the distance may lie: 95 of 100 such bands hold it. We say closer or further apart only when the whole uncertainty points the same way. The number does not say who is right, and you may agree that something is poor.',
    sv: 'Bandet visar var avståndet kan ligga: 95 av 100 sådana band träffar. Vi säger närmare eller längre från bara när hela osäkerheten pekar åt samma håll. Talet säger inte vem som har rätt, och ni kan vara överens om att något är dåligt.',
    pl: 'Pasek pokazuje, gdzie może leżeć odległość: trafia 95 na 100 takich pasków. Mówimy bliżej lub dalej tylko wtedy, gdy cała niepewność wskazuje w tę samą stronę. Liczba nie mówi, kto ma rację, a możecie być zgodni, że coś jest słabe.',
  },
  'margin-topics': {
    nb: 'Her er en part ett svar, og da har ett spørsmål ingen usikkerhet. Usikkerheten for endringen er regnet av hvor ulikt spørsmålene har endret seg.',
    nn: 'Her er ein part eitt svar, og då har eitt spørsmål inga uvisse. Uvissa for endringa er rekna av kor ulikt spørsmåla har endra seg.',
    en: 'Here a party is one answer, and then a single question has no uncertainty. That of the change is reckoned from how differently the questions have changed.',
    sv: 'Här är en part ett svar, och då har en enskild fråga ingen osäkerhet. Osäkerheten för ändringen är räknad av hur olika frågorna har ändrats.',
    pl: 'Tutaj strona to jedna odpowiedź, więc pojedyncze pytanie nie ma niepewności. Niepewność zmiany policzono z tego, jak różnie zmieniły się pytania.',
  },
  version: {
    nb: 'Regnemåte {version}',
    nn: 'Reknemåte {version}',
    en: 'Definition {version}',
    sv: 'Räknesätt {version}',
    pl: 'Definicja {version}',
  },
});
