import type { Role } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads any answer as it comes, and asserts what it reads.
type Answered = { status: number; body: any };

/** What a house of tests lends: it is handed over by the test that opened it. */
type House = {
  company: (name: string) => Promise<string>;
  person: (name: string, role: { role: Role; company: string; place: string }) => Promise<string>;
  call: (method: 'GET' | 'POST', url: string, options: { as: string; body?: unknown }) => Promise<Answered>;
};

export type Room = {
  company: string;
  site: string;
  manager: string;
  representative: string;
  coordinator: string;
  employee: string;
  adviser: string;
  stranger: string;
  begin: (name: string) => Promise<void>;
  url: (rest?: string) => string;
  read: (as: string) => Promise<Answered>;
  post: (as: string, path: string, body: object) => Promise<Answered>;
  /** An area; answers with its id. */
  area: (name?: string) => Promise<string>;
  /** Members of both parties, one of whom leads. */
  members: () => object[];
  groupBody: (given?: object) => { group: string; content: string } & Record<string, unknown>;
  /** A whole group in an area, with hours promised from Monday the week before; answers with its id. */
  group: (given?: object) => Promise<string>;
  promise: (group: string, given?: object) => Promise<Answered>;
  sign: (as: string, given?: object) => Promise<Answered>;
};

/** The Monday the tests happen on. */
export const today = '2026-11-23';

/** The acts of this room as people do them. */
export function roomOf(house: House): Room {
  const url = (rest = '') => `/api/pilot-groups/companies/${room.company}${rest}`;
  const read: Room['read'] = (as) => house.call('GET', url(), { as });
  const post: Room['post'] = (as, path, body) => house.call('POST', url(`/${path}`), { as, body });
  const member = (name: string, side: string, role: string) => ({
    member: makeId(),
    person: null,
    name,
    side,
    role,
    from: today,
    to: null,
  });
  const room: Room = {
    company: '',
    site: '',
    manager: '',
    representative: '',
    coordinator: '',
    employee: '',
    adviser: '',
    stranger: '',
    begin: async (name) => {
      const company = await house.company(name);
      const place = name;
      const other = await house.company(`${name} naboen`);
      Object.assign(room, {
        company,
        manager: await house.person('Ingrid Solbakk', { role: 'manager', company, place }),
        representative: await house.person('Terje Aune', { role: 'employee-representative', company, place }),
        coordinator: await house.person('Amina Warsame', { role: 'lean-coordinator', company, place }),
        employee: await house.person('Linn Brekke', { role: 'employee', company, place }),
        adviser: await house.person('Kari Myhre', { role: 'adviser', company, place }),
        stranger: await house.person('Unni Kvitnes', { role: 'manager', company: other, place }),
      });
      const { body } = await read(room.manager);
      room.site = body.sites[0]?.site;
    },
    url,
    read,
    post,
    area: async (name = 'Montasje') => {
      const area = makeId();
      const words = { name, site: null, what: 'Linje 2', why: 'Stor effekt', challenge: '' };
      await post(room.manager, 'areas', { area, content: makeId(), basedOn: null, ...words });
      return area;
    },
    members: () => [
      member('Amina Warsame', 'employer', 'leader'),
      member('Linn Brekke', 'employees', 'member'),
      member('Terje Aune', 'employees', 'representative'),
    ],
    groupBody: (given = {}) => ({
      group: makeId(),
      content: makeId(),
      basedOn: null,
      title: 'Flyt i montasjen',
      goal: 'Kortere ventetid',
      areas: [],
      sites: [],
      rhythm: 'weekly',
      meets: 'Tirsdag kl. 13',
      line: 'Produksjonssjefen',
      steering: 'Ingrid Solbakk',
      members: room.members(),
      ...given,
    }),
    group: async (given = {}) => {
      const body = room.groupBody({ areas: [await room.area()], ...given });
      await post(room.manager, 'groups', body);
      return body.group;
    },
    promise: (group, given = {}) =>
      post(room.manager, 'promises', {
        promise: makeId(),
        group,
        hours: 2.5,
        persons: 4,
        from: today,
        to: '2027-06-30',
        ...given,
      }),
    sign: async (as, given = {}) => {
      const { body } = await read(as);
      return post(as, 'signatures', {
        signature: makeId(),
        digest: body.organisation.digest,
        isGiven: true,
        ...given,
      });
    },
  };
  return room;
}
