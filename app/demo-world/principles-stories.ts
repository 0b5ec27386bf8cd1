import type { CompanyKey } from './cast.ts';

export type PrincipleWords = { text: string; like: string; unlike: string };

/** Score of management and of the employees, 1 to 5, with an example from each. */
export type Lived = readonly [employer: number, employees: number, said: string, answered: string];

export type PrinciplesStory = {
  words: readonly PrincipleWords[];
  /** Worded anew in a second version: place in `words`, and the words that came instead. */
  anew?: { place: number; words: PrincipleWords };
  /** What was said of each principle, quarter by quarter; one party alone where the other has not answered. */
  lived?: readonly (readonly Lived[])[];
  /** Quarters from this one on have the employees' answer only. */
  waitsFrom?: number;
};

const stop: PrincipleWords = {
  text: 'Vi stopper når noe er feil',
  like: 'Den som ser feilen, stopper og sier fra. Vi retter den før vi går videre.',
  unlike: 'Vi sender feilen videre og håper at neste ledd tar den.',
};
const see: PrincipleWords = {
  text: 'Vi går dit det skjer før vi bestemmer',
  like: 'Ledere og verneombud ser på jobben sammen med dem som gjør den.',
  unlike: 'Vi avgjør på møterommet ut fra et regneark.',
};
const ask: PrincipleWords = {
  text: 'Vi spør hva som hindrer, ikke hvem som gjorde det',
  like: 'Vi spør hvorfor fem ganger, og skriver svaret på tavla.',
  unlike: 'Vi leter etter den som hadde vakt.',
};
const promise: PrincipleWords = {
  text: 'Vi gjør det vi har sagt, til den dagen vi sa',
  like: 'Hvert tiltak har navn og dato. Rekker vi det ikke, sier vi fra før fristen.',
  unlike: 'Tiltak blir stående fra møte til møte.',
};
const learn: PrincipleWords = {
  text: 'Alle får tid til å lære og forbedre',
  like: 'En time i uka er satt av i planen, også når det er travelt.',
  unlike: 'Vi forbedrer når vi får tid til overs.',
};
const customer: PrincipleWords = {
  text: 'Vi vet hva neste ledd trenger',
  like: 'Vi spør neste ledd hver mandag hva som kom skjevt.',
  unlike: 'Vi leverer det vi alltid har levert.',
};

/** Companies that have adopted their principles, as they tell it. The others tell the first of these. */
export const principlesStories: Partial<Record<CompanyKey, PrinciplesStory>> & { ordinary: PrinciplesStory } =
  {
    ordinary: { words: [stop, see, promise, learn] },
    lyngmo: {
      words: [stop, see, ask, promise, learn],
      anew: {
        place: 4,
        words: {
          text: 'Alle skift får tid til å lære og forbedre',
          like: 'Én time i uka per skift er satt av i planen. Skiftleder bytter den ikke bort.',
          unlike: 'Kveldsskiftet forbedrer når det blir tid til overs.',
        },
      },
      lived: [
        [
          [4, 4, 'Høvel 2 ble stoppet tre ganger i oktober.', 'Vi tør å stoppe nå.'],
          [4, 2, 'Jeg er i hallen hver dag.', 'På kveldsskiftet har vi sett en leder én gang.'],
          [3, 3, '', 'Bedre på dagskiftet enn på kveld.'],
          [4, 3, 'De fleste tiltakene er i rute.', 'Støvavsuget er flyttet to ganger.'],
          [5, 2, 'Timen er i planen for alle.', 'Timen blir brukt til å ta igjen produksjon.'],
        ],
        [
          [5, 4, 'Stoppene er blitt kortere.', 'Alle vet hvem de skal si fra til.'],
          [4, 3, 'Vi går runden sammen hver fredag.', 'Fredagsrunden er bra. Kvelden mangler.'],
          [4, 3, 'Vi bruker fem hvorfor på tavla.', ''],
          [4, 4, 'Ett tiltak over fristen, sagt fra om.', 'Støvavsuget er på plass.'],
          [4, 2, 'Alle skift fikk timen i november.', 'Kveldsskiftet fikk den to av fire uker.'],
        ],
      ],
    },
    osvika: {
      words: [stop, customer, ask, promise],
      lived: [
        [
          [3, 2, '', 'Pressen gikk en hel natt med feil temperatur.'],
          [3, 3, '', 'Mandagsmøtet med bearbeiding er bra.'],
          [4, 3, '', 'Det spørres mer nå enn før.'],
          [4, 1, '', 'Fire av ti tiltak er over fristen.'],
        ],
      ],
      waitsFrom: 1,
    },
  };

/** The table of a company that is midway: piles of notes, some of them principles already. */
export const midwayPiles = [
  {
    name: 'Si fra og stoppe',
    notes: [
      'Når noen tør å stoppe linja',
      'Den som ser feilen, eier den ikke alene',
      'Vi retter før vi fortsetter',
    ],
  },
  { name: 'Gå og se', notes: ['Lederen kommer ut og spør', 'Vi ser på jobben sammen før vi endrer den'] },
  {
    name: 'Holde ord',
    notes: ['Når det som er lovet, blir gjort', 'Navn og dato på alt', 'Svar innen fredag'],
  },
  { name: 'Tid til å lære', notes: ['Opplæring som ikke blir flyttet', 'Kaffe og tavle på torsdager'] },
] as const;

export const midwayWords: readonly (Partial<PrincipleWords> & { pile: number })[] = [
  { ...stop, pile: 0 },
  { text: see.text, like: see.like, pile: 1 },
  { pile: 2 },
];

/** What the manager had written when the employee representative wrote in the same field. */
export const midwayCrossed = 'Vi gjør det vi har sagt, innen fristen';
