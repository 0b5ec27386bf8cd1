import { fewestSpare, sparePart } from '#surveys/limits.ts';

/**
 * How many slips of paper there may be. Who has fetched one of their own needs none in the hat, and nobody knows who
 * draws: so it is the number that keeps people from answering by both. Told in steps of five, as who takes part is.
 */
export function mostOnPaper(people: number, fetched: number): number {
  const taken = Math.floor(fetched / 5) * 5;
  return Math.max(0, people - taken) + Math.max(fewestSpare, Math.ceil(people * sparePart));
}
