import type { Side } from '#people/contract.ts';

/** Roles that speak in a steering group's meeting, as every company has them. */
export type Speaker = 'manager' | 'employee-representative' | 'safety-representative' | 'lean-coordinator';

export type Matter = { title: string; why: string; side: Side };

type EntryStory =
  | { kind: 'information'; matter: number; text: string }
  | { kind: 'decision'; matter: number; title: string; text: string }
  | { kind: 'action'; matter: number; title: string; who: Speaker; days: number; done?: boolean }
  /** `about` is the place of the decision among the entries. */
  | {
      kind: 'dissent';
      matter: number;
      about: number;
      text: string;
      side: Side;
      since?: { kind: 'settled' | 'on-record'; note: string };
    };

/** What one meeting came to. Dates are days from the meeting. */
export type MeetingStory = {
  matters: readonly Matter[];
  entries: readonly EntryStory[];
  /** Matters that were put off. */
  putOff?: readonly number[];
  /** A party that was not there. */
  without?: Side;
};

/** The meetings of a company that goes its way without much ado, in their order. */
export const ordinaryMeetings: readonly MeetingStory[] = [
  {
    matters: [
      { title: 'Hvordan vi møtes', why: 'Første møte i gruppa', side: 'employer' },
      { title: 'Tid til arbeidet', why: 'Klubben vil ha det avklart fra start', side: 'employees' },
    ],
    entries: [
      {
        kind: 'decision',
        matter: 0,
        title: 'Gruppa møtes annenhver uke, en time',
        text: 'Møtet ligger i arbeidstiden. Leankoordinatoren skriver referatet sammen med partene.',
      },
      {
        kind: 'decision',
        matter: 1,
        title: 'Tid til forbedringsarbeid regnes som arbeidstid',
        text: 'Gjelder også den som må komme utenom skiftet sitt.',
      },
      {
        kind: 'action',
        matter: 1,
        title: 'Legg tiden inn i skiftplanen',
        who: 'manager',
        days: 12,
        done: true,
      },
    ],
  },
  {
    matters: [
      { title: 'Utfordringene vi ser', why: 'Partene har skrevet hver for seg', side: 'employees' },
      { title: 'Hvilke nøkkeltall vi følger', why: 'Kartleggingen starter snart', side: 'employer' },
    ],
    entries: [
      {
        kind: 'information',
        matter: 0,
        text: 'Begge parter nevner ventetid mellom avdelingene. De ansatte nevner også opplæring av nye.',
      },
      {
        kind: 'decision',
        matter: 1,
        title: 'Vi følger leveransepresisjon, gjennomløpstid og sykefravær',
        text: 'Ingen tall vises på enkeltpersoner.',
      },
      {
        kind: 'action',
        matter: 1,
        title: 'Finn tallene for det siste året',
        who: 'lean-coordinator',
        days: 14,
        done: true,
      },
    ],
  },
  {
    matters: [
      { title: 'Svarene fra medarbeiderne', why: 'Undersøkelsen er lukket', side: 'employees' },
      { title: 'Besøk hos to kunder', why: 'Leveransen om kundene mangler', side: 'employer' },
    ],
    entries: [
      {
        kind: 'decision',
        matter: 0,
        title: 'Svarene vises for alle ansatte før ledermøtet ser dem',
        text: 'Grupper med færre enn fem svar vises ikke.',
      },
      {
        kind: 'action',
        matter: 0,
        title: 'Vis svarene på begge skift',
        who: 'employee-representative',
        days: 10,
        done: true,
      },
      {
        kind: 'action',
        matter: 1,
        title: 'Avtal to kundebesøk, og ta med en operatør',
        who: 'manager',
        days: 15,
        done: true,
      },
    ],
  },
  {
    matters: [
      { title: 'Pilotområde i fase 2', why: 'Skal være valgt før porten', side: 'employer' },
      { title: 'Veiledende prinsipper', why: 'Utkastet er klart', side: 'employees' },
    ],
    entries: [
      {
        kind: 'decision',
        matter: 0,
        title: 'Pilotområdet er der køen er lengst',
        text: 'To pilotgrupper, en per skift, med en tillitsvalgt eller et verneombud i hver.',
      },
      {
        kind: 'dissent',
        matter: 0,
        about: 0,
        side: 'employees',
        text: 'Vi ville heller begynt der folk selv har meldt seg. Tvang gir ikke forbedring.',
        since: { kind: 'settled', note: 'Begge skift fikk velge hvem som er med.' },
      },
      {
        kind: 'decision',
        matter: 1,
        title: 'Fem veiledende prinsipper er vedtatt',
        text: 'Ordlyden om feil er endret etter merknad fra klubben.',
      },
      {
        kind: 'action',
        matter: 0,
        title: 'Sett navn på pilotgruppene',
        who: 'lean-coordinator',
        days: 9,
        done: true,
      },
    ],
  },
  {
    matters: [
      { title: 'Oppstart i pilotgruppene', why: 'Første uke er gått', side: 'employees' },
      { title: 'Tavle ved linja', why: 'Pulsmøtet trenger et sted å stå', side: 'employees' },
    ],
    entries: [
      { kind: 'information', matter: 0, text: 'Begge grupper er i gang. Nattskiftet mangler avløser.' },
      {
        kind: 'decision',
        matter: 1,
        title: 'Tavla henger ved linja og viser lag og maskiner, aldri navn',
        text: '',
      },
      {
        kind: 'action',
        matter: 0,
        title: 'Finn avløser til nattskiftet',
        who: 'manager',
        days: 7,
        done: true,
      },
    ],
  },
  {
    matters: [
      { title: 'Løftene fra besøket', why: 'To er over fristen', side: 'employees' },
      { title: 'Opplæring av pilotgruppene', why: 'Flere spør om kurset', side: 'employer' },
    ],
    entries: [
      {
        kind: 'decision',
        matter: 1,
        title: 'Åtte fra gulvet tar kurset i vår',
        text: 'Partene velger fire hver. Tiden er arbeidstid.',
      },
      {
        kind: 'action',
        matter: 1,
        title: 'Meld på åtte deltakere',
        who: 'lean-coordinator',
        days: 14,
        done: true,
      },
    ],
  },
  {
    matters: [
      { title: 'Hva pilotgruppene har lært', why: 'Halvveis i fase 2', side: 'employer' },
      { title: 'Overtid i pilotområdet', why: 'Verneombudet har meldt fra', side: 'employees' },
    ],
    entries: [
      {
        kind: 'information',
        matter: 0,
        text: 'Omstillingen tar nå 38 minutter, mot 64 da de begynte. Gruppa har delt filmen med de andre.',
      },
      {
        kind: 'decision',
        matter: 1,
        title: 'Ingen overtid i pilotområdet de dagene gruppa møtes',
        text: '',
      },
      {
        kind: 'dissent',
        matter: 1,
        about: 1,
        side: 'employer',
        text: 'Ledelsen mener regelen må vike når en ordre står i fare.',
        since: { kind: 'on-record', note: 'Vi lever med den ut fase 2.' },
      },
    ],
  },
  {
    matters: [
      { title: 'Kurven for leveransepresisjon', why: 'Den har falt tre uker på rad', side: 'employer' },
      { title: 'Neste pilotområde', why: 'Lakken vil være med', side: 'employees' },
    ],
    entries: [
      {
        kind: 'decision',
        matter: 0,
        title: 'Vi ser på årsaken før noen endrer planen',
        text: 'Verkstedet og planleggeren går gjennom tre ordrer sammen.',
      },
      {
        kind: 'action',
        matter: 0,
        title: 'Gå gjennom tre forsinkede ordrer på gulvet',
        who: 'safety-representative',
        days: 6,
        done: true,
      },
    ],
    putOff: [1],
  },
];
