import type { Role } from '#people/contract.ts';
import type { CompanyKey } from './cast.ts';

/** Something promised at a visit: by whom, how many days ahead, and after how many it was done; null is not yet. */
export type PromiseStory = { what: string; by: Role; days: number; doneAfter: number | null };

export type NoteStory = {
  purpose: string;
  saw: string;
  said: string;
  promises: readonly PromiseStory[];
  mode?: 'on-site' | 'remote' | 'hybrid';
  /** How many were there from each party. */
  present?: readonly [employer: number, employees: number];
  /** The employee side disagreed with what was said. */
  dissent?: string;
  /** The employee side was not there, and why. */
  without?: string;
  /** Both answered on the adviser's device. */
  onDevice?: true;
  addition?: string;
  /** Nobody has answered yet. */
  isOpen?: true;
};

const kept = (what: string, by: Role, days = 12, doneAfter = 9): PromiseStory => ({
  what,
  by,
  days,
  doneAfter,
});

/** What a visit that nothing special is told of was about; drawn by name, so the same each time. */
export const commonNotes: readonly NoteStory[] = [
  {
    purpose: 'Gå løpet sammen og se hvor delene venter.',
    saw: 'Halvferdige deler sto på seks paller før montering. To av pallene hadde ingen lapp.',
    said: 'Vi merker alt som venter, og teller det hver fredag.',
    promises: [
      kept('Lag lapper til alt som venter', 'lean-coordinator'),
      kept('Send skjema for telling', 'adviser', 3, 1),
    ],
  },
  {
    purpose: 'Øve på å lede pulsmøtet.',
    saw: 'Møtet tok 14 minutter. Tre snakket, resten sto bakerst.',
    said: 'Den som står ved maskinen, tar ordet først. Lederen tier de første fem minuttene.',
    promises: [
      kept('Bytt på hvem som leder pulsmøtet', 'manager', 7, 6),
      kept('Spør skiftet om tidspunktet passer', 'employee-representative', 10, 8),
    ],
  },
  {
    purpose: 'Følge opp det som ble lovet sist.',
    saw: 'Verktøyet hang på plass ved fire av fem arbeidsplasser.',
    said: 'Det femte stedet mangler oppheng. Det ordnes før neste besøk.',
    promises: [kept('Sett opp det siste opphenget', 'lean-coordinator', 14, 13)],
    onDevice: true,
  },
  {
    purpose: 'Snakke med begge parter hver for seg før styringsgruppa.',
    saw: 'Begge trekker fram ventetid på deler. De nevner ulike grunner.',
    said: 'Styringsgruppa får se begge forklaringene ved siden av hverandre.',
    promises: [
      kept('Skriv to linjer om ventetid til styringsgruppa', 'manager', 6, 5),
      kept('Skriv to linjer om ventetid til styringsgruppa', 'employee-representative', 6, 6),
    ],
    present: [2, 3],
  },
  {
    purpose: 'Se på tallene sammen med dem som fører dem.',
    saw: 'Leveransetallet føres hver mandag. Ingen så på det før nå.',
    said: 'Tallet henger på tavla fra mandag, og den som fører det, sier én setning om det.',
    promises: [
      kept('Heng leveransetallet på tavla', 'lean-coordinator', 5, 3),
      kept('Send eksempel på én god setning', 'adviser', 2, 2),
    ],
    mode: 'hybrid',
  },
  {
    purpose: 'Måle en omstilling fra start til slutt.',
    saw: 'Omstillingen tok 47 minutter. 19 av dem gikk til å lete etter verktøy.',
    said: 'Alt som kan gjøres klart før maskinen stopper, gjøres klart før.',
    promises: [
      kept('Lag vogn med alt til omstillingen', 'employee-representative', 13, 12),
      kept('Film neste omstilling når alle som er med har sagt ja', 'lean-coordinator', 12, 11),
    ],
  },
];

