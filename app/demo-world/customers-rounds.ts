import { needNames, type RoundStory } from './customers-story.ts';

const { time, right, reply, papers, packing } = needNames;

/** The main company's round, which is over: four customers by name, and six who gave none. */
export const skarvdalRounds: readonly RoundStory[] = [
  {
    title: 'Etter de første samtalene',
    opened: 41,
    closes: -34,
    needs: [time.nb, right.nb, reply.nb, papers.nb, packing.nb],
    own: [
      {
        customer: 'Havbris Verft',
        language: 'nb',
        answers: [
          {
            grades: [
              [5, 1],
              [4, 4],
              [5, 2],
              [3, 3],
              [2, 4],
            ],
            words: 'Del opp leveransen heller enn å vente på alt.',
            mayQuote: true,
          },
          {
            grades: [
              [4, 2],
              [5, 4],
              [4, 2],
              [null, null],
              [1, 4],
            ],
          },
        ],
      },
      {
        customer: 'Stocznia Wisłoujście Nowa',
        language: 'pl',
        answers: [
          {
            grades: [
              [5, 2],
              [4, 5],
              [5, 3],
              [4, 3],
              [2, 5],
            ],
            words: 'Prosimy o telefon, kiedy termin się zmienia.',
            mayQuote: true,
          },
        ],
      },
      {
        customer: 'Ytterøy Oppdrett',
        language: 'nn',
        answers: [
          {
            grades: [
              [4, 3],
              [4, 4],
              [3, 3],
              [2, 3],
              [3, 4],
            ],
          },
        ],
      },
      { customer: 'Nordlys Energi', language: 'nb', answers: [] },
    ],
    open: [
      {
        grades: [
          [5, 2],
          [5, 4],
          [4, 2],
          [3, 3],
          [2, 4],
        ],
        words: 'Flinke folk. Treg ordrebekreftelse.',
      },
      {
        grades: [
          [4, 2],
          [4, 5],
          [5, 1],
          [4, 2],
          [1, 5],
        ],
      },
      {
        grades: [
          [5, 3],
          [5, 4],
          [4, 3],
          [3, 4],
          [3, 4],
        ],
        words: 'Send bilde når det er ferdig pakket.',
      },
      {
        grades: [
          [5, 1],
          [3, 4],
          [5, 2],
          [2, 3],
          [2, 3],
        ],
      },
      {
        grades: [
          [4, 2],
          [5, 5],
          [4, 3],
          [null, null],
          [2, 4],
        ],
      },
      {
        grades: [
          [5, 2],
          [4, 4],
          [3, 2],
          [4, 3],
          [1, 4],
        ],
      },
    ],
  },
];
