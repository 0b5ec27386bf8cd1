import { phrases } from '#platform/contract/language.ts';

/** What there must be before more can be said, and who usually begins. */
export const lackText = phrases({
  'own-lists': {
    nb: '{turn, select, employer {De ansatte er ferdige med sine utfordringer. Ledelsen skriver sine først.} employees {Ledelsen er ferdig med sine utfordringer. De ansatte skriver sine først.} other {Hver part skriver sine egne utfordringer, og sier fra når den er ferdig.}}',
    nn: '{turn, select, employer {Dei tilsette er ferdige med utfordringane sine. Leiinga skriv sine først.} employees {Leiinga er ferdig med utfordringane sine. Dei tilsette skriv sine først.} other {Kvar part skriv sine eigne utfordringar, og seier frå når han er ferdig.}}',
    en: '{turn, select, employer {The employees have finished their challenges. Management writes its own first.} employees {Management has finished its challenges. The employees write theirs first.} other {Each party writes its own challenges, and says when it has finished.}}',
    sv: '{turn, select, employer {De anställda är klara med sina utmaningar. Ledningen skriver sina först.} employees {Ledningen är klar med sina utmaningar. De anställda skriver sina först.} other {Varje part skriver sina egna utmaningar och säger till när den är klar.}}',
    pl: '{turn, select, employer {Pracownicy skończyli swoje wyzwania. Najpierw kierownictwo spisuje swoje.} employees {Kierownictwo skończyło swoje wyzwania. Najpierw pracownicy spisują swoje.} other {Każda strona spisuje własne wyzwania i mówi, kiedy skończy.}}',
  },
  sorting: {
    nb: 'Partene legger sammen de utfordringene som handler om det samme. Før det kan vi ikke si hvor like de var.',
    nn: 'Partane legg saman dei utfordringane som handlar om det same. Før det kan vi ikkje seie kor like dei var.',
    en: 'The parties lay together the challenges that are about the same. Until then we cannot tell how alike they were.',
    sv: 'Parterna lägger ihop de utmaningar som handlar om samma sak. Innan dess kan vi inte säga hur lika de var.',
    pl: 'Strony łączą wyzwania dotyczące tego samego. Wcześniej nie da się powiedzieć, jak bardzo były podobne.',
  },
  'common-words': {
    nb: 'Når partene har sagt ja eller nei til felles ord om en utfordring, kan vi si hvor dere står nå.',
    nn: 'Når partane har sagt ja eller nei til felles ord om ei utfordring, kan vi seie kvar de står no.',
    en: 'When the parties have said yes or no to common words about a challenge, we can say where you stand now.',
    sv: 'När parterna har sagt ja eller nej till gemensamma ord om en utmaning kan vi säga var ni står nu.',
    pl: 'Gdy strony powiedzą tak lub nie wspólnym słowom o wyzwaniu, będzie wiadomo, gdzie jesteście teraz.',
  },
  round: {
    nb: 'Ingen kartlegging av status er lagt på bordet. Leankoordinatoren eller en av partene pleier å starte den.',
    nn: 'Inga kartlegging av status er lagd på bordet. Leankoordinatoren eller ein av partane plar starte henne.',
    en: 'No mapping of the status is on the table. The lean coordinator or one of the parties usually starts it.',
    sv: 'Ingen kartläggning av status ligger på bordet. Leankoordinatorn eller en av parterna brukar starta den.',
    pl: 'Żadne badanie stanu lean nie leży jeszcze na stole. Zwykle zaczyna je koordynator lean lub jedna ze stron.',
  },
  'other-side': {
    nb: 'Statusen er lagt på bordet, men bare én av partene har vurdert den.',
    nn: 'Statusen er lagd på bordet, men berre éin av partane har vurdert han.',
    en: 'The status is on the table, but only one of the parties has rated it.',
    sv: 'Statusen ligger på bordet, men bara en av parterna har bedömt den.',
    pl: 'Stan lean leży na stole, ale oceniła go tylko jedna ze stron.',
  },
  'second-round': {
    nb: 'Neste kartlegging viser om dere er kommet nærmere.',
    nn: 'Neste kartlegging viser om de er komne nærare.',
    en: 'The next mapping shows whether you have come closer.',
    sv: 'Nästa kartläggning visar om ni har kommit närmare.',
    pl: 'Następne badanie pokaże, czy jesteście bliżej siebie.',
  },
  survey: {
    nb: 'Ingen undersøkelse blant de ansatte er vist for alle ennå. Leankoordinatoren eller en av partene pleier å planlegge den.',
    nn: 'Inga undersøking blant dei tilsette er vist for alle enno. Leankoordinatoren eller ein av partane plar planleggje henne.',
    en: 'No survey among the employees has been shown to everybody yet. The lean coordinator or one of the parties usually plans it.',
    sv: 'Ingen enkät bland de anställda har visats för alla ännu. Leankoordinatorn eller en av parterna brukar planera den.',
    pl: 'Żadnej ankiety wśród pracowników nie pokazano jeszcze wszystkim. Zwykle planuje ją koordynator lean lub jedna ze stron.',
  },
  guess: {
    nb: 'Ledelsen sa ikke på forhånd hva den trodde de ansatte svarer. Før neste undersøkelse kan den gjøre det.',
    nn: 'Leiinga sa ikkje på førehand kva ho trudde dei tilsette svarer. Før neste undersøking kan ho gjere det.',
    en: 'Management did not say beforehand what it believed employees answer. It can before the next survey.',
    sv: 'Ledningen sa inte på förhand vad den trodde att de anställda svarar. Före nästa enkät kan den göra det.',
    pl: 'Kierownictwo nie powiedziało z góry, co według niego odpowiedzą pracownicy. Może to zrobić przed następną ankietą.',
  },
  answers: {
    nb: 'For få ansatte svarte til at noe kan vises.',
    nn: 'For få tilsette svarte til at noko kan visast.',
    en: 'Too few employees answered for anything to be shown.',
    sv: 'För få anställda svarade för att något ska kunna visas.',
    pl: 'Odpowiedziało zbyt mało pracowników, aby cokolwiek pokazać.',
  },
  'second-survey': {
    nb: 'Neste undersøkelse viser om dere er kommet nærmere.',
    nn: 'Neste undersøking viser om de er komne nærare.',
    en: 'The next survey shows whether you have come closer.',
    sv: 'Nästa enkät visar om ni har kommit närmare.',
    pl: 'Następna ankieta pokaże, czy jesteście bliżej siebie.',
  },
});
