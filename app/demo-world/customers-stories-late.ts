import { both, type CustomersStory, needNames } from './customers-story.ts';

const { time, right, reply, papers } = needNames;

/** Past the gate, and asking anew: a round that is open, with too few voices so far on some needs. */
export const osvikaCustomers: CustomersStory = {
  customers: [
    { name: 'Aurland Fasade', trade: 'fasader', share: 27 },
    { name: 'Nordmark Tog', trade: 'jernbane', share: 16 },
    { name: 'Lagerkvist Bilar', trade: 'biltilbehør', share: 12 },
    { name: 'Greenholm Solar', trade: 'solkraft' },
  ],
  needs: [time, right, reply, papers],
  interviews: [
    {
      customer: 'Aurland Fasade',
      role: 'produksjonssjef',
      ago: 95,
      there: both,
      said: [
        {
          need: time.nb,
          wants: 'Profiler i den rekkefølgen vi monterer.',
          gets: 'Alt på én gang.',
          grades: [4, 3],
        },
        {
          need: right.nb,
          wants: 'Ingen riper.',
          gets: 'Riper på hver femte profil.',
          grades: [5, 2],
          quote: ['En ripe koster oss mer enn profilen.', 'outside'],
        },
      ],
    },
    {
      customer: 'Nordmark Tog',
      role: 'kvalitetsingeniør',
      ago: 92,
      there: both,
      said: [
        { need: right.nb, wants: 'Toleranser som holder hele serien.', grades: [5, 3] },
        { need: papers.nb, wants: 'Målerapport i hver kasse.', grades: [5, 3] },
      ],
    },
    {
      customer: 'Lagerkvist Bilar',
      role: 'inköpare',
      ago: 90,
      there: ['employer'],
      said: [
        { need: right.nb, wants: 'Samma färg från gång till gång.', grades: [4, 2] },
        { need: time.nb, wants: 'Besked om leveransdag samma vecka.', grades: [4, 3] },
      ],
    },
    {
      customer: 'Greenholm Solar',
      role: 'site manager',
      ago: 4,
      there: both,
      said: [
        { need: null, wants: 'Fewer part numbers to keep apart on the roof.', grades: [3, 2] },
        {
          need: null,
          wants: 'Word the day before the truck comes.',
          gets: 'An hour before.',
          grades: [4, 2],
        },
      ],
    },
  ],
  rounds: [
    {
      title: 'Har det blitt bedre?',
      opened: 6,
      closes: 15,
      needs: [time.nb, right.nb, reply.nb],
      own: [
        {
          customer: 'Lagerkvist Bilar',
          language: 'sv',
          answers: [
            {
              grades: [
                [4, 4],
                [5, 3],
                [3, 3],
              ],
              words: 'Det har blivit bättre med färgen.',
              mayQuote: true,
            },
          ],
        },
        { customer: 'Greenholm Solar', language: 'en', answers: [] },
        { customer: 'Nordmark Tog', language: 'nb', answers: [] },
      ],
      open: [
        {
          grades: [
            [4, 3],
            [5, 3],
            [4, 2],
          ],
        },
        {
          grades: [
            [3, 3],
            [5, 2],
            [4, 3],
          ],
          words: 'Ringte to ganger før noen tok telefonen.',
        },
      ],
    },
  ],
  description: {
    ago: 84,
    text: 'Overflaten betyr mest. Riper og fargeforskjeller koster kundene mer enn profilene selv.',
    yes: [{ side: 'employer', ago: 83 }],
  },
};
