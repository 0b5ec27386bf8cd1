import type { Level } from '#lean-status/instrument.ts';
import type { CompanyKey } from './cast.ts';
import { blockedLanes, type DrawnPhoto } from './drawn-photo.ts';

/** Levels in the order the dimensions are asked in; what was seen stands by the dimension. */
export type VoiceStory = {
  now: readonly Level[];
  target: readonly Level[];
  seen?: Readonly<Record<string, string>>;
  /** What somebody took a picture of, by the dimension. */
  photos?: Readonly<Record<string, () => DrawnPhoto>>;
};

export type AgreedStory = { now: Level; target: Level; note?: string };

export type LeanStory = {
  /** Days from the first and the last day to today. */
  opened: number;
  closes: number;
  manager: VoiceStory;
  representative: VoiceStory & { left?: number };
  safety?: VoiceStory;
  adviser: VoiceStory;
  /** Medians of operators in the same order; how many answered. */
  operators?: { n: number; medians: readonly number[] };
  /** Agreed by both, or written and waiting for the employees. */
  agreed: Readonly<Record<string, AgreedStory & { waits?: true }>>;
};

const aim: readonly Level[] = [4, 4, 4, 4, 3, 4, 4, 4, 4, 4, 4, 4, 4, 3];

/** In the order of the instrument: leadership, partnership, customers, flow, pull, standardised work, order, visual
 * management, problem solving, quality, equipment, competence, improvement time, support functions. */
export const leanStories: Partial<Record<CompanyKey, LeanStory>> = {
  skarvdal: {
    opened: 30,
    closes: -16,
    manager: {
      now: [4, 4, 3, 3, 2, 2, 3, 2, 3, 3, 2, 3, 4, 2],
      target: aim,
      seen: {
        'improvement-time': 'En time i uka står i planen for alle lag, fra uke 3.',
        leadership: 'Jeg er ute hver morgen etter pulsmøtet.',
        'problem-solving': 'Fem hvorfor på tavla ved maskineringen.',
      },
    },
    representative: {
      now: [2, 4, 3, 2, 2, 3, 4, 2, 2, 3, 2, 3, 2, 2],
      target: aim,
      seen: {
        'improvement-time': 'Timen ble brukt til å ta igjen produksjon tre av fire uker på lag 2.',
        leadership: 'På kveldsskiftet har vi sett en leder én gang siden oppstart.',
        'workplace-order': 'Verktøytavla ved sveis 1 er hel, og det har den vært lenge.',
      },
    },
    safety: {
      now: [3, 4, 3, 2, 2, 2, 3, 2, 2, 3, 2, 3, 2, 2],
      target: aim,
      seen: { 'improvement-time': 'Tolv forslag på tavla har ikke fått svar.' },
    },
    adviser: {
      now: [3, 4, 3, 2, 2, 2, 2, 2, 2, 3, 2, 3, 2, 2],
      target: aim,
      seen: {
        'improvement-time': 'Spurte fire på gulvet. To visste at timen fantes.',
        'workplace-order': 'To av fem gangveier var sperret da vi gikk runden.',
        flow: 'Elleve paller sto ferdig freste og ventet på montering.',
      },
      photos: { 'workplace-order': blockedLanes },
    },
    operators: { n: 48, medians: [2.5, 3.5, 3, 2, 2, 2, 3, 2.5, 2, 3, 2, 2.5, 1.5, 2] },
    agreed: {
      partnership: { now: 4, target: 4, note: 'Begge parter er på hvert pulsmøte.' },
      customers: { now: 3, target: 4 },
      pull: { now: 2, target: 3, note: 'Planen for uka endres fortsatt på tirsdager.' },
      equipment: { now: 2, target: 4 },
      'visual-management': { now: 2, target: 4, waits: true },
      'workplace-order': {
        now: 3,
        target: 4,
        note: 'Vi gikk runden sammen. Sveis er på 4, maskineringen på 2.',
        waits: true,
      },
    },
  },
  elvestad: {
    opened: 4,
    closes: 10,
    manager: {
      now: [3, 3, 3, 2, 2, 3, 3, 2, 3, 3, 2, 3, 3, 2],
      target: aim,
      seen: { flow: 'Ordrene går stort sett rett gjennom verkstedet.' },
    },
    representative: {
      now: [2, 3, 3, 2, 1, 2, 2, 2, 2, 2, 2, 2, 1, 2],
      target: aim,
      seen: { 'improvement-time': 'Vi har ikke hatt timen i februar.' },
      left: 5,
    },
    adviser: { now: [2, 3, 3, 2, 1, 2, 2, 2, 2, 3, 2, 2, 2, 2], target: aim },
    agreed: {},
  },
};

