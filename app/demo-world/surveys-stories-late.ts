import { levels, type WaveStory } from './surveys-story.ts';

const before = {
  title: 'Hva tenker du om det som kommer?',
  reason: 'Vi begynner et langt løp sammen, og vil vite hva dere tenker før vi velger hvor vi starter.',
  opens: { week: 3 },
} as const;
const again = {
  title: 'Hva tenker du nå?',
  reason: 'De samme spørsmålene som sist, så vi ser om noe har flyttet seg.',
} as const;

/** Half of the hall writes in Polish, and is heard: what was low has risen. */
export const lyngmo: readonly WaveStory[] = [
  {
    ...before,
    places: { Saga: [24, -0.4], Høvleriet: [31, 0], Lageret: [12, 0.3] },
    answered: 54,
    levels: levels(3.3, 2.7, 2.3, 3.1, 2.6, 3.0),
    unsure: 0.14,
    believed: { employer: '554451442452444455', employees: '334324224333223343' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Powiedzcie nam wcześniej, kiedy zmienia się plan.' },
      { item: 'start-with', words: 'Instrukcje po polsku przy maszynach.' },
      { item: 'start-with', words: 'Støvet i saga.' },
      { item: 'start-with', words: 'Flyten mellom høvleriet og lageret.' },
      { item: 'should-know', words: 'Boję się, że maszyny zastąpią ludzi.' },
      {
        item: 'should-know',
        words: 'Piotr tłumaczy wszystko sam, to za dużo dla jednej osoby.',
        both: { outcome: 'blacked', black: 'Piotr' },
      },
      { item: 'should-know', words: 'Møtene går for fort for oss som ikke snakker norsk.' },
    ],
  },
  {
    ...again,
    opens: { week: 19 },
    answered: 49,
    levels: levels(3.5, 3.3, 3.1, 3.2, 2.5, 3.2),
    unsure: 0.07,
    believed: { employer: '444442443442334455', employees: '444333333343333444' },
    reviewed: 'employees',
    comments: [
      { item: 'start-with', words: 'Teraz wiemy, co się dzieje. Tak trzymać.' },
      { item: 'start-with', words: 'Druga tablica w tartaku.' },
      { item: 'start-with', words: 'Mer tid til opplæring ved høvelen.' },
      { item: 'should-know', words: 'Wszystko dobrze.' },
      {
        item: 'should-know',
        words: 'Tomasz får alltid de verste skiftene.',
        both: { outcome: 'blacked', black: 'Tomasz' },
      },
    ],
  },
];

/** The third has just been counted: employees read it, all others from the day of the meeting. */
export const hovlandsmo: readonly WaveStory[] = [
  {
    ...before,
    places: { Elementfabrikken: [82, -0.1], Blandeverket: [28, 0.1], Kontoret: [8, 0.5] },
    answered: 83,
    levels: levels(3.2, 2.8, 2.7, 3.0, 2.7, 3.2),
    unsure: 0.11,
    believed: { employer: '444442443442343444', employees: '334323323333223333' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Formene. Halvparten av dagen går til å leite.' },
      { item: 'start-with', words: 'At krana er ledig når vi skal støype.' },
      { item: 'should-know', words: 'Eg er redd dette blir nok eit skjema.' },
    ],
  },
  {
    ...again,
    opens: { week: 31 },
    answered: 71,
    levels: levels(3.5, 3.1, 3.2, 3.2, 2.5, 3.4),
    believed: { employer: '444442444442344455', employees: '344333333343223343' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Ombygginga av blandeverket må bli ferdig.' },
      { item: 'start-with', words: 'Fleire som kan krana.' },
      { item: 'should-know', words: 'Det er betre no, men det er travelt.' },
    ],
  },
  {
    ...again,
    title: 'Hva tenker du etter et år?',
    opens: { ago: 16 },
    days: 12,
    meeting: 21,
    answered: 76,
    levels: levels(3.7, 3.5, 3.4, 3.4, 2.6, 3.7),
    unsure: 0.06,
    believed: { employer: '444442443442343444', employees: '444333333342233444' },
    comments: [
      { item: 'start-with', words: 'Kontoret må være med på tavlemøtet.' },
      { item: 'start-with', words: 'Vedlikehald før det ryk, ikkje etter.' },
      { item: 'should-know', words: 'Vi treng fleire folk på kveld.' },
      { item: 'should-know', words: 'Arve gjer ein god jobb som tillitsvald.' },
    ],
  },
];

