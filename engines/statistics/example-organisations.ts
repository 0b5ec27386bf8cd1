/**
 * Invented organisations of up to 60 people in three overlapping dimensions through four waves with churn,
 * and readers who ask for whatever may give somebody away. For tests and the benchmark: one number makes one
 * organisation and its readers.
 */

import { decide } from './suppression.ts';
import type { Rule } from './suppression-rules.ts';
import { type Atom, type CountedSet, lowestLimits, type Show } from './suppression-shapes.ts';

export type Member = { readonly id: number; readonly groups: readonly number[]; readonly answers: boolean };
/** The people of each wave. */
export type Organisation = { readonly waves: readonly (readonly Member[])[] };
export type Below = (count: number) => number;

/** Whole numbers below `count`, the same for the same seed (xorshift). */
export function numbersFrom(seed: number): Below {
  let state = Math.imul(seed, 0x9e3779b1) | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  // Seeds that lie side by side begin alike.
  for (let i = 0; i < 8; i += 1) next();
  return (count) => next() % count;
}

export function organisationFrom(below: Below, people = 5 + below(56)): Organisation {
  const sizes = [2 + below(4), 2 + below(3), 2 + below(2)];
  const group = (dimension: number) => {
    // Uneven groups: most people in the first ones.
    const size = sizes[dimension]!;
    return Math.min(below(size), below(size + 1));
  };
  const churn = below(4) === 0 ? below(people) : below(7);
  let next = people;
  const hire = (id: number): Member => {
    const first = group(0);
    // The second dimension often follows the first, and a few people make the difference.
    const second = below(4) > 0 ? first % sizes[1]! : group(1);
    return { id, groups: [first, second, group(2)], answers: below(10) > 0 };
  };
  let now = Array.from({ length: people }, (_, id) => hire(id));
  const waves = [now];
  while (waves.length < 4) {
    const [left, moved] = [below(churn + 1), below(churn + 1)];
    now = now.toSorted((a, b) => ((a.id * 7919) % 61) - ((b.id * 7919) % 61)).slice(left);
    now = now.map((member, i) => (i < moved ? { ...hire(member.id), answers: member.answers } : member));
    for (let joined = below(churn + 1); joined > 0; joined -= 1) now.push(hire(next++));
    if (below(3) === 0) now = now.map((member) => ({ ...member, answers: below(10) > 0 }));
    waves.push(now);
  }
  return { waves };
}

const idsOf = (members: readonly Member[]) =>
  new Set<Atom>(members.filter(({ answers }) => answers).map(({ id }) => id));

/** A set somebody may ask for: a whole, groups, groups together, what is left of them, crossings, near misses. */
function wished({ waves }: Organisation, below: Below): { wave: number; atoms: Set<Atom> } {
  const wave = below(waves.length);
  const members = waves[wave]!;
  const [one, two] = [below(3), below(3)];
  const [a, b, c] = [below(5), below(5), below(5)];
  const half = below(1000);
  const inA = ({ groups }: Member) => groups[one] === a;
  const inB = ({ groups }: Member) => groups[two] === b;
  const kinds: readonly ((member: Member) => boolean)[] = [
    () => true,
    inA,
    inA,
    inB,
    (member) => inA(member) || member.groups[one] === c,
    (member) => !inA(member),
    (member) => inA(member) && inB(member),
    (member) => inA(member) || inB(member),
    (member) => inA(member) !== inB(member),
    ({ id }) => id % 7 !== a,
    // Any half of them: two such differ by many, and enough of them together give everyone away.
    ({ id }) => numbersFrom(id * 1009 + half)(8) > 3,
  ];
  return { wave, atoms: idsOf(members.filter(kinds[below(kinds.length)]!)) };
}

/** All that `requests` wishes of colluding readers bring to light, decided one after another. */
export function publishedTo(
  organisation: Organisation,
  below: Below,
  requests: number,
  rules: readonly Rule[],
): CountedSet[] {
  const published: CountedSet[] = [];
  const sensitive = below(5) === 0;
  const declared = new Set<string>();
  for (let i = 0; i < requests; i += 1) {
    const { wave, atoms } = wished(organisation, below);
    const show: Show = below(2) === 0 ? 'mean' : 'distribution';
    const request = { question: 'q', wave: `${wave}`, table: `reader ${below(3)}`, atoms, show };
    const ask = { published, request, sensitive, alike: false, kept: [], declared, atLeast: lowestLimits };
    const { publish } = decide(ask, rules);
    if (publish === 'mean' || publish === 'distribution') published.push({ ...request, show: publish });
  }
  return published;
}
