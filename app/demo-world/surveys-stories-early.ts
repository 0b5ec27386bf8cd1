import { levels, type WaveStory } from './surveys-story.ts';

const first = {
  title: 'Hva tenker du om det som kommer?',
  reason: 'Vi begynner et langt løp sammen, og vil vite hva dere tenker før vi velger hvor vi starter.',
} as const;

/** Counted and talked about. Both parties have begun on what was written, and are not done. */
export const skarvdal: readonly WaveStory[] = [
  {
    ...first,
    opens: { week: 3 },
    places: { Maskinhallen: [38, -0.2], Sveisehallen: [24, -0.1], 'Kontor og lager': [12, 0.7] },
    answered: 58,
    levels: levels(3.7, 2.8, 2.6, 3.4, 2.5, 3.3),
    unsure: 0.09,
    believed: { employer: '554452442451343455', employees: '344334324343233344' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Planen. Den endres hver morgen, og vi får vite det sist.' },
      { item: 'start-with', words: 'Verktøy som mangler når fresen står klar.' },
      {
        item: 'start-with',
        words: 'At Ingrid og Terje går runden sammen hver uke, slik de sa.',
        both: { outcome: 'blacked', black: 'Ingrid og Terje' },
      },
      { item: 'start-with', words: 'Orden på lageret for stål.' },
      { item: 'start-with', words: 'Omstilling på de store fresene.' },
      { item: 'start-with', words: 'Opplæring av nye. Nå må hver enkelt spørre seg fram.' },
      { item: 'should-know', words: 'Forrige gang stoppet det etter et halvt år.' },
      { item: 'should-know', words: 'Blir det færre av oss når vi blir raskere?' },
      {
        item: 'should-know',
        words: 'Han som leder kveldsskiftet hører ikke etter.',
        only: {
          employer: { outcome: 'withheld', reason: 'Det er bare én som leder kveldsskiftet.' },
          employees: { outcome: 'blacked', black: 'Han som leder kveldsskiftet' },
        },
      },
      {
        item: 'should-know',
        words: 'Skiftplanen kommer for sent til at vi kan ordne barnehage.',
        only: { employees: { outcome: 'kept' } },
      },
      { item: 'should-know', words: 'Det er bra at vi blir spurt.', only: {} },
    ],
  },
];

/** Open now, in a company so small that each place is a handful of people. */
export const elvestad: readonly WaveStory[] = [
  {
    ...first,
    opens: { week: 5 },
    days: 9,
    meeting: 10,
    answered: 10,
    levels: levels(3.9, 3.4, 3.3, 3.5, 2.8, 3.8),
    believed: { employer: '454443433452344454' },
    comments: [{ item: 'start-with', words: 'Rekkefølgen på jobbene. Vi rigger om for ofte.' }],
  },
];

/** Answered in phase 1 by many, and what was written lies untouched. */
export const osvika: readonly WaveStory[] = [
  {
    ...first,
    opens: { week: 3 },
    places: {
      Pressverket: [74, -0.1],
      Støpehallen: [58, -0.4],
      Bearbeiding: [44, 0.2],
      Kaia: [10, 0.3],
    },
    answered: 121,
    levels: levels(3.3, 2.6, 2.5, 2.9, 2.3, 3.0),
    unsure: 0.13,
    believed: { employer: '444443333442333444', employees: '334325323334224333' },
    comments: [
      { item: 'start-with', words: 'Stopp på pressa. Vi vet hvorfor, men ingen spør.' },
      { item: 'start-with', words: 'Varmen i støpehallen om sommeren.' },
      { item: 'start-with', words: 'Få på plass tavla på Kaia også.' },
      { item: 'start-with', words: 'Reservedeler. Vi venter i dagevis.' },
      { item: 'should-know', words: 'For mange prosjekter på en gang.' },
      { item: 'should-know', words: 'Vi har ikke tid til møter når pressa går.' },
      { item: 'should-know', words: 'Jeg håper det varer denne gangen.' },
    ],
  },
];

/** The first was answered by nearly all; the second came in the middle of a large order, and hardly anybody did. */
export const kvitberg: readonly WaveStory[] = [
  {
    ...first,
    opens: { week: 3 },
    answered: 25,
    levels: levels(3.6, 3.2, 3.1, 3.4, 2.9, 3.6),
    unsure: 0.06,
    believed: { employer: '544442443442344455', employees: '444343333342333444' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Tegningene. De kommer i to utgaver.' },
      { item: 'start-with', words: 'Merking av kabler i skapene.' },
      { item: 'start-with', words: 'Bedre lys på montasjen.' },
    ],
  },
  {
    title: 'Hva tenker du nå?',
    reason: 'Pilotene er i gang. Vi vil høre hvordan det kjennes.',
    opens: { week: 20 },
    answered: 3,
    levels: levels(3.4, 3.1, 3.0, 3.2, 2.2, 3.4),
    believed: { employer: '444442443442243454', employees: '444333333342224444' },
  },
];

/** Open now, and more than half have begun. */
export const granes: readonly WaveStory[] = [
  {
    title: 'Før vi går i dybden',
    reason: 'Vi har holdt på en stund, og vil vite hva dere venter dere av det neste.',
    opens: { ago: 6 },
    days: 13,
    places: { Montasje: [18], Maskinering: [14], 'Kontor og service': [9] },
    answered: 25,
    levels: levels(3.8, 3.5, 3.3, 3.6, 2.9, 3.8),
    believed: { employer: '554442443452344455', employees: '444433433342333445' },
    comments: [
      { item: 'start-with', words: 'Prøvebenken. Alle venter på den.' },
      { item: 'start-with', words: 'At service får vite hva som er endret.' },
      { item: 'should-know', words: 'Det går greit så lenge vi får hjelp når vi står fast.' },
    ],
  },
];
