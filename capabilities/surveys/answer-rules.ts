import { z } from 'zod';
import type { Answer } from '#surveys/ballot.ts';
import type { Group } from '#surveys/group.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { longestWords } from '#surveys/limits.ts';

const Read = z.strictObject({
  marks: z.record(z.string(), z.int().min(1).max(7).nullable()),
  groups: z.record(z.string(), z.string()),
  words: z.record(z.string(), z.string().max(longestWords)),
});

/**
 * An answer as it was sealed, when it fits what was asked; null when it does not, such as one made by hand: it is then
 * counted as unreadable, and no part of it is used.
 */
export function readAnswer(
  bytes: Uint8Array,
  { items }: Pick<Instrument, 'items'>,
  groups: readonly Group[],
): Answer | null {
  const read = Read.safeParse(parsed(bytes));
  if (!read.success) return null;
  const { data } = read;
  const asked = new Map(items.map((item) => [item.key, item]));
  for (const [key, mark] of Object.entries(data.marks)) {
    const item = asked.get(key);
    if (!item || item.kind === 'text' || (mark ?? 1) > (item.levels?.length ?? 5)) return null;
  }
  for (const key of Object.keys(data.words)) if (asked.get(key)?.kind !== 'text') return null;
  for (const [key, option] of Object.entries(data.groups)) {
    const group = groups.find((one) => one.key === key);
    if (!group?.options.some((one) => one.key === option)) return null;
  }
  const words = Object.entries(data.words).map(([key, said]) => [key, cleaned(said)]);
  return { ...data, words: Object.fromEntries(words) };
}

/**
 * What can be kept and shown: halves of signs and the sign zero no database takes, and one who sent them would keep
 * everybody's answers from being counted; signs that turn the direction round make words look like others.
 */
const cleaned = (words: string): string =>
  words.toWellFormed().replaceAll(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFD]/gu, '');

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** The same things in an order drawn by lot (Fisher–Yates); `below(n)` draws a whole number under n, each alike. */
export function shuffled<T>(things: readonly T[], below: (n: number) => number): T[] {
  const mixed = [...things];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = below(i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
