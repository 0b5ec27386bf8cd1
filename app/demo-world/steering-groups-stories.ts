import type { AnchoringBody } from '#steering-groups/anchoring-view.ts';
import type { MandateWords } from '#steering-groups/group-view.ts';
import type { CompanyKey } from './cast.ts';

/** Somebody beside those whose role says where they sit; by their place in the company's cast, or a name of their own. */
export type SeatStory = {
  name: string;
  seat: 'employer' | 'employees' | 'other';
  title: string;
  /** Weeks after the start they came in and, where they have, went out. */
  week?: number;
  until?: number;
};

/** What a company's steering group has come to. Weeks are counted from the start of the journey. */
export type GroupStory = {
  seats: readonly SeatStory[];
  mandate?: Partial<MandateWords>;
  /** Who has signed: both in the second week, unless told otherwise. */
  signed?: 'both' | 'employer' | 'none';
  /** Everybody of the employee side has gone out, so many weeks before today. */
  withoutEmployees?: number;
  anchored?: readonly AnchoringStory[];
};

export type AnchoringStory = {
  body: AnchoringBody;
  bodyName?: string;
  /** Weeks before today. */
  ago: number;
  about: string;
  said: string;
  caseNumber?: string;
  paper?: { name: string; line: string };
};

const committee = (ago: number): AnchoringStory => ({
  body: 'working-environment-committee',
  ago,
  about: 'Pilotområdet og tiden som settes av',
  said: 'Utvalget ber om å få se hvor mange timer folk faktisk får. Verneombudet følger opp.',
});

/** Companies that are not here have no steering group yet. */
export const groupStories: Readonly<Partial<Record<CompanyKey, GroupStory>>> = {
  skarvdal: {
    seats: [
      { name: 'Marte Vik', seat: 'employer', title: 'produksjonsplanlegger' },
      { name: 'Linn Brekke', seat: 'employees', title: 'plasstillitsvalgt' },
      { name: 'Sverre Moan', seat: 'other', title: 'vedlikehold, fabrikken', week: 1 },
      { name: 'Hanna Strømme', seat: 'employees', title: 'plasstillitsvalgt', until: 3 },
    ],
    mandate: {
      decides:
        'Gruppa vedtar pilotområder, veiledende prinsipper og hvordan tiden brukes.\nInvesteringer over 200 000 kroner og nye stillinger går til styret.',
      disagreement:
        'Uenighet skrives inn i referatet med navn og side, og kommer opp igjen på neste møte. Ingen stemmes ned uten at begge sider har fått si hvorfor.',
    },
    anchored: [
      {
        body: 'union-meeting',
        ago: 6,
        about: 'Hvem klubben velger til styringsgruppa',
        said: 'Klubben valgte Terje Aune og Linn Brekke. Klubben ber om at pilotgruppene får tiden i vaktplanen.',
      },
      {
        body: 'all-hands',
        ago: 5,
        about: 'Hva de neste 18 månedene går ut på',
        said: 'To møter, ett for hvert skift. Mange spurte hva som skjer med overtiden.',
        paper: { name: 'Bilder fra allmøtet.pdf', line: 'Allmote: hva skjer de neste 18 manedene' },
      },
      {
        body: 'working-environment-committee',
        ago: 3,
        about: 'Tavler på gulvet og hva som måles',
        said: 'Utvalget vil se målene før de henges opp.',
        caseNumber: '4/2',
        paper: { name: 'Referat AMU sak 4.pdf', line: 'Referat fra arbeidsmiljoutvalget, sak 4' },
      },
    ],
  },
  elvestad: {
    seats: [{ name: 'Geir Ove Rønne', seat: 'employees', title: 'sveiser' }],
    signed: 'employer',
    anchored: [
      {
        body: 'all-hands',
        ago: 4,
        about: 'Hvorfor vi er med',
        said: 'Alle 18 var der. Vi begynner med ordrene som venter.',
      },
    ],
  },
  lyngmo: {
    seats: [
      { name: 'Kari Anne Sæther', seat: 'employer', title: 'lagersjef' },
      { name: 'Ewa Mazur', seat: 'employees', title: 'plasstillitsvalgt, høvleriet', week: 24 },
      { name: 'Tomasz Zieliński', seat: 'employees', title: 'plasstillitsvalgt, saga', until: 23 },
    ],
    anchored: [committee(9), { ...committee(2), said: 'Utvalget har sett timene, og er fornøyd.' }],
  },
  osvika: {
    seats: [
      { name: 'Vidar Leite', seat: 'employer', title: 'fabrikksjef, pressverket' },
      { name: 'Elise Haug', seat: 'employees', title: 'plasstillitsvalgt' },
    ],
    withoutEmployees: 2,
    anchored: [
      {
        body: 'works-council',
        ago: 7,
        about: 'Framdriften i piloten',
        said: 'Utvalget er bekymret for at besøkene uteblir, og ber ledelsen si når de tas igjen.',
      },
    ],
  },
  kvitberg: {
    seats: [
      { name: 'Abdi Farah', seat: 'employees', title: 'montør' },
      { name: 'Lise Myrvang', seat: 'employees', title: 'montør' },
    ],
  },
  hovlandsmo: { seats: [{ name: 'Anita Nordbø', seat: 'employees', title: 'plasstillitsvalgt' }] },
  fagerhei: {
    seats: [{ name: 'Odd Einar Hansen', seat: 'employer', title: 'driftsleder' }],
    anchored: [committee(20)],
  },
  storlia: { seats: [], anchored: [committee(60)] },
  granes: { seats: [] },
};
