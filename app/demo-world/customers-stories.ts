import type { CompanyKey } from './cast.ts';
import { skarvdalCustomers } from './customers-stories-early.ts';
import { osvikaCustomers } from './customers-stories-late.ts';
import { both, type CustomersStory, needNames } from './customers-story.ts';

const { time, right, reply, packing } = needNames;

/** Early: two talks, one of them a draft, and statements nobody has gathered yet. */
const elvestad: CustomersStory = {
  customers: [
    { name: 'Bakkehaugen Borettslag', trade: 'bolig' },
    { name: 'Løvlia Bygg', trade: 'bygg', share: 31 },
  ],
  needs: [time],
  interviews: [
    {
      customer: 'Løvlia Bygg',
      role: 'byggeleder',
      ago: 9,
      there: both,
      said: [
        { need: time.nb, wants: 'Rekkverket på plass før innflytting.', gets: 'Som regel.', grades: [5, 4] },
        { need: null, wants: 'Én person som svarer på byggeplassen.', gets: 'Tre ulike.', grades: [4, 2] },
      ],
    },
    { customer: 'Bakkehaugen Borettslag', role: 'styreleder', ago: 2, there: both, said: [], draft: true },
  ],
  rounds: [],
  description: null,
};

const lyngmo: CustomersStory = {
  customers: [
    { name: 'Storholt Trelast', trade: 'byggevarer', share: 34 },
    { name: 'Ekra Hus', trade: 'ferdighus', share: 19 },
    { name: 'Brygga Interiør', trade: 'innredning', share: 7 },
    { name: 'Vindal Hytter', trade: 'hytter' },
  ],
  needs: [right, time, reply, packing],
  interviews: (['Storholt Trelast', 'Ekra Hus', 'Brygga Interiør', 'Vindal Hytter'] as const).map(
    (customer, n) => ({
      customer,
      role: ['lagersjef', 'innkjøper', 'snekker', 'daglig leder'][n]!,
      ago: 170 - n,
      there: both,
      said: [
        {
          need: right.nb,
          wants: 'Lister uten kvist i enden.',
          gets: 'Vi kapper bort to av ti.',
          grades: [5, 2 + (n % 2)] as const,
          ...(n === 0 && { quote: ['Vi kjøper ti meter og bruker åtte.', 'outside'] as const }),
        },
        { need: packing.nb, wants: 'Pakker én mann kan bære.', grades: [4, 4] as const },
        { need: time.nb, wants: 'Levering på fast dag.', grades: [3 + (n % 2), 4] as const },
      ],
    }),
  ),
  rounds: [],
  description: {
    ago: 165,
    text: 'Kundene er fornøyd med leveringen. Det de mister penger på, er kvist i endene: de kapper bort en femtedel.',
    yes: [
      { side: 'employer', ago: 164 },
      { side: 'employees', ago: 164 },
    ],
  },
};

export const customersStories: Readonly<Partial<Record<CompanyKey, CustomersStory>>> = {
  skarvdal: skarvdalCustomers,
  elvestad,
  lyngmo,
  osvika: osvikaCustomers,
};
