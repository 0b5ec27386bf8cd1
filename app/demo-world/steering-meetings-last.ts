import type { Side } from '#people/contract.ts';
import type { CompanyKey } from './cast.ts';
import type { Matter, MeetingStory } from './steering-meetings-stories.ts';

/** What the last meeting of a company came to, and how its minutes stand. */
export type LastStory = MeetingStory & {
  /** The parties that have signed; both where nothing is said. */
  signed?: readonly Side[];
  declined?: { side: Side; reason: string };
  corrected?: string;
};

/** The meeting behind some of the companies. */
export const lastMeetings: Readonly<Partial<Record<CompanyKey, LastStory>>> = {
  skarvdal: {
    matters: [
      { title: 'Pilotområde i fase 2', why: 'Skal være valgt før porten', side: 'employer' },
      { title: 'Veiledende prinsipper', why: 'Klubben har merknader til nummer 3', side: 'employees' },
      { title: 'Svarene fra medarbeiderne', why: 'Mange spør når de kommer opp', side: 'employees' },
    ],
    entries: [
      {
        kind: 'decision',
        matter: 0,
        title: 'Maskinering er pilotområde i fase 2',
        text: 'To pilotgrupper, en per skift. Hver gruppe har en tillitsvalgt eller et verneombud. Hver deltaker får to timer fri i uka til arbeidet.',
      },
      {
        kind: 'dissent',
        matter: 0,
        about: 0,
        side: 'employees',
        text: 'To timer holder ikke på nattskiftet, der bemanningen er lavest. Ansattsiden ba om fire.',
      },
      {
        kind: 'decision',
        matter: 1,
        title: 'Seks veiledende prinsipper er vedtatt',
        text: 'Prinsipp 3 er endret etter merknad fra klubben: «Vi retter feilen, ikke pekefingeren.» Enstemmig.',
      },
      {
        kind: 'action',
        matter: 0,
        title: 'Sett navn på pilotgruppene',
        who: 'lean-coordinator',
        days: 16,
      },
      {
        kind: 'action',
        matter: 0,
        title: 'Regn ut hva fire timer på natt koster',
        who: 'manager',
        days: 21,
      },
      {
        kind: 'action',
        matter: 2,
        title: 'Heng svarene på tavla',
        who: 'safety-representative',
        days: 5,
      },
    ],
    signed: ['employees'],
  },
  osvika: {
    matters: [
      { title: 'Besøkene som uteble', why: 'To på rad er borte', side: 'employer' },
      { title: 'Ny dato for pilotgruppene', why: 'Pressen går igjen', side: 'employer' },
    ],
    entries: [
      {
        kind: 'decision',
        matter: 1,
        title: 'Pilotgruppene starter på nytt når pressen har gått to uker uten stans',
        text: 'Saken tas opp igjen når de ansatte er til stede.',
      },
      {
        kind: 'action',
        matter: 0,
        title: 'Ring rådgiveren og finn to nye dager',
        who: 'manager',
        days: 4,
      },
    ],
    without: 'employees',
    signed: ['employer'],
    declined: { side: 'employees', reason: 'Vi var ikke der. Vi skriver under når saken er tatt opp igjen.' },
  },
  lyngmo: {
    matters: [
      { title: 'Ny høvel i hallen', why: 'Hallen var opptatt i en uke', side: 'employer' },
      { title: 'Støv ved høvelen', why: 'Verneombudet har målt', side: 'employees' },
    ],
    entries: [
      {
        kind: 'decision',
        matter: 1,
        title: 'Avsuget byttes før pilotgruppa flytter inn',
        text: 'Pilotgruppa på saga går som før imens.',
      },
      {
        kind: 'dissent',
        matter: 1,
        about: 0,
        side: 'employees',
        text: 'Vi mener ingen bør arbeide der før avsuget er byttet, heller ikke på kveldsskiftet.',
      },
      {
        kind: 'action',
        matter: 1,
        title: 'Bestill nytt avsug',
        who: 'manager',
        days: 10,
      },
      {
        kind: 'information',
        matter: 0,
        text: 'Høvelen er montert. Opplæringen tar tre dager til.',
      },
    ],
    corrected: 'Målingen ble gjort 3. desember i fjor, ikke i år. Resten av vedtaket står.',
  },
};

/** Meetings called besides the journey: so many days from today. */
export const extraMeetings: Readonly<
  Partial<
    Record<CompanyKey, readonly { days: number; place: string; why: string; side: Side; off?: string }[]>
  >
> = {
  skarvdal: [
    {
      days: 4,
      place: 'Møterom Skarven',
      why: 'Ordreboka er fordoblet. Klubben vil snakke om bemanning før noen lover noe.',
      side: 'employees',
    },
  ],
  osvika: [
    {
      days: 3,
      place: 'Kantina på Pressverket',
      why: 'Uteblitte besøk. De ansatte var ikke med sist.',
      side: 'employees',
    },
    {
      days: 9,
      place: 'Kaia',
      why: 'Skiftplan for høsten',
      side: 'employer',
      off: 'Tas med på det andre ekstra møtet.',
    },
  ],
};

/** What somebody has asked to have taken up next time. */
export const askedFor: Readonly<Partial<Record<CompanyKey, readonly Matter[]>>> = {
  skarvdal: [
    {
      title: 'Fire timer på nattskiftet',
      why: 'Regnestykket blir klart før møtet, og folk spør oss hver natt.',
      side: 'employees',
    },
    {
      title: 'Hvem som leder pilotgruppene',
      why: 'To har sagt ja, og vi trenger én til.',
      side: 'employer',
    },
  ],
  lyngmo: [
    {
      title: 'Polske tekster på tavlene',
      why: 'Halve skiftet leser dem ikke.',
      side: 'employees',
    },
  ],
};
