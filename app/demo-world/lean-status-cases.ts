import type { PlanDate } from '#engines/journey/shape.ts';
import type { Level } from '#lean-status/instrument.ts';
import { buildCaseAnswer } from '#lean-status/server/builders.ts';
import { publishedCases } from '#lean-status/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { demoProgramme } from './cast.ts';
import { later, momentOn, workingDayFrom } from './moments.ts';
import { chance, idOf, idsOf } from './seed.ts';

/** How far each adviser has come with the cases, and how they lean: one gives more each time, most are near the key. */
const practice = [
  { name: 'Kari Myhre', cases: 3, ago: [24], lean: 0 },
  { name: 'Ole Rønning', cases: 8, ago: [300, 160, 30], lean: 0.4 },
  { name: 'Nils Fagerli', cases: 8, ago: [210, 40], lean: 0 },
  { name: 'Eva Lunde', cases: 5, ago: [90], lean: -0.3 },
];

/** Writes what the advisers gave when they practised. Leaves the last of them in scope. */
export async function buildLeanCases(tx: Tx, today: PlanDate): Promise<void> {
  const keys = await publishedCases(tx);
  const nextId = idsOf('lean status cases');
  for (const { name, cases, ago, lean } of practice)
    for (const [time, days] of ago.entries()) {
      const day = workingDayFrom(today, -days);
      for (const [i, key] of keys.slice(0, cases).entries()) {
        const at = later(momentOn(day, `cases ${name}`), i * 9);
        const by = { programme: demoProgramme, person: idOf(`person ${name}`), name, at };
        const draw = (dimension: string) => chance(`cases ${name} ${time} ${key} ${dimension}`);
        const levels = (level: Level, dimension: string) =>
          Math.max(1, Math.min(5, level + offBy(draw(dimension), lean * time))) as Level;
        await buildCaseAnswer(tx, by, { case: key, levels }, nextId);
      }
    }
}

/** Most levels are the key's; `lean` moves the rest up or down. */
function offBy(draw: number, lean: number): number {
  if (draw < 0.12 - lean / 2) return -1;
  return draw > 0.88 - lean / 2 ? 1 : 0;
}
