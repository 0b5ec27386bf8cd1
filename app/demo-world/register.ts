import { inventedExamples } from '#companies/contract.ts';
import { buildRegisterUnits, inventedNumber, type UnitToBuild } from '#companies/server/builders.ts';
import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { type CompanyKey, companies, companyKeys } from './cast.ts';
import { momentOn, workingDayFrom } from './moments.ts';

/**
 * What the register says in the demo world: every company that takes part, and six that nobody has registered, one
 * for each thing the register can say. All of it invented; a demo installation asks no real register.
 */

/** Far from the numbers that tests and texts use as examples, and from each other. */
const firstNumber = 2_000;
const numberStep = 613;
const firstSiteNumber = 10_000;

/** Organisation number of a company of the cast. */
export const numberOf = (key: CompanyKey): string =>
  inventedNumber(firstNumber + companyKeys.indexOf(key) * numberStep);

/** Number in the register of a company's nth site. */
export const siteNumberOf = (key: CompanyKey, n: number): string =>
  inventedNumber(firstSiteNumber + companyKeys.indexOf(key) * 10 + n);

/** Industry codes of SN2025, a manufacturing class each, with the register's own words. */
const industries: Readonly<Record<CompanyKey, readonly [code: string, name: string]>> = {
  skarvdal: ['25.530', 'Bearbeiding av metaller'],
  elvestad: ['25.110', 'Produksjon av metallkonstruksjoner og deler'],
  lyngmo: ['16.110', 'Saging og høvling av tre'],
  osvika: ['24.420', 'Produksjon av aluminium'],
  kvitberg: ['27.120', 'Produksjon av elektriske distribusjonstavler og kontrolltavler'],
  hovlandsmo: ['23.610', 'Produksjon av betongprodukter for bygg og anlegg'],
  fagerhei: ['27.320', 'Produksjon av andre elektroniske og elektriske ledninger og kabler'],
  storlia: ['16.230', 'Produksjon av andre bygningsartikler av tre'],
  tundalen: ['22.260', 'Produksjon av andre plastprodukter'],
  granes: ['28.120', 'Produksjon av komponenter til hydraulisk utstyr'],
  brattfoss: ['24.510', 'Støping av jern'],
};

/** Writes it. `tx` has the programme in scope. */
export async function buildRegister(tx: Tx, today: PlanDate): Promise<void> {
  // Some weeks old: the companies were registered from it.
  const fetchedAt = momentOn(workingDayFrom(today, -20), 'register');
  await buildRegisterUnits(
    tx,
    [...companyKeys.flatMap(unitsOf), ...notRegistered(today)].map((unit) => ({ fetchedAt, ...unit })),
  );
}

/** What the register says otherwise by now, so that asking it anew has something to tell. */
export async function buildRegisterNews(tx: Tx, today: PlanDate): Promise<void> {
  const fetchedAt = momentOn(workingDayFrom(today, -2), 'register news');
  const news: readonly (readonly [CompanyKey, Partial<UnitToBuild>])[] = [
    ['hovlandsmo', { employees: 121 }],
    ['tundalen', { name: 'TUNDALEN POLYMER AS', employees: 29 }],
  ];
  const told = news.map(([key, rest]) => ({ ...unitsOf(key)[0]!, ...rest, fetchedAt }));
  await buildRegisterUnits(tx, told);
}

function unitsOf(key: CompanyKey): UnitToBuild[] {
  const { name, employees, sites } = companies[key];
  const [industryCode, industryName] = industries[key];
  const number = numberOf(key);
  const legalName = `${name} AS`.toLocaleUpperCase('nb');
  const town = (sites[0]?.place ?? name).toLocaleUpperCase('nb');
  const each = Math.floor(employees / sites.length);
  const shared = { industryCode, industryName };
  return [
    { ...shared, number, name: legalName, employees, town },
    ...sites.map((site, n) => ({
      ...shared,
      number: siteNumberOf(key, n),
      parent: number,
      name: sites.length > 1 ? `${legalName} AVD ${site.name.toLocaleUpperCase('nb')}` : legalName,
      employees: n === 0 ? employees - each * (sites.length - 1) : each,
      town: site.place.toLocaleUpperCase('nb'),
    })),
  ];
}

function notRegistered(today: PlanDate): UnitToBuild[] {
  const [heggvin, myrli, torvmo] = inventedExamples;
  const [gammelseter, svartnes, royslien] = [1_533, 1_544, 1_555].map(inventedNumber) as [
    string,
    string,
    string,
  ];
  const site = (n: number) => inventedNumber(firstSiteNumber + 900 + n);
  const withheld = { employees: null, employeesState: 'withheld-under-5' } as const;
  const unknown = { employees: null, employeesState: 'not-registered' } as const;
  const composite = { industryCode: '22.260', industryName: 'Produksjon av andre plastprodukter' };
  const forge = { industryCode: '25.530', industryName: 'Bearbeiding av metaller' };
  const print = { industryCode: '18.120', industryName: 'Trykking ellers' };
  return [
    { ...composite, number: heggvin, name: 'HEGGVIN KOMPOSITT AS', employees: 62, town: 'HEGGVIN' },
    {
      ...composite,
      number: site(0),
      parent: heggvin,
      name: 'HEGGVIN KOMPOSITT AS AVD FORMHALLEN',
      employees: 38,
      town: 'HEGGVIN',
    },
    {
      ...composite,
      number: site(1),
      parent: heggvin,
      name: 'HEGGVIN KOMPOSITT AS AVD LAKKEN',
      employees: 24,
      town: 'NEDRE HEGGVIN',
    },
    {
      ...composite,
      number: site(2),
      parent: heggvin,
      name: 'HEGGVIN KOMPOSITT AS AVD SJØBUA',
      ...unknown,
      town: 'HEGGVIN',
      deletedOn: addDays(today, -320),
    },
    { ...forge, number: myrli, name: 'MYRLI SMIE AS', ...withheld, town: 'MYRLI' },
    { ...forge, number: site(3), parent: myrli, name: 'MYRLI SMIE AS', ...withheld, town: 'MYRLI' },
    { ...forge, number: torvmo, name: 'TORVMO FORM AS', employees: 24, town: 'TORVMO', bankrupt: true },
    { ...forge, number: site(4), parent: torvmo, name: 'TORVMO FORM AS', employees: 24, town: 'TORVMO' },
    {
      number: gammelseter,
      name: 'GAMMELSETER KASSEFABRIKK AS',
      ...unknown,
      deletedOn: addDays(today, -200),
    },
    {
      ...forge,
      number: svartnes,
      name: 'SVARTNES GLASS AS',
      employees: 38,
      town: 'SVARTNES',
      windingUp: true,
    },
    {
      ...forge,
      number: site(5),
      parent: svartnes,
      name: 'SVARTNES GLASS AS',
      employees: 38,
      town: 'SVARTNES',
    },
    { ...print, number: royslien, name: 'RØYSLIEN TRYKKERI AS', ...unknown, town: 'RØYSLIEN' },
    {
      ...print,
      number: site(6),
      parent: royslien,
      name: 'RØYSLIEN TRYKKERI AS',
      ...unknown,
      town: 'RØYSLIEN',
    },
  ];
}