/** What the others had, by and large: started two weeks before the week it was delivered in. */
export const ordinaryVoices = {
  manager: { now: [3, 3, 3, 2, 2, 3, 3, 3, 2, 3, 2, 3, 3, 2], target: aim },
  representative: { now: [2, 3, 3, 2, 2, 2, 3, 2, 2, 3, 2, 2, 2, 2], target: aim },
  adviser: { now: [2, 3, 3, 2, 1, 2, 3, 2, 2, 3, 2, 2, 2, 2], target: aim },
} as const satisfies Record<string, VoiceStory>;

type SeenLater = Partial<Record<'manager' | 'representative' | 'adviser' | 'agreed', string>>;

/** What was seen where a later round says another level than the one before. */
export const seenLater: Readonly<Record<string, Record<'up' | 'down', SeenLater>>> = {
  leadership: {
    up: { adviser: 'Fire av fem på gulvet sa målet med egne ord.', agreed: 'Runden går tirsdag og torsdag.' },
    down: {
      representative: 'Rundene stoppet da ordrene kom i vår.',
      adviser: 'Rundelista er tom siden påske.',
      agreed: 'Rundene settes inn i kalenderen igjen fra mandag.',
    },
  },
  flow: {
    up: {
      manager: 'Gjennomløpstida er tatt ned fra elleve til sju dager.',
      adviser: 'Tre paller venter, mot elleve sist.',
    },
    down: {
      representative: 'Det hoper seg opp foran lakken hver torsdag.',
      adviser: 'Åtte paller ventet foran lakken da vi gikk runden.',
      agreed: 'Lakken får to på skift i november.',
    },
  },
  'workplace-order': {
    up: {
      representative: 'Alle lag rydder etter lista før de går.',
      agreed: 'Fotoet henger ved hver plass.',
    },
    down: {
      manager: 'Vi fikk ikke fulgt opp etter ferien.',
      adviser: 'To av seks gangveier var sperret.',
      agreed: 'Vi går runden sammen hver fredag ut året.',
    },
  },
  'visual-management': {
    up: { adviser: 'Tallene på tavla var fra i dag, og laget snakket mest.' },
    down: {
      representative: 'Ingen har skrevet på tavla på to uker.',
      agreed: 'Laget velger selv hvem som fører tavla.',
    },
  },
  'problem-solving': {
    up: {
      manager: 'Sju av ti avvik har en årsak vi er enige om.',
      adviser: 'A3-arket ved linje 2 er fylt ut av laget.',
    },
    down: {
      adviser: 'Det samme avviket står for tredje gang.',
      agreed: 'Vi tar ett avvik om gangen, helt ut.',
    },
  },
  'improvement-time': {
    up: {
      representative: 'Timen ble brukt til forbedring i tre av fire uker.',
      agreed: 'Timen flyttes ikke uten at laget sier ja.',
    },
    down: {
      representative: 'Timen er tatt til produksjon fem uker på rad.',
      manager: 'Vi måtte ta igjen leveringene i september.',
      agreed: 'Timen er tilbake fra neste uke, og står i planen.',
    },
  },
  competence: {
    up: { adviser: 'Kompetanselista henger ved linja og er fra denne måneden.' },
    down: {
      representative: 'De to som kunne pressa, har sluttet.',
      agreed: 'To læres opp på pressa før jul.',
    },
  },
};
