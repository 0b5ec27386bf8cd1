import type { AmbitionsStory } from './ambitions-story.ts';

const both = ['employer', 'employees'] as const;

/** Signed in phase 1, and signed again in phase 2, when a disagreement was settled and a target moved. */
export const lyngmo: AmbitionsStory = {
  ago: 150,
  voices: [
    {
      key: 'damage',
      side: 'employer',
      title: 'For mange deler blir skadet på vei mellom hallene',
      weight: 4,
    },
    { key: 'waiting', side: 'employer', title: 'Høvleriet venter på råvare', weight: 5 },
    {
      key: 'transport',
      side: 'employees',
      title: 'Trucken går tom og full på samme vei',
      happens: 'Vi kjører fram og tilbake fordi ingen vet hva den andre hallen trenger.',
      weight: 4,
    },
    {
      key: 'language',
      side: 'employees',
      title: 'Oppslagene er bare på norsk',
      happens: 'Halve skiftet får vite det av en kollega, hvis de får vite det.',
      hits: 'De som ikke leser norsk så godt',
      weight: 5,
    },
  ],
  finished: both,
  chapters: [
    {
      ago: 140,
      joints: [
        {
          key: 'between',
          of: ['damage', 'transport'],
          wording: 'Det som skjer mellom hallene, er det ingen som eier',
          yes: both,
        },
        {
          key: 'words',
          of: ['language'],
          wording: 'Det som står på veggen, må alle kunne lese',
          yes: ['employees'],
          no: { side: 'employer', note: 'Vi er enige i målet, men har ikke råd til å oversette alt.' },
        },
      ],
      ambitions: [
        {
          statement: 'Ingen skader på vei mellom hallene',
          answers: ['between'],
          figure: { words: 'Skadede deler per uke', unit: '' },
          baseline: 14,
          target: 4,
          inDays: 60,
          yes: both,
        },
      ],
      forces: {
        customers: 'Vinduer som passer første gang.',
        owners: 'Mindre kapital som står og venter på lageret.',
        society: 'Norsk tre, brukt opp og ikke kastet.',
        employees: 'Færre tunge løft, og beskjeder alle forstår.',
      },
      signed: true,
    },
    {
      ago: 20,
      joints: [
        { key: 'stop', of: ['waiting'], wording: 'Høvleriet står fordi råvaren ikke er klar', yes: both },
      ],
      forces: {
        employees: 'Færre tunge løft, beskjeder på språk alle leser, og tid til å lære hverandre opp.',
      },
      signed: true,
    },
  ],
};

/** Signed once, and stands. */
export const osvika: AmbitionsStory = {
  ago: 200,
  voices: [
    { key: 'stops', side: 'employer', title: 'Pressene stopper for ofte', weight: 5 },
    { key: 'energy', side: 'employer', title: 'Strømmen per tonn går opp', weight: 3 },
    { key: 'fixing', side: 'employees', title: 'Vi reparerer det samme om og om igjen', weight: 5 },
    { key: 'heat', side: 'employees', title: 'Varmen ved ovnene', hits: 'Støpehallen', weight: 4 },
  ],
  finished: both,
  chapters: [
    {
      ago: 190,
      joints: [
        {
          key: 'repair',
          of: ['stops', 'fixing'],
          wording: 'De samme stoppene kommer tilbake fordi vi ikke tar oss tid til å finne årsaken',
          yes: both,
        },
        {
          key: 'heat',
          of: ['heat'],
          wording: 'Det er for varmt i støpehallen om sommeren',
          yes: ['employees'],
          no: {
            side: 'employer',
            note: 'Ventilasjonen står i budsjettet neste år. Vi vil ikke love det her.',
          },
        },
      ],
      ambitions: [
        {
          statement: 'Halvparten så mange stopp som kommer tilbake',
          answers: ['repair'],
          figure: { words: 'Stopp med samme årsak, per måned', unit: '' },
          target: 10,
          inDays: 150,
          reason: 'Vi har ikke skilt mellom nye stopp og gamle før nå. Vi teller fra i dag.',
          yes: both,
        },
      ],
      forces: {
        customers: 'Profiler som kommer når vi sier det.',
        owners: 'Et verk som er verdt å bygge videre på.',
        society: 'Mindre strøm for hvert tonn.',
        employees: 'Trygge skift, og tid til å gjøre det skikkelig.',
      },
      signed: true,
    },
  ],
};
