import { makeId } from '#platform/contract/id.ts';
import type { NoteContent } from '#visits/note-acts.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads any answer as it comes, and asserts what it reads.
export type Answered = { status: number; body: any; headers: Record<string, unknown> };

/** The house a test opens, as far as a visit needs it. */
export type House = {
  call: (
    method: 'GET' | 'POST',
    url: string,
    options?: { as?: string; body?: unknown; language?: string },
  ) => Promise<Answered>;
  person: (
    name: string,
    role: { role: string; place: string; company?: string; programme?: string } & { role: never },
  ) => Promise<string>;
  readyCompany: (name: string) => Promise<string>;
  setDay: (day: string) => void;
  now: () => Date;
  close: () => Promise<void>;
};

const programme = 'produktivitetsspranget';

/** Ten weeks after the start of the companies. */
export const today = '2027-03-17';

export type VisitStage<H extends House> = Awaited<ReturnType<typeof openVisitStage<H>>>;

/** A company in its tenth week with both parties and an adviser, and another like it; nobody has told of any visit. */
export async function openVisitStage<H extends House>(house: H) {
  const company = await house.readyCompany('Skarvdal Mekaniske');
  const other = await house.readyCompany('Nes Tre');
  const person = (name: string, role: string, of: { company?: string; programme?: string }) =>
    house.person(name, { role: role as never, place: 'Skarvdal', ...of });
  const office = await person('Marit Holte', 'programme-office', { programme });
  const cohort = makeId();
  const made = { cohort, name: 'Kull 1', template: programme };
  await house.call('POST', '/api/programme/cohorts', { as: office, body: made });
  for (const one of [company, other]) {
    const body = { enrolment: makeId(), cohort, start: '2027-01-11' };
    await house.call('POST', `/api/programme/companies/${one}/enrolments`, { as: office, body });
  }
  house.setDay(today);
  const who = {
    manager: await person('Ingrid Solbakk', 'manager', { company }),
    rep: await person('Terje Aune', 'employee-representative', { company }),
    coordinator: await person('Amina Warsame', 'lean-coordinator', { company }),
    adviser: await person('Kari Myhre', 'adviser', { company }),
    employee: await person('Linn Brekke', 'employee', { company }),
    otherManager: await person('Per Nes', 'manager', { company: other }),
    office,
  };
  const path = (visit: string, rest = '') => `/api/visits/companies/${company}/visits/${visit}${rest}`;
  const send =
    (rest: string) =>
    (visit: string, as: string, does: object, act: string = makeId()) =>
      house.call('POST', path(visit, rest), { as, body: { act, at: house.now().toISOString(), does } });
  return {
    house,
    company,
    who,
    path,
    read: (visit: string, as = who.adviser) => house.call('GET', path(visit), { as }),
    write: send('/note'),
    answer: send('/answers'),
    close: () => house.close(),
  };
}

/** A text to say yes to, from the page of whoever reads it. */
export const content = (said: string, promises: NoteContent['promises'] = []): NoteContent => ({
  fields: { purpose: '', saw: '', said, mode: '', employer: '', employees: '', advisers: '' },
  promises,
});

export const wrote = (field: string, value: string, basedOn: string | null = null) => ({
  kind: 'wrote',
  field,
  value,
  basedOn,
});

export const yes = (side: 'employer' | 'employees', what: NoteContent, speaker: string | null = null) => ({
  kind: 'answered',
  side,
  answer: 'yes',
  content: what,
  speaker,
});
