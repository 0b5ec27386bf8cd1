import type { AmbitionsStory } from './ambitions-story.ts';

const both = ['employer', 'employees'] as const;

/** Signed, and changed since: one ambition more that waits for the employees. */
export const skarvdal: AmbitionsStory = {
  ago: 58,
  voices: [
    {
      key: 'late',
      side: 'employer',
      title: 'Vi leverer for sent',
      happens: 'Tre av ti ordrelinjer går ut etter den dagen vi lovet. Vi flytter om på planen hver morgen.',
      hits: 'Kundene, og de som må ringe dem',
      weight: 5,
    },
    {
      key: 'changeover',
      side: 'employer',
      title: 'Omstillingen tar for lang tid',
      happens: 'Fresene står tre kvarter mellom hver serie.',
      hits: 'Alle som venter på deler',
      weight: 4,
    },
    {
      key: 'quotes',
      side: 'employer',
      title: 'Vi regner tilbud på gammelt grunnlag',
      weight: 2,
    },
    {
      key: 'plan',
      side: 'employees',
      title: 'Planen endres etter at skiftet har begynt',
      happens: 'Vi rigger til én jobb og får beskjed om en annen. Da er halve formiddagen borte.',
      hits: 'Operatørene, mest på nattskiftet',
      weight: 5,
    },
    {
      key: 'tools',
      side: 'employees',
      title: 'Verktøyet ligger ikke der vi trenger det',
      happens: 'Vi går til lageret fem–seks ganger per skift.',
      hits: 'De ved maskinene',
      weight: 5,
    },
    {
      key: 'night',
      side: 'employees',
      title: 'Nattskiftet får vite ting sist',
      happens: 'Det som blir bestemt på dagen, når ikke fram før neste uke.',
      hits: 'Nattskiftet',
      weight: 4,
    },
  ],
  finished: both,
  chapters: [
    {
      ago: 52,
      joints: [
        {
          key: 'delivery',
          of: ['late', 'plan'],
          wording:
            'Planen endres så ofte at vi både leverer for sent og rigger til jobber som ikke blir noe av',
          yes: both,
        },
        {
          key: 'flow',
          of: ['changeover', 'tools'],
          wording: 'Maskinene står mens vi leter etter verktøy og stiller om',
          yes: both,
        },
        {
          key: 'night',
          of: ['night'],
          wording: 'Nattskiftet får ikke vite det som blir bestemt om dagen',
          yes: ['employees'],
          no: {
            side: 'employer',
            note: 'Skiftleder på natt får referatet samme kveld. Vi tror det stopper et annet sted, og vil se på det først.',
          },
        },
      ],
      forces: {
        customers: 'Kundene skal kunne stole på dagen vi lover. Da får vi bli med på neste prosjekt.',
        owners: 'Flere deler ut av de samme maskinene, så vi har råd til å bytte dem.',
        society: 'Arbeidsplasser som blir i bygda, og lærlinger som får fagbrev her.',
        employees: 'En dag som går som planlagt. Mindre leting, færre hastejobber og noe å si om egen jobb.',
      },
    },
    {
      ago: 48,
      ambitions: [
        {
          statement: 'Ni av ti ordrelinjer går ut den dagen vi lovet',
          answers: ['delivery'],
          figure: { indicator: 'delivery', name: 'Leveranser i tide', unit: '%' },
          baseline: 71,
          target: 90,
          inDays: 120,
          yes: both,
        },
        {
          statement: 'Omstillingen tar under en halvtime',
          answers: ['flow'],
          figure: { indicator: 'changeover', name: 'Omstillingstid på fresene', unit: 'min' },
          baseline: 48,
          target: 30,
          inDays: 200,
          yes: both,
        },
        {
          statement: 'Alle skift vet det samme til samme tid',
          answers: ['night', 'delivery'],
          reason:
            'Vi vet ikke hvordan vi skal måle det uten å spørre folk. Vi ser på det etter spørreundersøkelsen.',
          yes: both,
        },
      ],
      signed: true,
    },
    {
      ago: 6,
      ambitions: [
        {
          statement: 'Ingen jobb blir rigget om etter at skiftet har begynt',
          answers: ['delivery'],
          figure: { words: 'Jobber som byttes etter skiftstart, per uke', unit: '' },
          baseline: 11,
          target: 2,
          inDays: 180,
          yes: ['employer'],
        },
      ],
    },
  ],
};

/** Two views that lie side by side: one topic has words of both, the others wait. */
export const granes: AmbitionsStory = {
  ago: 16,
  voices: [
    {
      key: 'sold',
      side: 'employer',
      title: 'Vi selger mer enn vi rekker',
      happens: 'Ordreboka er full til april, og monteringen er flaskehalsen.',
      hits: 'Kundene og monteringen',
      weight: 5,
    },
    { key: 'leaks', side: 'employer', title: 'Trykktesten finner feil for sent', weight: 4 },
    {
      key: 'overtime',
      side: 'employees',
      title: 'Overtiden er blitt fast',
      happens: 'Vi har jobbet fire lørdager på rad. Det går ut over dem hjemme.',
      hits: 'Alle i monteringen',
      weight: 5,
    },
    {
      key: 'test',
      side: 'employees',
      title: 'Feil blir funnet først i trykktesten',
      happens: 'Da må alt demonteres, og den som gjorde det, får aldri vite hvorfor.',
      hits: 'Monteringen',
      weight: 2,
    },
    {
      key: 'noise',
      side: 'employees',
      title: 'Støyen ved pressene',
      hits: 'De fire som står der',
      weight: 3,
    },
  ],
  finished: both,
  chapters: [
    {
      ago: 9,
      joints: [
        {
          key: 'capacity',
          of: ['sold', 'overtime'],
          wording: 'Vi lover mer enn monteringen rekker på vanlig tid',
          yes: ['employer'],
        },
      ],
      forces: { customers: 'Kundene får det vi lovet, uten at vi må ringe og utsette.' },
    },
  ],
};

/** Before its start: the employees are done, and the management is writing. */
export const tundalen: AmbitionsStory = {
  ago: 8,
  voices: [
    {
      key: 'scrap',
      side: 'employer',
      title: 'For mye vrak når vi bytter farge',
      happens: 'De første femti delene går i kverna.',
      hits: 'Økonomien vår',
      weight: 4,
    },
    {
      key: 'shift',
      side: 'employees',
      title: 'Skiftene gjør det på hver sin måte',
      happens: 'Det neste skiftet begynner med å stille alt tilbake.',
      hits: 'Alle ved maskinene',
      weight: 5,
    },
    { key: 'training', side: 'employees', title: 'Nye får for lite opplæring', weight: 4 },
  ],
  finished: ['employees'],
};
