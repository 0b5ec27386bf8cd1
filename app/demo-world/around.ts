import type { Role } from '#people/contract.ts';
import type { Organisation } from '#people/member-shapes.ts';
import type { Language } from '#platform/contract/language.ts';
import type { CompanyKey } from './cast.ts';

/** Those around the companies: organisations, the people who act for them, boards, and who is on their way in. All invented. */

export const regions = [
  { region: 'fjordlandet', name: 'Fjordlandet' },
  { region: 'dalforet', name: 'Dalføret' },
  { region: 'kystlandet', name: 'Kystlandet' },
] as const;

export type CastOrganisation = {
  name: string;
  kind: Organisation['kind'];
  region: (typeof regions)[number]['region'] | null;
};

export const tverrdal = 'Tverrdal Rådgivning';
export const lomvi = 'Lomvi Produksjonsutvikling';
const partner = 'Bransjelaget Metall og Tre';
const research = 'Elvesund Institutt';
const education = 'Høgskolen i Tverrfjord';
const funder = 'Utviklingsfondet Vekstkraft';

export const organisations: readonly CastOrganisation[] = [
  { name: tverrdal, kind: 'adviser-organisation', region: 'dalforet' },
  { name: lomvi, kind: 'adviser-organisation', region: 'kystlandet' },
  { name: 'Verkstedarbeidernes Samband', kind: 'union', region: null },
  { name: 'Vareproduksjon Nordvest', kind: 'employer-association', region: 'fjordlandet' },
  { name: partner, kind: 'partner', region: null },
  { name: funder, kind: 'funder', region: null },
  { name: research, kind: 'research', region: 'fjordlandet' },
  { name: education, kind: 'education', region: 'dalforet' },
];

export type AroundPerson = { name: string; role: Role; organisation: string; language?: Language };

/** Over the programme, or (the coordinator) in an adviser organisation. */
export const around: readonly AroundPerson[] = [
  { name: 'Synnøve Dale', role: 'adviser-coordinator', organisation: tverrdal },
  { name: 'Håkon Vestli', role: 'partner', organisation: partner },
  { name: 'Tuva Engeset', role: 'funder', organisation: funder },
  { name: 'Amund Reiten', role: 'researcher', organisation: research },
  { name: 'Solfrid Mæland', role: 'course-provider', organisation: education, language: 'nn' },
];

/** Who sits on the board, where the board has somebody here. */
export const boards: Readonly<Partial<Record<CompanyKey, string>>> = {
  osvika: 'Astri Leirvåg',
  hovlandsmo: 'Kåre Solheim',
  fagerhei: 'Inger Tveito',
};

/** Days until the role of these ends: soon enough that somebody must choose who comes after. */
export const endingSoon: Readonly<Record<string, number>> = {
  'Jonas Lid': 41,
  'Selam Haile': 26,
  'Anita Nordbø': 12,
};

export type CastInvitation = {
  company: CompanyKey | null;
  name: string;
  role: Role;
  /** False for a slip of paper. */
  letter: boolean;
  by: string;
  daysAgo: number;
  /** A letter that never got out. */
  lost?: boolean;
  organisation?: string;
  language?: Language;
};

export const invitations: readonly CastInvitation[] = [
  {
    company: 'skarvdal',
    name: 'Bente Kvamme',
    role: 'lean-coordinator',
    letter: true,
    by: 'Ingrid Solbakk',
    daysAgo: 3,
  },
  {
    company: 'skarvdal',
    name: 'Idar Moe',
    role: 'safety-representative',
    letter: true,
    by: 'Terje Aune',
    daysAgo: 19,
  },
  {
    company: 'skarvdal',
    name: 'Andrzej Nowicki',
    role: 'employee',
    letter: false,
    by: 'Amina Warsame',
    daysAgo: 2,
    language: 'pl',
  },
  {
    company: 'skarvdal',
    name: 'Oddny Reme',
    role: 'employee',
    letter: false,
    by: 'Amina Warsame',
    daysAgo: 2,
  },
  {
    company: 'skarvdal',
    name: 'Sivert Hauge',
    role: 'employee',
    letter: false,
    by: 'Amina Warsame',
    daysAgo: 2,
  },
  {
    company: 'osvika',
    name: 'Reidun Falk',
    role: 'employee-representative',
    letter: true,
    by: 'Kjetil Osnes',
    daysAgo: 1,
    lost: true,
  },
  {
    company: 'brattfoss',
    name: 'Trygve Nes',
    role: 'employee',
    letter: true,
    by: 'Torstein Brattli',
    daysAgo: 5,
  },
  {
    company: null,
    name: 'Ragna Steen',
    role: 'researcher',
    letter: true,
    by: 'Marit Holte',
    daysAgo: 4,
    organisation: research,
  },
];
