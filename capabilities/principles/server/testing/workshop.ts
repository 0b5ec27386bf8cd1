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

export type Workshop = {
  company: string;
  manager: string;
  representative: string;
  coordinator: string;
  adviser: string;
  employee: string;
  /** The page as somebody sees it. */
  look: (as: string) => Promise<Answered>;
  /** An act in a round. */
  act: (as: string, round: string, where: string, body: object) => Promise<Answered>;
  /** Begins a round and answers with its id. */
  begin: (from?: string, everyone?: boolean) => Promise<string>;
  /** Three principles worded in a round that stands at wording; answers with their drafts. */
  word: (round: string, texts?: readonly string[]) => Promise<string[]>;
  /** Signs for a party on the set as it stands for them now. */
  sign: (as: string, round: string) => Promise<Answered>;
};

/** A company whose people make principles. */
export async function openWorkshop(house: House, name: string): Promise<Workshop> {
  const company = await house.company(name);
  const place = 'Skarvdal';
  const person = (who: string, role: Role) => house.person(who, { role, company, place });
  const manager = await person('Ingrid Solbakk', 'manager');
  const representative = await person('Terje Aune', 'employee-representative');
  const coordinator = await person('Amina Warsame', 'lean-coordinator');
  const adviser = await person('Kari Myhre', 'adviser');
  const employee = await person('Linn Brekke', 'employee');
  const root = `/api/principles/companies/${company}`;
  const look = (as: string) => house.call('GET', root, { as });
  const act = (as: string, round: string, where: string, body: object) =>
    house.call('POST', `${root}/rounds/${round}/${where}`, { as, body });
  return {
    company,
    manager,
    representative,
    coordinator,
    adviser,
    employee,
    look,
    act,
    begin: async (from = 'wording', everyone = false) => {
      const round = makeId();
      await house.call('POST', `${root}/rounds`, { as: coordinator, body: { round, from, everyone } });
      return round;
    },
    word: async (round, texts = ['Vi stopper', 'Vi spør', 'Vi lærer']) => {
      const drafts = texts.map(() => makeId());
      for (const [n, value] of texts.entries()) {
        const thing = drafts[n]!;
        await act(coordinator, round, 'drafts', { draft: thing, cluster: null });
        const written = { thing, field: 'text', value, edit: makeId(), basedOn: null };
        await act(coordinator, round, 'writings', written);
      }
      return drafts;
    },
    sign: async (as, round) => {
      const { digest } = (await look(as)).body.round;
      return act(as, round, 'signatures', { signature: makeId(), side: null, digest, isGiven: true });
    },
  };
}
