import type { PlanDate } from '#engines/journey/shape.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Author } from '#programme/server/builders.ts';
import { buildAdvice, buildEvidence, buildOwnership } from '#programme/server/builders-gates.ts';
import type { CompanyKey } from './cast.ts';
import type { Marker } from './marks.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';

type Told = { by: Marker; daysAgo: number };

type GateStory = {
  owners?: readonly (Told & { key: string; owner: string })[];
  evidence?: readonly (Told & { key: string; words: string })[];
  advice?: readonly (Told & { gate: string; verdict: 'go-on' | 'conditions' | 'wait'; words: string })[];
};

/** Who has taken what, what shows that it is done, and what the advisers have said of the gates. */
const told: Partial<Readonly<Record<CompanyKey, GateStory>>> = {
  skarvdal: {
    owners: [
      { key: 'guiding-principles', owner: 'Amina Warsame', by: 'lean-coordinator', daysAgo: 30 },
      { key: 'organisation-of-pilot-phase', owner: 'Marte Vik', by: 'manager', daysAgo: 21 },
      { key: 'organisation-of-pilot-phase', owner: 'Terje Aune', by: 'employee-representative', daysAgo: 6 },
    ],
    evidence: [
      {
        key: 'employee-attitudes',
        words: 'Spurt på tre skiftmøter. Svarene hang i kantina før de gikk til ledelsen.',
        by: 'employee-representative',
        daysAgo: 25,
      },
      {
        key: 'pulse',
        words: 'Tavla henger ved maskineringen, og pulsmøtet er hver mandag kl. 12.30.',
        by: 'lean-coordinator',
        daysAgo: 18,
      },
    ],
    advice: [
      {
        gate: 'gate-steering-group',
        verdict: 'wait',
        words: 'Vent til prinsippene er vedtatt. De bærer resten.',
        by: 'adviser',
        daysAgo: 12,
      },
      {
        gate: 'gate-steering-group',
        verdict: 'conditions',
        words:
          'Gå videre hvis det står en dato for prinsippene, og begge parter har satt navn på pilotgruppene.',
        by: 'adviser',
        daysAgo: 2,
      },
    ],
  },
  elvestad: {
    owners: [
      { key: 'employee-attitudes', owner: 'Berit Sandnes', by: 'employee-representative', daysAgo: 8 },
      { key: 'lean-status', owner: 'Selam Haile', by: 'lean-coordinator', daysAgo: 8 },
    ],
  },
  osvika: {
    advice: [
      {
        gate: 'gate-pilot',
        verdict: 'wait',
        words: 'To besøk og et styringsgruppemøte uteble. Finn rytmen igjen først.',
        by: 'adviser',
        daysAgo: 9,
      },
    ],
  },
};

/** Writes a company's share of it; it has been enrolled. */
export async function buildGates(
  tx: Tx,
  { key, company }: PlannedCompany,
  authorOf: (by: Marker) => Author,
  today: PlanDate,
): Promise<void> {
  const story = told[key];
  const at = ({ daysAgo }: Told, name: string) => momentOn(workingDayFrom(today, -daysAgo), `${key} ${name}`);
  for (const one of story?.owners ?? [])
    await buildOwnership(tx, company, {
      key: one.key,
      ownerName: one.owner,
      by: authorOf(one.by),
      at: at(one, one.key),
    });
  for (const one of story?.evidence ?? [])
    await buildEvidence(tx, company, {
      key: one.key,
      words: one.words,
      file: null,
      by: authorOf(one.by),
      at: at(one, one.key),
    });
  for (const one of story?.advice ?? [])
    await buildAdvice(tx, company, { ...one, by: authorOf(one.by), at: at(one, one.verdict) });
}
