import { content } from '#indicators/server/testing/figures.ts';
import type { Role } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';

export const today = '2026-11-23';

// biome-ignore lint/suspicious/noExplicitAny: a test reads any answer as it comes, and asserts what it reads.
export type Answered = { status: number; body: any };

/** The house a test opens, as far as people at work need it. */
export type House = {
  call: (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    options: { as: string; body?: unknown },
  ) => Promise<Answered>;
  person: (
    name: string,
    ...roles: { role: Role; company?: string; programme?: string; place: string }[]
  ) => Promise<string>;
  company: (name: string) => Promise<string>;
  runErrand: (name: string) => Promise<void>;
};

/** What a refused call says. */
export const codeOf = ({ status, body }: Answered): [number, string] => [status, body.code];

/** A company with people at work in it, and the calls they make. */
export type Work = {
  company: string;
  sites: { site: string; name: string }[];
  manager: string;
  representative: string;
  coordinator: string;
  employee: string;
  adviser: string;
  get: (path: string, as?: string) => Promise<Answered>;
  post: (path: string, body: object, as?: string) => Promise<Answered>;
  put: (path: string, body: object, as?: string) => Promise<Answered>;
  /** Defines a figure: a number each month, but for what is said otherwise. */
  define: (more?: object, as?: string) => Promise<string>;
  /** Says numbers of one figure, by period. */
  say: (indicator: string, numbers: Record<string, number | object>, as?: string) => Promise<Answered>;
  /** What stands of a figure, oldest first. */
  stands: (indicator: string, site?: string) => Promise<[string, number | null][]>;
  /** Puts an entry of the measurement register live for a figure that can point at people. */
  openMeasure: (indicator: string, to?: string | null) => Promise<void>;
};

let companies = 0;

/** A company of its own for one test, with the sites named. */
export async function begin(house: House, sites: readonly string[] = []): Promise<Work> {
  companies += 1;
  const name = `Verk ${companies}`;
  const company = await house.company(name);
  const places = sites.map((one) => ({ site: makeId(), name: one, place: 'Storvik' }));
  if (places.length > 0) await writeSites(house, company, name, places);
  const person = (who: string, role: Role) => house.person(who, { role, company, place: name });
  const [manager, representative, coordinator, employee, adviser] = [
    await person('Ingrid Solbakk', 'manager'),
    await person('Terje Aune', 'employee-representative'),
    await person('Amina Warsame', 'lean-coordinator'),
    await person('Linn Brekke', 'employee'),
    await person('Kari Myhre', 'adviser'),
  ];
  const call =
    (method: 'POST' | 'PUT'): Work['post'] =>
    (path, body, as = manager) =>
      house.call(method, `/api/indicators/companies/${company}${path}`, { as, body });
  const get: Work['get'] = (path, as = manager) =>
    house.call('GET', `/api/indicators/companies/${company}${path}`, { as });
  const post = call('POST');
  return {
    company,
    sites: places.map(({ site, name: named }) => ({ site, name: named })),
    manager,
    representative,
    coordinator,
    employee,
    adviser,
    get,
    post,
    put: call('PUT'),
    define: async (more = {}, as = manager) => {
      const indicator = makeId();
      const answer = await post('/definitions', { indicator, version: 0, ...content, ...more }, as);
      if (answer.status !== 200) throw new Error(`Not defined: ${JSON.stringify(answer.body)}`);
      return indicator;
    },
    say: (indicator, numbers, as) => {
      const readings = Object.entries(numbers).map(([period, said]) => ({
        indicator,
        period,
        ...(typeof said === 'number' ? { value: said } : said),
      }));
      return post('/readings', { act: makeId(), readings }, as);
    },
    stands: async (indicator, site) => {
      const { body } = await get(`/figures/${indicator}${site ? `?site=${site}` : ''}`);
      const readings: { period: string; value: number | null }[] = body.readings;
      return readings.map(({ period, value }): [string, number | null] => [period, value]).reverse();
    },
    openMeasure: (indicator, to = null) =>
      openMeasure(house, company, { indicator, to, manager, representative }),
  };
}

/** The programme office says what sites a company has. */
export async function writeSites(
  house: House,
  company: string,
  name: string,
  sites: readonly { site: string; name: string; place: string }[],
): Promise<void> {
  const office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: 'produktivitetsspranget',
    place: 'P',
  });
  const body = { name, employees: null, sites };
  const { status } = await house.call('PUT', `/api/companies/${company}`, { as: office, body });
  if (status !== 200) throw new Error(`The sites of ${name} were not taken: ${status}.`);
}

/** Registers, discusses and opens an entry on both keys, as the parties do. */
async function openMeasure(
  house: House,
  company: string,
  about: { indicator: string; to: string | null; manager: string; representative: string },
): Promise<void> {
  const { indicator, to, manager, representative } = about;
  const measure = makeId();
  const post = async (as: string, path: string, body: object) => {
    const answer = await house.call('POST', `/api/parties/companies/${company}${path}`, { as, body });
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await post(manager, '/measures', {
    measure,
    revision: 0,
    subject: `indicators:${indicator}`,
    title: 'Tid per delenummer',
    purpose: 'Finne flaskehalsen',
    pointsAtPeople: true,
    seenBy: 'Skiftet',
    consequences: 'Ingen for lønna',
    from: '2026-11-01',
    to,
    reviewBy: '2026-11-25',
  });
  const talk = { heldOn: '2026-11-20', withWhom: 'Leder og tillitsvalgt', views: 'Enige', disagreement: '' };
  await post(manager, `/measures/${measure}/discussions`, { discussion: makeId(), revision: 1, ...talk });
  const subject = { kind: 'open-measure', measure };
  const { acts } = await post(manager, '/joint-acts', { act: makeId(), subject });
  await post(representative, `/joint-acts/${acts[0].act}/approvals`, {});
}
