import type { Side } from '#people/contract.ts';
import type { CompanyKey } from './cast.ts';

/** Marks in the order of the instrument's questions, then what is written in words. */
type SideStory = { marks: string; words?: readonly string[]; handsIn: boolean };

export type FormStory = {
  instrument: 'visit-evaluation' | 'self-evaluation' | 'follow-up';
  /** For a visit how many held visits ago, for a follow-up its months. */
  which: number;
  sides: Partial<Record<Side, SideStory>>;
  /** By the number of the question, from 0. */
  notes?: readonly { item: number; value: string; side: Side; agreed: boolean }[];
};

const visit = (
  which: number,
  employer: string,
  employees: string,
  words: readonly string[] = [],
): FormStory => ({
  instrument: 'visit-evaluation',
  which,
  sides: {
    employer: { marks: employer, handsIn: true, words: words.slice(0, 1) },
    employees: { marks: employees, handsIn: true, words: words.slice(1) },
  },
});

/** What the parties have answered apart. */
export const formStories: Partial<Record<CompanyKey, readonly FormStory[]>> = {
  skarvdal: [
    visit(3, '43445', '32333', ['', 'Vi fikk vite om besøket dagen før.']),
    visit(2, '44445', '43444'),
    { instrument: 'visit-evaluation', which: 1, sides: { employees: { marks: '545', handsIn: false } } },
  ],
  fagerhei: [
    {
      instrument: 'self-evaluation',
      which: 0,
      sides: {
        employer: {
          marks: '544552434454',
          handsIn: true,
          words: ['At vi ser problemene samme dag, og ikke i månedsrapporten.', 'Kappehallen kom sent med.'],
        },
        employees: {
          marks: '54?342444342',
          handsIn: true,
          words: ['Vi blir spurt før ting flyttes.', 'Tiden til forbedring blir borte i travle uker.'],
        },
      },
      notes: [
        {
          item: 11,
          value:
            'Annenhver fredag fra 13 til 14 er satt av. Blir den brukt til annet, tas det opp i styringsgruppa.',
          side: 'employees',
          agreed: true,
        },
        {
          item: 4,
          value: 'Vi ser oftest likt på tallene, og ulikt på tempoet.',
          side: 'employer',
          agreed: false,
        },
      ],
    },
    {
      instrument: 'visit-evaluation',
      which: 1,
      sides: { employer: { marks: '55454', handsIn: true } },
    },
  ],
  storlia: [
    {
      instrument: 'follow-up',
      which: 6,
      sides: {
        employer: { marks: '444433452', handsIn: true, words: ['Pulsmøtene. De går uten meg.'] },
        employees: { marks: '433333342', handsIn: true, words: ['At noen svarer på forslagene.'] },
      },
    },
    {
      instrument: 'follow-up',
      which: 12,
      sides: {
        employees: { marks: '433222333', handsIn: true, words: ['Nye folk får ikke opplæring i tavla.'] },
      },
    },
  ],
};
