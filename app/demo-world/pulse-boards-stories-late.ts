import type { BoardStory } from './pulse-boards-story.ts';

/** Those who have met for a year: quieter boards, and more that is done. Everyone is invented. */
const hovlandsmoSteering: BoardStory = {
  key: 'steering',
  kind: 'change',
  name: 'Styringsgruppa si tavle',
  area: 'Styringsgruppa',
  goal: 'Færre element må støypast om att, og alle lag forbetrar sitt eige arbeid utan hjelp utanfrå.',
  weekday: 1,
  time: '12:30',
  language: 'nn',
  hung: { by: 'Ole Jakob Fure', ago: 200 },
  meetings: { missed: 0, length: 10, present: 7, learned: ['Vi er best når formannen teier først.'] },
  cards: [
    {
      list: 'activities',
      text: 'Kvart lag leier sitt eige pulsmøte',
      language: 'nn',
      by: 'Gunnhild Hovland',
      ago: 40,
      owner: 'Ole Jakob Fure',
      due: 30,
      column: 'doing',
    },
    {
      list: 'tasks',
      text: 'Lær opp to til på betongprøvene',
      language: 'nn',
      by: 'Arve Tangen',
      ago: 10,
      owner: 'Sigrid Ulvestad',
      due: 7,
      column: 'doing',
    },
    {
      list: 'problems',
      text: 'Forma til kantelement slepper ikkje når det er kaldt',
      language: 'nn',
      by: 'Samuel Gebre',
      ago: 9,
      owner: 'Samuel Gebre',
      due: 10,
    },
    {
      list: 'decisions',
      text: 'Hallen held minst tolv gradar',
      language: 'nn',
      by: 'Gunnhild Hovland',
      ago: 8,
    },
  ],
};

const elements: BoardStory = {
  key: 'elements',
  kind: 'daily',
  name: 'Elementfabrikken',
  area: 'Elementfabrikken',
  above: 'steering',
  time: '06:40',
  language: 'nn',
  hung: { by: 'Ole Jakob Fure', ago: 195 },
  fields: {
    hse: { target: '0', usual: 0.1, swing: 0.6, watch: 1, deviation: 2 },
    quality: { unit: 'element støypte om att', target: '0', usual: 0.4, swing: 1.2, watch: 2, deviation: 3 },
    delivery: { target: '97', usual: 97, swing: 4, watch: 93, deviation: 89, most: 100 },
    cost: { target: 'høgst 2', usual: 1.2, swing: 1.4, decimals: 1, watch: 2.5, deviation: 4 },
    people: { usual: 14, swing: 2, watch: 11, deviation: 9 },
  },
  meetings: {
    missed: 0.05,
    length: 8,
    present: 13,
    heldToday: true,
    learned: ['Varm opp forma først.', 'Ein ting om gongen.'],
  },
  cards: [
    {
      list: 'tasks',
      text: 'Bytt pakningar på form 4',
      ago: 3,
      owner: 'Samuel Gebre',
      due: 2,
      column: 'doing',
    },
    {
      list: 'suggestions',
      text: 'Løfteauge på same stad på alle element',
      from: 'Sigrid Ulvestad',
      ago: 2,
      weighed: { effort: 2, effect: 3 },
    },
    {
      list: 'suggestions',
      text: 'Ei benk til ved form 2',
      ago: 9,
      answer: { by: 'Ole Jakob Fure', ago: 7, text: 'Ja, ho kjem torsdag.' },
      column: 'done',
      owner: 'Anita Nordbø',
      due: -3,
    },
    { list: 'recognitions', text: 'Anita fann sprekken før elementet gjekk ut.', team: 'Lag 2', ago: 4 },
  ],
};

const drawing: BoardStory = {
  key: 'drawing',
  kind: 'daily',
  name: 'The drawing hall',
  area: 'Trekkeriet',
  level: 2,
  time: '07:00',
  language: 'en',
  hung: { by: 'Camilla Strand', ago: 230 },
  fields: {
    hse: { target: '0', usual: 0, swing: 0.6, watch: 1, deviation: 2 },
    quality: { unit: 'wire breaks', target: 'at most 4', usual: 3, swing: 3, watch: 6, deviation: 8 },
    delivery: { target: '98', usual: 98, swing: 3, watch: 95, deviation: 92, most: 100 },
  },
  meetings: {
    missed: 0.04,
    length: 8,
    present: 8,
    learned: ['Check the tension before the speed.', 'Låt den som kör maskinen bestämma takten.'],
  },
  cards: [
    {
      list: 'tasks',
      text: 'New die for line 3',
      language: 'en',
      ago: 4,
      owner: 'Priya Raman',
      due: 3,
      column: 'doing',
    },
    {
      list: 'tasks',
      text: 'Märk alla bobiner på samma sida',
      language: 'sv',
      by: 'Elin Sandström',
      ago: 6,
      owner: 'Odd Einar Hansen',
      due: 1,
    },
    {
      list: 'suggestions',
      text: 'Show the wire speed on the board',
      language: 'en',
      from: 'Priya Raman',
      ago: 3,
    },
    {
      list: 'recognitions',
      text: 'Julie fikk linje 3 i gang på ti minutter.',
      language: 'nb',
      team: 'Kveldslaget',
      ago: 2,
    },
  ],
};

export const hovlandsmo: readonly BoardStory[] = [hovlandsmoSteering, elements];
export const fagerhei: readonly BoardStory[] = [drawing];
