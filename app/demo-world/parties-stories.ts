import type { CompanyKey } from './cast.ts';
import { consent, delivery, type PartiesStory, stops, thresholds } from './parties-story.ts';

/** What the parties of each company have agreed on. */
export const partiesStories: Readonly<Record<CompanyKey, PartiesStory>> = {
  skarvdal: {
    motivation: 'Halvparten av ordrene venter på noe. Vi vil finne ut hva, sammen.',
    products: 'Maskinerte deler og sveiste konstruksjoner',
    unions: 'Fellesforbundet, om lag 50 medlemmer',
    agreement: 'Industrioverenskomsten',
    doubts: { employer: { time: 'partly' }, employees: { time: 'no', talk: 'partly', sites: 'unknown' } },
    measures: [
      { ...stops(24), proposed: { ago: 6, by: 'employer' } },
      delivery(40),
      {
        title: 'Tid fra ordre til første spon',
        purpose: 'Se hvor lenge en ordre ligger før noen begynner på den.',
        points: false,
        seenBy: 'Styringsgruppa og planleggerne',
        consequences: 'Ingen. Det måles på ordren.',
        registered: 3,
        reviewAfter: 180,
      },
    ],
  },
  elvestad: {
    motivation: 'Vi er få, og alle gjør alt. Vi trenger en måte å bli enige om hva som kommer først.',
    products: 'Rekkverk og trapper i stål',
    unions: 'Fellesforbundet, 11 medlemmer',
    agreement: 'Industrioverenskomsten',
    doubts: { employer: { numbers: 'unknown' }, employees: { numbers: 'no', change: 'partly' } },
    acts: [consent(8, 'employees')],
    measures: [delivery(30)],
  },
  lyngmo: {
    motivation: 'Tre steder og fire språk. Vi vil at alle skal kunne si hva som ikke virker.',
    products: 'Høvellast og limtre',
    unions: 'Fellesforbundet, 44 medlemmer',
    agreement: 'Overenskomsten for trelast og trevare',
    doubts: { employer: {}, employees: { sites: 'partly' } },
    acts: [
      consent(150, 'employer', 141),
      { subject: thresholds(8, 15), ago: 120, by: 'employees', note: 'Lageret er bare sju.', agreed: 118 },
    ],
    measures: [
      {
        ...stops(110),
        live: 100,
        discussed: {
          ago: 104,
          views: 'Enige om formålet. Saga begynner, de andre kommer etter.',
          disagreement: 'Verneombudet mener at stopp under en halvtime ikke trengs skrevet ned.',
        },
        reviewAfter: 90,
        reviewed: {
          ago: 15,
          finding: 'Stoppene er halvert. Vi beholder den, og hever grensa til tjue minutter.',
          nextIn: 120,
        },
      },
      delivery(130),
    ],
  },
  osvika: {
    motivation: 'Vi vokser fortere enn vi lærer. Nå vil vi lære først.',
    products: 'Profiler i aluminium',
    unions: 'Industri Energi, 120 medlemmer',
    agreement: 'Industrioverenskomsten',
    doubts: {
      employer: { leaders: 'partly' },
      employees: { leaders: 'no', time: 'no', talk: 'partly', money: 'unknown' },
    },
    acts: [
      {
        subject: { kind: 'raw-export', from: '2026-01-01', to: '2026-01-31' },
        ago: 40,
        by: 'employer',
        note: 'Vi ville se hvem som hadde åpnet tavlene.',
        withdrawn: {
          ago: 37,
          by: 'employees',
          note: 'Spør folk i stedet. Vi ser ingen grunn til å se på navn.',
        },
      },
    ],
    measures: [{ ...stops(118), live: 107, reviewAfter: 80 }, delivery(120)],
  },
  kvitberg: {
    motivation: 'Store svingninger i ordrene. Vi vil tåle dem uten overtid.',
    products: 'Tavler og styreskap',
    unions: 'EL og IT Forbundet, 19 medlemmer',
    agreement: 'Landsoverenskomsten for elektrofagene',
    doubts: { employer: { sites: 'unknown' }, employees: {} },
    acts: [consent(130, 'employer', 128)],
    measures: [delivery(140)],
  },
  hovlandsmo: {
    motivation: 'Vi støyper mykje om att. Det kostar, og det slit på folk.',
    products: 'Betongelement og ferdigbetong',
    unions: 'Fellesforbundet, 80 medlemer',
    agreement: 'Byggeindustrioverenskomsten',
    doubts: { employer: { safety: 'partly' }, employees: { safety: 'no' } },
    acts: [
      {
        ...consent(300, 'employer', 290),
        withdrawn: { ago: 60, by: 'employees', note: 'Vi vil sjå rapporten før vi seier ja på nytt.' },
      },
    ],
    measures: [
      {
        title: 'Omstøyp per form',
        purpose: 'Finne formene som gir mest feil.',
        points: false,
        seenBy: 'Alle i elementfabrikken',
        consequences: 'Ingen. Tala er på forma.',
        registered: 280,
        live: 270,
        reviewAfter: 120,
        reviewed: { ago: 30, finding: 'Ni former står for halvparten. Vi held fram.', nextIn: 180 },
      },
    ],
  },
  fagerhei: {
    motivation: 'Ny trekkmaskin, gamle vaner. Vi ville gjøre begge deler bedre.',
    products: 'Kraftkabel',
    unions: 'Fellesforbundet, 95 medlemmer, og IT Forbundet, 12',
    agreement: 'Industrioverenskomsten',
    doubts: { employer: {}, employees: { numbers: 'partly' } },
    acts: [consent(420, 'employees', 415)],
    measures: [
      {
        ...stops(400),
        live: 390,
        reviewAfter: 200,
        reviewed: { ago: 190, finding: 'Vi vet nok nå.', nextIn: null },
      },
      { ...delivery(380), reviewAfter: 360, reviewed: { ago: 40, finding: 'Tallet står.', nextIn: 300 } },
    ],
  },
  storlia: {
    motivation: 'Vi ville ha med alle, ikke bare dem som roper høyest.',
    products: 'Vinduer og ytterdører',
    unions: 'Fellesforbundet, 70 medlemmer',
    agreement: 'Overenskomsten for byggeindustrien',
    doubts: { employer: {}, employees: {} },
    acts: [consent(700, 'employer', 690)],
    measures: [
      {
        ...delivery(800),
        reviewAfter: 300,
        reviewed: { ago: 210, finding: 'Fortsatt nyttig.', nextIn: 360 },
      },
    ],
  },
  tundalen: {
    motivation: 'Vi bytter verktøy seks ganger i døgnet, og bruker en time hver gang.',
    products: 'Sprøytestøpte deler',
    unions: 'Fellesforbundet, 24 medlemmer',
    agreement: 'Industrioverenskomsten',
    doubts: { employer: { change: 'unknown' }, employees: { union: 'partly' } },
    acts: [
      {
        subject: thresholds(7, 12),
        ago: 5,
        by: 'employees',
        note: 'Skiftene våre er små. Vi vil at ingen skal kunne regne seg fram til hvem som svarte hva.',
      },
    ],
  },
  granes: {
    motivation: 'Vi har gått ett program. Nå vil vi holde på det.',
    products: 'Sylindere og ventiler',
    unions: 'Fellesforbundet, 29 medlemmer',
    agreement: 'Industrioverenskomsten',
    doubts: { employer: {}, employees: { change: 'partly' } },
    measures: [
      {
        title: 'Temperatur og tid i herdeovnen',
        purpose: 'Jevnere kvalitet på tetningene.',
        points: false,
        seenBy: 'Operatørene ved ovnen',
        consequences: 'Brukes ikke til å sammenligne skift.',
        registered: 60,
        live: 55,
        reviewAfter: 300,
      },
    ],
  },
  brattfoss: {
    motivation:
      'Vi støper godt og leverer sent. Kundene sier det samme som gulvet: vi planlegger for lite sammen.',
    products: 'Støpegods i jern',
    unions: 'Fellesforbundet, 38 medlemmer',
    agreement: 'Industrioverenskomsten',
    doubts: {
      employer: { time: 'yes', sites: 'partly', numbers: 'partly' },
      employees: { time: 'no', sites: 'no', numbers: 'unknown', money: 'partly' },
    },
  },
};