/** Three times the same questions; trust has risen, and time and strength have not. */
export const fagerhei: readonly WaveStory[] = [
  {
    ...before,
    places: { Trekkeriet: [81, -0.2], Kappehallen: [61, 0.2] },
    answered: 97,
    levels: levels(3.1, 2.6, 2.5, 3.0, 2.9, 3.0),
    unsure: 0.12,
    believed: { employer: '545452443451444455', employees: '334324224333233343' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Kabelender som ligger overalt.' },
      { item: 'start-with', words: 'Stopp på trekkmaskin 2.' },
      { item: 'should-know', words: 'Vi har hørt dette før.' },
    ],
  },
  {
    ...again,
    opens: { week: 32 },
    places: { Trekkeriet: [81, 0.2], Kappehallen: [61, -0.2] },
    answered: 104,
    levels: levels(3.4, 3.2, 3.2, 3.1, 2.5, 3.2),
    believed: { employer: '444442443442343455', employees: '344333333343223344' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Kappehallen må få den samme hjelpen som trekkeriet fikk.' },
      {
        item: 'start-with',
        words: 'Odd Einar har vist at det går. La flere få prøve.',
        both: { outcome: 'blacked', black: 'Odd Einar' },
      },
      { item: 'should-know', words: 'Travelt.' },
    ],
  },
  {
    ...again,
    title: 'Hva tenker du når programmet snart er over?',
    opens: { week: 62 },
    answered: 99,
    levels: levels(3.5, 3.5, 3.5, 3.2, 2.6, 3.6),
    unsure: 0.05,
    believed: { employer: '444443444442334455', employees: '444333433343223444' },
    reviewed: 'employer',
    comments: [
      { item: 'start-with', words: 'Hold på fredagstimen.' },
      { item: 'start-with', words: 'Nye må lære tavla fra første dag.' },
      { item: 'should-know', words: 'Hvem følger opp når rådgiveren er borte?' },
    ],
  },
];

/** Better while it lasted, and some of it lost half a year after. */
export const storlia: readonly WaveStory[] = [
  {
    ...before,
    places: { Storlia: [62, 0], Glasshallen: [34, -0.2] },
    answered: 68,
    levels: levels(3.4, 3.0, 2.7, 3.2, 3.0, 3.3),
    unsure: 0.1,
    believed: { employer: '544442443442344455', employees: '344333323343333344' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Glass som knuses på vei inn.' },
      { item: 'should-know', words: 'Ingenting.' },
    ],
  },
  {
    ...again,
    opens: { week: 33 },
    answered: 72,
    levels: levels(3.9, 3.6, 3.5, 3.7, 3.1, 3.8),
    unsure: 0.06,
    believed: { employer: '554442444442344455', employees: '444333433343333444' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Mer av det vi har begynt på.' },
      { item: 'should-know', words: 'Det er blitt lettere å si fra.' },
    ],
  },
  {
    ...again,
    title: 'Et halvt år etter',
    opens: { after: 6 },
    answered: 61,
    levels: levels(3.7, 3.0, 3.1, 3.6, 2.6, 3.7),
    unsure: 0.07,
    believed: { employer: '544442444442344455', employees: '333334333343324343' },
    reviewed: 'both',
    comments: [
      { item: 'start-with', words: 'Tavlemøtene. De er blitt korte og tomme.' },
      { item: 'start-with', words: 'Få med de nye.' },
      {
        item: 'should-know',
        words: 'Den nye formannen vet ikke hva vi holder på med.',
        both: { outcome: 'withheld', reason: 'Det er bare én det kan være.' },
      },
    ],
  },
];
