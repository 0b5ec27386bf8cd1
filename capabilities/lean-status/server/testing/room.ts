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

/** A company with its voices, and how each of them acts in a round. */
export async function openRoom(house: House, name: string) {
  const company = await house.company(name);
  const person = (
    who: string,
    role:
      | 'manager'
      | 'employee-representative'
      | 'safety-representative'
      | 'lean-coordinator'
      | 'employee'
      | 'adviser',
  ) => house.person(`${who} ${name}`, { role, company, place: name });
  const people = {
    manager: await person('Ingrid', 'manager'),
    second: await person('Ola', 'manager'),
    union: await person('Terje', 'employee-representative'),
    safety: await person('Jonas', 'safety-representative'),
    coordinator: await person('Amina', 'lean-coordinator'),
    employee: await person('Linn', 'employee'),
    adviser: await person('Kari', 'adviser'),
  };
  const base = `/api/lean-status/companies/${company}`;
  const look = (as: string, round?: string) =>
    house.call('GET', `${base}${round ? `?round=${round}` : ''}`, { as });
  const act = (as: string, path: string, body: object) => house.call('POST', `${base}${path}`, { as, body });
  const start = async (as = people.coordinator, given: object = {}) => {
    const round = makeId();
    const answer = await act(as, '/rounds', {
      round,
      occasion: 'week-10',
      opensOn: '2026-11-23',
      closesOn: '2026-12-18',
      ...given,
    });
    return { round, answer };
  };
  const rate = (as: string, round: string, dimension: string, now: number | null, rest: object = {}) =>
    act(as, `/rounds/${round}/ratings`, { rating: makeId(), dimension, now, target: now, ...rest });
  const handIn = (as: string, round: string, given = true) =>
    act(as, `/rounds/${round}/handings`, { handing: makeId(), given });
  /** Rates everything at one level but what is given, and hands it in. */
  const rateAll = async (
    as: string,
    round: string,
    ordinary: number,
    others: Readonly<Record<string, number>> = {},
  ) => {
    const { body } = await look(as, round);
    for (const { key } of body.round.instrument.dimensions)
      await rate(as, round, key, others[key] ?? ordinary);
    return handIn(as, round);
  };
  const lay = (as: string, round: string, given = true) =>
    act(as, `/rounds/${round}/laying-words`, { word: makeId(), given });
  return { company, ...people, look, act, start, rate, handIn, rateAll, lay };
}
