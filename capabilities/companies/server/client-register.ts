import { z } from 'zod';
import { type Reading, readEntry } from '#companies/register-entry.ts';
import type { RegisterUnit } from '#companies/register-shapes.ts';
import { type Answer, ask, type Patience, patience } from '#companies/server/client-answer.ts';

/** Where Enhetsregisteret's open service lives. No key, no sign-in; NLOD. */
export const publicRegister = 'https://data.brreg.no/enhetsregisteret/api';

export type RegisterClient = {
  /** One unit by its number. Legal units and production sites live apart, and a number does not tell which it is. */
  unit: (kind: RegisterUnit['kind'], number: string, moment: Asked) => Promise<Answer<RegisterUnit>>;
  /** The production sites of a legal unit, all pages of them up to `mostPages`. */
  sites: (number: string, moment: Asked) => Promise<Answer<RegisterUnit[]>>;
};

/** The moment of asking, and its day in Oslo. */
export type Asked = { now: Date; today: string };

const pageSize = 100;
const mostPages = 10;
/** Questions under way at once; the next is told the register is away, and no connection of ours is kept by waiting. */
const mostAtOnce = 4;

const paths = { legal: 'enheter', production: 'underenheter' } as const;

const SitePage = z.object({
  _embedded: z.object({ underenheter: z.array(z.unknown()).nullish() }).nullish(),
  page: z.object({ totalPages: z.int().min(0) }).nullish(),
});

/** A client of the register at `base`. Throws when `base` is no http(s) address: that is a setting to mend. */
export function registerClient(base: string, limits: Patience = patience): RegisterClient {
  const root = URL.parse(base);
  if (!root || !/^https?:$/.test(root.protocol)) {
    throw new Error(
      `The register's address ${base} is no http(s) address. Write one such as ${publicRegister}.`,
    );
  }
  let underWay = 0;
  const question = async (path: string): Promise<Answer<unknown>> => {
    if (underWay >= mostAtOnce) return { state: 'away', why: 'too many ask at once' };
    underWay += 1;
    try {
      return await ask(`${root.href.replace(/\/$/, '')}/${path}`, limits, Date.now);
    } finally {
      underWay -= 1;
    }
  };
  return {
    unit: async (kind, number, asked) => {
      const answer = await question(`${paths[kind]}/${number}`);
      if (answer.state !== 'found') return answer;
      const unit = readEntry(answer.value, readingOf(kind, asked));
      if ('problem' in unit) return { state: 'away', why: `${number}: ${unit.problem}` };
      if (unit.number !== number) return { state: 'away', why: `asked for ${number}, it told of another` };
      return { state: 'found', value: unit };
    },
    sites: (number, asked) => allSites(question, number, asked),
  };
}

const readingOf = (kind: Reading['kind'], { now, today }: Asked): Reading => ({
  kind,
  fetchedAt: now.toISOString(),
  source: 'live',
  day: today,
  dayBy: 'day-read',
});

async function allSites(
  question: (path: string) => Promise<Answer<unknown>>,
  number: string,
  asked: Asked,
): Promise<Answer<RegisterUnit[]>> {
  const found: RegisterUnit[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await question(`underenheter?overordnetEnhet=${number}&size=${pageSize}&page=${page}`);
    if (answer.state !== 'found') return answer;
    const parsed = SitePage.safeParse(answer.value);
    if (!parsed.success) return { state: 'away', why: `the sites of ${number} came in no known shape` };
    for (const raw of parsed.data._embedded?.underenheter ?? []) {
      const unit = readEntry(raw, readingOf('production', asked));
      // A site we cannot read is left out rather than all of them; one of another unit is not of this company.
      if (!('problem' in unit) && unit.parent === number) found.push(unit);
    }
    if (page + 1 >= (parsed.data.page?.totalPages ?? 1)) break;
  }
  return { state: 'found', value: found };
}
