/**
 * What in somebody's words may point at a person: names of those who are in the company, telephone numbers, e-mail
 * addresses. To be looked at by people; it finds what looks like such a thing, and not all that is one.
 */
import { joinedSpans, type Span } from '#surveys/redaction.ts';

export type Flag = Span & { why: 'name' | 'number' | 'address' };

/** Names shorter than this are words as often as names. */
const shortestName = 3;

const found = (words: string, pattern: RegExp, why: Flag['why']): Flag[] =>
  [...words.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    why,
  }));

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** First names and surnames, with the endings they are bent by: Terjes, Terje’s, Terjego. */
function namesIn(words: string, names: readonly string[]): Flag[] {
  const parts = new Set(
    names
      .flatMap((name) => name.split(/[\s-]+/))
      .filter((part) => part.length >= shortestName)
      .map((part) => part.toLowerCase()),
  );
  if (parts.size === 0) return [];
  const any = [...parts].map(escaped).join('|');
  return found(
    words,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?:['’]?\\p{L}{1,3})?(?![\\p{L}\\p{N}])`, 'giu'),
    'name',
  );
}

export function flagsIn(words: string, names: readonly string[]): Flag[] {
  const flags = [
    ...found(
      words,
      /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu,
      'address',
    ),
    ...found(words, /(?<!\p{N})\+?\p{N}(?:[\s.-]?\p{N}){6,14}(?!\p{N})/gu, 'number'),
    ...namesIn(words, names),
  ];
  // What lies inside another is told of once.
  return joinedSpans(flags).map((span) => ({
    ...span,
    why: flags.find(({ from, to }) => from >= span.from && to <= span.to)!.why,
  }));
}