/** The visits something special is told of, counted back from the latest that was held: 1 is that one. */
export const toldNotes: Readonly<Partial<Record<CompanyKey, Readonly<Record<number, NoteStory>>>>> = {
  skarvdal: {
    1: {
      purpose: 'Hvorfor venter sveis på tegninger?',
      saw: 'Tre ordrer sto stille i sveis i går. To ventet på tegning, én på plate.',
      said: 'Tegningen skal være godkjent før ordren slippes til hallen. Ingrid tar det med ordrekontoret.',
      promises: [
        { what: 'Avtal med ordrekontoret når tegningen er klar', by: 'manager', days: 5, doneAfter: 4 },
        { what: 'Send mal for omstilling', by: 'adviser', days: 2, doneAfter: null },
        {
          what: 'Spør sveis hva de mangler oftest',
          by: 'employee-representative',
          days: 14,
          doneAfter: null,
        },
        {
          what: 'Tell ordrer som venter hver dag i to uker',
          by: 'lean-coordinator',
          days: 13,
          doneAfter: null,
        },
      ],
      present: [2, 2],
    },
    3: {
      purpose: 'Hva skal pilotgruppa bruke tiden på?',
      saw: 'Pilotgruppa har møttes to ganger. Begge gangene ble halve møtet borte i hasteordre.',
      said: 'Pilotgruppa får to timer fri hver uke, også når det haster.',
      promises: [
        kept('Gi pilotgruppa to timer fri hver uke', 'manager', 10, 9),
        kept('Si fra til rådgiveren når timene ikke blir gitt', 'employee-representative', 14, 13),
      ],
      dissent: 'To timer er for lite. Vi ba om fire, og det vil vi ta opp igjen ved porten.',
      addition: 'Timene ble gitt første gang uka etter.',
    },
  },
  lyngmo: {
    1: {
      purpose: 'Tavla i Høvleriet etter tre uker.',
      saw: 'Tavla var fylt ut hver dag. På kveldsskiftet manglet det polske ord på to av feltene.',
      said: 'Feltene får polske ord, og kveldsskiftet velger selv hvem som leder.',
      promises: [
        { what: 'Skriv de polske ordene', by: 'employee-representative', days: 6, doneAfter: 5 },
        { what: 'Heng opp nye felter', by: 'lean-coordinator', days: 9, doneAfter: null },
        { what: 'Ta med bilder fra en annen tavle', by: 'adviser', days: 14, doneAfter: null },
      ],
      onDevice: true,
    },
    2: {
      purpose: 'Fart på sagen.',
      saw: 'Sagen gikk med full fart, og stablingen rakk ikke unna. Det lå planker på gulvet.',
      said: 'Vi setter ned farten på sagen til stablingen følger med.',
      promises: [kept('Sett ned farten og mål utbyttet i to uker', 'manager', 14, 12)],
      dissent: 'Farten er ikke problemet. Vi mangler én på stabling på kvelden.',
    },
  },
  osvika: {
    1: {
      purpose: 'Forberede pressverket på piloten.',
      saw: 'Ledelsen gikk runden alene. Ingen fra ansattsiden var fri.',
      said: 'Pilotgruppa settes når begge parter kan møtes.',
      promises: [
        { what: 'Finn en dag da begge parter kan', by: 'manager', days: 6, doneAfter: null },
        { what: 'Ring Kjetil om pilotgruppa', by: 'adviser', days: 3, doneAfter: 2 },
      ],
      present: [3, 0],
      without: 'Pressen sto, og ingen på ansattsiden kunne gå fra.',
    },
  },
  hovlandsmo: {
    1: {
      purpose: 'Hvem tar over når rådgiveren kommer sjeldnere?',
      saw: 'Fire områder har egne pulsmøter. Blandeverket trenger fortsatt hjelp.',
      said: 'Blandeverket får en fadder fra Elementfabrikken.',
      promises: [
        { what: 'Velg fadder for Blandeverket', by: 'manager', days: 14, doneAfter: null },
        { what: 'Lag plan for fadderen', by: 'adviser', days: 12, doneAfter: null },
      ],
      mode: 'remote',
      isOpen: true,
    },
  },
};

/** What an adviser has written for nobody else about the visit that comes. */
export const ownNotes: Readonly<Partial<Record<CompanyKey, string>>> = {
  skarvdal: 'Hold igjen med svarene. La Terje fortelle om sveis før Ingrid forklarer.',
  lyngmo: 'Spør om kveldsskiftet når begge er til stede.',
};
