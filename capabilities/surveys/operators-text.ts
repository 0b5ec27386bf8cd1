import { phrases } from '#platform/contract/language.ts';

/** Asking operators for a round of lean status. */
export const operatorsText = phrases({
  head: {
    nb: 'Spør operatørene hvor dere står',
    nn: 'Spør operatørane kvar de står',
    en: 'Ask the operators where you stand',
    sv: 'Fråga operatörerna var ni står',
    pl: 'Zapytajcie operatorów, gdzie jesteście',
  },
  lead: {
    nb: 'Svarene blir operatørenes stemme i leanstatus. Lukk før kartleggingens siste dag, {day}.',
    nn: 'Svara blir røysta til operatørane i leanstatus. Lukk før den siste dagen i kartlegginga, {day}.',
    en: 'The answers become the operators’ voice in the lean status. Close before the mapping’s last day, {day}.',
    sv: 'Svaren blir operatörernas röst i leanstatus. Stäng före kartläggningens sista dag, {day}.',
    pl: 'Odpowiedzi staną się głosem operatorów w stanie lean. Zakończcie przed ostatnim dniem badania: {day}.',
  },
  title: {
    nb: 'Hvor står vi i lean?',
    nn: 'Kvar står vi i lean?',
    en: 'Where do we stand in lean?',
    sv: 'Var står vi i lean?',
    pl: 'Gdzie jesteśmy w lean?',
  },
  reason: {
    nb: 'Vi skal finne ut hvor vi står. Den som gjør jobben, ser det ofte best. Svarene legges ved siden av det ledelsen, de tillitsvalgte og rådgiveren ser, og så snakker vi om forskjellene.',
    nn: 'Vi skal finne ut kvar vi står. Den som gjer jobben, ser det ofte best. Svara blir lagde ved sida av det leiinga, dei tillitsvalde og rådgivaren ser, og så snakkar vi om skilnadene.',
    en: 'We want to find out where we stand. Whoever does the work often sees it best. The answers are laid beside what management, the employee representatives and the adviser see, and then we talk about the differences.',
    sv: 'Vi ska ta reda på var vi står. Den som gör jobbet ser det ofta bäst. Svaren läggs bredvid det ledningen, de fackliga företrädarna och rådgivaren ser, och sedan pratar vi om skillnaderna.',
    pl: 'Chcemy się dowiedzieć, gdzie jesteśmy. Najlepiej widzi to często ten, kto wykonuje pracę. Odpowiedzi położymy obok tego, co widzą kierownictwo, przedstawiciele pracowników i doradca, a potem porozmawiamy o różnicach.',
  },
  peopleHint: {
    nb: 'Alle operatører, også innleide og lærlinger.',
    nn: 'Alle operatørar, òg innleigde og lærlingar.',
    en: 'All operators, agency staff and apprentices too.',
    sv: 'Alla operatörer, också inhyrda och lärlingar.',
    pl: 'Wszyscy operatorzy, także z agencji i uczniowie.',
  },
  noneTitle: {
    nb: 'Ingen kartlegging venter på operatørene',
    nn: 'Inga kartlegging ventar på operatørane',
    en: 'No mapping waits for the operators',
    sv: 'Ingen kartläggning väntar på operatörerna',
    pl: 'Żadne badanie nie czeka na operatorów',
  },
  noneBody: {
    nb: 'Operatørene blir spurt mens leanstatus vurderes, og før stemmene ligger på bordet.',
    nn: 'Operatørane blir spurde medan leanstatus blir vurdert, og før røystene ligg på bordet.',
    en: 'Operators are asked while the lean status is being rated, before the voices are on the table.',
    sv: 'Operatörerna tillfrågas medan leanstatus bedöms, innan rösterna ligger på bordet.',
    pl: 'Operatorów pyta się, gdy trwa ocena stanu lean, zanim głosy trafią na stół.',
  },
  toStatus: {
    nb: 'Gå til leanstatus',
    nn: 'Gå til leanstatus',
    en: 'Go to the lean status',
    sv: 'Gå till leanstatus',
    pl: 'Przejdź do stanu lean',
  },
  usedFor: {
    nb: 'Brukes til',
    nn: 'Blir brukt til',
    en: 'Used for',
    sv: 'Används till',
    pl: 'Do czego posłuży',
  },
  usedForStatus: {
    nb: 'Operatørenes stemme i leanstatus: medianen for hvert område der minst {many} har svart. Områder med færre vises ikke.',
    nn: 'Røysta til operatørane i leanstatus: medianen for kvart område der minst {many} har svart. Område med færre blir ikkje viste.',
    en: 'The operators’ voice in the lean status: the median for each area at least {many} have answered. Areas with fewer are not shown.',
    sv: 'Operatörernas röst i leanstatus: medianen för varje område där minst {many} har svarat. Områden med färre visas inte.',
    pl: 'Głos operatorów w stanie lean: mediana w każdym obszarze, w którym odpowiedziało co najmniej {many} osób. Obszarów z mniejszą liczbą nie pokazujemy.',
  },
});
