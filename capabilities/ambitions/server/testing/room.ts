import type { Role } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads any answer as it comes, and asserts what it reads.
type Answered = { status: number; body: any };

/** The house a test opens, as far as people at work need it. */
type House = {
  call: (method: 'GET' | 'POST', url: string, options: { as: string; body?: unknown }) => Promise<Answered>;
  person: (name: string, ...roles: { role: Role; company: string; place: string }[]) => Promise<string>;
  company: (name: string) => Promise<string>;
};

type Wanted = Partial<Record<'title' | 'happens' | 'hits' | 'weight', string>>;

export type Room = {
  company: string;
  manager: string;
  deputy: string;
  representative: string;
  coordinator: string;
  adviser: string;
  stranger: string;
  id: () => string;
  url: (rest?: string) => string;
  /** A company of its own with people of both parties. */
  begin: (name: string) => Promise<void>;
  read: (as: string) => Promise<Answered>;
  post: (as: string, path: string, body: object) => Promise<Answered>;
  write: (as: string, of: object, value: string, edit?: string, basedOn?: string | null) => Promise<Answered>;
  /** A challenge of the party `as` speaks for; answers with its id. */
  challenge: (as: string, wanted?: Wanted) => Promise<string>;
  finish: (as: string, finished?: boolean) => Promise<Answered>;
  /** Both parties with a challenge each, shown to each other; answers with the two ids. */
  together: (name: string) => Promise<{ theirs: string; ours: string }>;
  /** A wording of both about a challenge; answers with its id and what its text is known by. */
  joint: (challenge: string, wording?: string) => Promise<{ joint: string; edit: string }>;
  say: (as: string, wish: object) => Promise<Answered>;
};

/** The acts of this room as people do them. */
export function roomIn(house: House): Room {
  const url = (rest = '') => `/api/ambitions/companies/${room.company}${rest}`;
  const read: Room['read'] = (as) => house.call('GET', url(), { as });
  const post: Room['post'] = (as, path, body) => house.call('POST', url(`/${path}`), { as, body });
  const write: Room['write'] = (as, of, value, edit = makeId(), basedOn = null) =>
    post(as, 'writings', { of, value, edit, basedOn });

  const begin = async (name: string): Promise<void> => {
    const company = await house.company(name);
    const place = name;
    const other = await house.company(`${name} naboen`);
    Object.assign(room, {
      company,
      manager: await house.person('Ingrid Solbakk', { role: 'manager', company, place }),
      deputy: await house.person('Marte Vik', { role: 'manager', company, place }),
      representative: await house.person('Terje Aune', { role: 'employee-representative', company, place }),
      coordinator: await house.person('Amina Warsame', { role: 'lean-coordinator', company, place }),
      adviser: await house.person('Kari Myhre', { role: 'adviser', company, place }),
      stranger: await house.person('Unni Kvitnes', { role: 'manager', company: other, place }),
    });
  };

  const challenge: Room['challenge'] = async (as, wanted = {}) => {
    const id = makeId();
    await post(as, 'challenges', { challenge: id });
    const words = { title: 'Vi leverer for sent', happens: '', hits: '', weight: '4', ...wanted };
    for (const [field, value] of Object.entries(words))
      if (value !== '') await write(as, { kind: 'challenge', challenge: id, field }, value);
    return id;
  };
  const finish: Room['finish'] = (as, finished = true) =>
    post(as, 'finishes', { finish: makeId(), finished });

  const room: Room = {
    company: '',
    manager: '',
    deputy: '',
    representative: '',
    coordinator: '',
    adviser: '',
    stranger: '',
    id: () => makeId(),
    url,
    begin,
    read,
    post,
    write,
    challenge,
    finish,
    together: async (name) => {
      await begin(name);
      const ours = await challenge(room.manager, { title: 'Vi leverer for sent', weight: '5' });
      const theirs = await challenge(room.representative, { title: 'Planen endres hver dag', weight: '2' });
      await finish(room.manager);
      await finish(room.representative);
      return { ours, theirs };
    },
    joint: async (about, wording = 'Planen holder ikke, og da leverer vi for sent') => {
      const [joint, edit] = [makeId(), makeId()];
      await post(room.manager, 'joint-challenges', { joint, challenge: about });
      await write(room.manager, { kind: 'joint', joint }, wording, edit);
      return { joint, edit };
    },
    say: (as, wish) => post(as, 'assents', { assent: makeId(), word: 'yes', ...wish }),
  };
  return room;
}

/** What somebody wrote, to look for wherever it may have come. */
export const asPhrase = (words: string): RegExp =>
  new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
