import type { Role } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';
import { lomvi, tverrdal } from './around.ts';

/** Everyone and every company here is invented. Names of real companies do not belong in this file. */

export const demoProgramme = 'produktivitetsspranget';

export type CastPerson = { name: string; role: Role; language?: Language };

export type CastAdviser = { name: string; organisation: string; language?: Language };

export type CastCompany = {
  name: string;
  /** Persons working there. */
  employees: number;
  /** Name and place of each site; a site without a place of its own lies where its name says. */
  sites: readonly { name: string; place: string }[];
  /** Name of its adviser; null while it has none. */
  adviser: string | null;
  /** The weekday the adviser comes, Monday 1 to Friday 5. */
  visitWeekday: number;
  people: readonly CastPerson[];
};

export const office = { name: 'Marit Holte', place: 'Prosjektsenteret' };

export const advisers: readonly CastAdviser[] = [
  { name: 'Kari Myhre', organisation: tverrdal },
  { name: 'Ole Rønning', organisation: tverrdal },
  { name: 'Nils Fagerli', organisation: lomvi },
  { name: 'Eva Lunde', organisation: lomvi },
  { name: 'Elin Sandström', organisation: lomvi, language: 'sv' },
];

type Written = string | readonly [name: string, language: Language];

/** Manager, employee representative, safety representative and lean coordinator, then employees. */
function crew(...names: readonly Written[]): CastPerson[] {
  const first: readonly Role[] = [
    'manager',
    'employee-representative',
    'safety-representative',
    'lean-coordinator',
  ];
  return names.map((written, i) => {
    const role = first[i] ?? 'employee';
    return typeof written === 'string'
      ? { name: written, role }
      : { name: written[0], role, language: written[1] };
  });
}

const at = (...places: readonly (string | readonly [name: string, place: string])[]) =>
  places.map((site) =>
    typeof site === 'string' ? { name: site, place: site } : { name: site[0], place: site[1] },
  );

export const companies = {
  skarvdal: {
    name: 'Skarvdal Mekaniske',
    employees: 74,
    sites: at('Skarvdal'),
    adviser: 'Kari Myhre',
    visitWeekday: 3,
    people: crew('Ingrid Solbakk', 'Terje Aune', 'Jonas Lid', 'Amina Warsame', 'Linn Brekke', 'Marte Vik'),
  },
  elvestad: {
    name: 'Elvestad Sveis',
    employees: 18,
    sites: at('Elvestad'),
    adviser: 'Ole Rønning',
    visitWeekday: 2,
    people: crew(
      'Morten Haugland',
      'Berit Sandnes',
      'Emil Johansen',
      'Selam Haile',
      'Geir Ove Rønne',
      'Hilde Tangvik',
    ),
  },
  lyngmo: {
    name: 'Lyngmo Trevare',
    employees: 67,
    sites: at(['Saga', 'Lyngmo'], ['Høvleriet', 'Lyngmo'], ['Lageret', 'Nedre Lyngmo']),
    adviser: 'Eva Lunde',
    visitWeekday: 4,
    people: crew(
      'Astrid Hegge',
      ['Piotr Wiśniewski', 'pl'],
      ['Agnieszka Kowalczyk', 'pl'],
      'Magnus Tveit',
      ['Tomasz Zieliński', 'pl'],
      ['Ewa Mazur', 'pl'],
      'Kari Anne Sæther',
    ),
  },
  osvika: {
    name: 'Osvika Aluminium',
    employees: 186,
    sites: at(
      ['Pressverket', 'Osvika'],
      ['Støpehallen', 'Osvika'],
      ['Bearbeiding', 'Indre Osvika'],
      ['Kaia', 'Osvika'],
    ),
    adviser: 'Nils Fagerli',
    visitWeekday: 1,
    people: crew(
      'Ragnhild Eik',
      'Kjetil Osnes',
      'Thanh Nguyen',
      'Sander Myklebust',
      'Blessing Okafor',
      'Vidar Leite',
      'Elise Haug',
    ),
  },
  kvitberg: {
    name: 'Kvitberg Elektro',
    employees: 29,
    sites: at('Kvitberg'),
    adviser: 'Eva Lunde',
    visitWeekday: 2,
    people: crew('Unni Kvitnes', 'Steinar Brå', 'Maja Novak', 'Tor Arne Vold', 'Abdi Farah', 'Lise Myrvang'),
  },
  hovlandsmo: {
    name: 'Hovlandsmo Betong',
    employees: 118,
    sites: at(['Elementfabrikken', 'Hovlandsmo'], ['Blandeverket', 'Hovlandsmo']),
    adviser: 'Kari Myhre',
    visitWeekday: 2,
    people: crew(
      ['Gunnhild Hovland', 'nn'],
      'Arve Tangen',
      'Dragana Petrović',
      'Ole Jakob Fure',
      'Sigrid Ulvestad',
      'Samuel Gebre',
      'Anita Nordbø',
    ),
  },
  fagerhei: {
    name: 'Fagerhei Kabel',
    employees: 142,
    sites: at(['Trekkeriet', 'Fagerhei'], ['Kappehallen', 'Fagerhei']),
    adviser: 'Elin Sandström',
    visitWeekday: 3,
    people: crew(
      'Espen Fagerhaug',
      'Solveig Bakken',
      'Ali Rezaei',
      'Camilla Strand',
      ['Priya Raman', 'en'],
      'Odd Einar Hansen',
      'Julie Thorsen',
    ),
  },
  storlia: {
    name: 'Storlia Vindu',
    employees: 96,
    sites: at('Storlia', ['Glasshallen', 'Øvre Storlia']),
    adviser: 'Ole Rønning',
    visitWeekday: 4,
    people: crew(
      'Petter Storhaug',
      'Marianne Holm',
      'Lars Bjørnar Eide',
      'Noor Khalid',
      'Henrik Sletten',
      'Wenche Lund',
    ),
  },
  tundalen: {
    name: 'Tundalen Plast',
    employees: 33,
    sites: at('Tundalen'),
    adviser: 'Elin Sandström',
    visitWeekday: 1,
    people: crew(
      'Hege Rustad',
      'Roar Lien',
      'Mehmet Kaya',
      'Ingeborg Ness',
      'Daniel Tesfaye',
      'Grete Haugen',
    ),
  },
  granes: {
    name: 'Grånes Hydraulikk',
    employees: 41,
    sites: at('Grånes'),
    adviser: 'Nils Fagerli',
    visitWeekday: 3,
    people: crew(
      'Bjarte Grønli',
      'Anne-Lise Moen',
      'Jamal Hussein',
      'Ida Kristiansen',
      'Rolf Sunde',
      'Sunniva Dahl',
    ),
  },
  brattfoss: {
    name: 'Brattfoss Støperi',
    employees: 58,
    sites: at('Brattfoss', ['Modellverkstedet', 'Brattfoss']),
    adviser: null,
    visitWeekday: 1,
    people: crew(
      'Torstein Brattli',
      'Silje Rud',
      'Yusuf Demir',
      'Hanne Fossum',
      'Mikael Åsen',
      'Samira Idrissi',
    ),
  },
} as const satisfies Record<string, CastCompany>;

export type CompanyKey = keyof typeof companies;
export const companyKeys = Object.keys(companies) as CompanyKey[];

/** Named first to whoever starts the demo world: one of each kind who has something to look at. */
export const namedAtStart: readonly string[] = [
  'Marit Holte',
  'Kari Myhre',
  'Ingrid Solbakk',
  'Terje Aune',
  'Ewa Mazur',
];
