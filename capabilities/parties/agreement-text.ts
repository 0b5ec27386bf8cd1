import { phrases } from '#platform/contract/language.ts';

/** The points of the commitment agreement, by key. What the company binds itself to, in words both parties can read aloud. */
export const agreementText = phrases({
  'steering-group': {
    nb: 'En styringsgruppe med like mange fra ledelsen og de ansatte leder arbeidet. De tillitsvalgte peker selv ut sine.',
    nn: 'Ei styringsgruppe med like mange frå leiinga og dei tilsette leier arbeidet. Dei tillitsvalde peikar sjølve ut sine.',
    en: 'A steering group with as many from management as from the employees leads the work. The union representatives choose their own members.',
    sv: 'En styrgrupp med lika många från ledningen och de anställda leder arbetet. De fackliga företrädarna utser sina egna.',
    pl: 'Pracami kieruje zespół sterujący złożony po równo z przedstawicieli kierownictwa i pracowników. Związki same wyznaczają swoich członków.',
  },
  time: {
    nb: 'Forbedring skjer i arbeidstida og med lønn. Møter legges slik at alle skift kan være med.',
    nn: 'Forbetring skjer i arbeidstida og med løn. Møte blir lagde slik at alle skift kan vere med.',
    en: 'Improvement is done during paid working hours. Meetings are placed so that all shifts can join.',
    sv: 'Förbättring görs på betald arbetstid. Möten läggs så att alla skift kan vara med.',
    pl: 'Usprawnienia odbywają się w płatnym czasie pracy. Spotkania planuje się tak, aby mogły w nich uczestniczyć wszystkie zmiany.',
  },
  course: {
    nb: 'Minst to ansatte tar leankurset på 7,5 studiepoeng. Bedriften gir tid til samlinger og eksamen.',
    nn: 'Minst to tilsette tek leankurset på 7,5 studiepoeng. Bedrifta gir tid til samlingar og eksamen.',
    en: 'At least two employees take the 7.5-credit lean course. The company gives time for sessions and the exam.',
    sv: 'Minst två anställda går leankursen på 7,5 högskolepoäng. Företaget ger tid till träffar och examination.',
    pl: 'Co najmniej dwie osoby kończą kurs lean (7,5 punktu ECTS). Firma daje czas na zjazdy i egzamin.',
  },
  gatherings: {
    nb: 'Begge parter møter på de tre fellessamlingene, fra lunsj til lunsj.',
    nn: 'Begge partar møter på dei tre fellessamlingane, frå lunsj til lunsj.',
    en: 'Both parties attend the three joint gatherings, lunch to lunch.',
    sv: 'Båda parter deltar i de tre gemensamma träffarna, lunch till lunch.',
    pl: 'Obie strony uczestniczą w trzech wspólnych spotkaniach, od lunchu do lunchu.',
  },
  visits: {
    nb: 'Rådgiveren slipper til hver andre uke og snakker med hvem som helst på gulvet.',
    nn: 'Rådgivaren slepp til kvar andre veke og snakkar med kven som helst på golvet.',
    en: 'The adviser is let in every second week and talks with anyone on the floor.',
    sv: 'Rådgivaren får komma varannan vecka och prata med vem som helst på golvet.',
    pl: 'Doradca przyjeżdża co dwa tygodnie i może rozmawiać z każdym na hali.',
  },
  openness: {
    nb: 'Tall og beslutninger om arbeidet vises for begge parter samtidig.',
    nn: 'Tal og avgjerder om arbeidet blir viste for begge partar samtidig.',
    en: 'Figures and decisions about the work are shown to both parties at the same time.',
    sv: 'Siffror och beslut om arbetet visas för båda parter samtidigt.',
    pl: 'Dane i decyzje dotyczące prac obie strony otrzymują jednocześnie.',
  },
  safety: {
    nb: 'Ingen måles enkeltvis. Det som kan peke på personer, drøftes og registreres før det tas i bruk.',
    nn: 'Ingen blir målte kvar for seg. Det som kan peike på personar, blir drøfta og registrert før det blir teke i bruk.',
    en: 'Nobody is measured individually. What can point at people is discussed and registered before it is used.',
    sv: 'Ingen mäts enskilt. Det som kan peka ut personer diskuteras och registreras innan det används.',
    pl: 'Nikt nie jest mierzony indywidualnie. To, co może wskazywać osoby, omawia się i rejestruje przed użyciem.',
  },
  leaving: {
    nb: 'Hver av partene kan ta arbeidet opp på nytt med prosjektsenteret hvis forutsetningene endrer seg.',
    nn: 'Kvar av partane kan ta arbeidet opp på nytt med prosjektsenteret om føresetnadene endrar seg.',
    en: 'Either party may take the work up again with the programme office if conditions change.',
    sv: 'Var och en av parterna kan ta upp arbetet på nytt med programkontoret om förutsättningarna ändras.',
    pl: 'Każda ze stron może wrócić do rozmowy z biurem programu, jeśli zmienią się warunki.',
  },
});
