import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import { principlesText as text } from '#principles/principles-text.ts';
import type { Principle, Version } from '#principles/principles-view.ts';
import { setText } from '#principles/set-text.ts';

type Known = {
  company: string;
  language: Language;
  /** When it is made, ISO 8601 in UTC. */
  now: string;
};

type Say = (phrase: Phrase, values?: PhraseValues) => string;

/** A poster counts its lines itself: where a number was left empty or the order is another, each says its own. */
function statements(principles: readonly Principle[], t: Say): DocumentPart[] {
  if (principles.every(({ number }, n) => number === n + 1))
    return [{ part: 'poster', lines: principles.map(({ text: words }) => words) }];
  return principles.map(({ number, text: words }) => ({
    part: 'item',
    label: t(setText.principle, { number }),
    title: words,
    parts: [],
  }));
}

/** The principles on one A3 sheet: big and numbered, with who signed for each party under them. */
export function posterOf({ version, adoptedOn, principles, signed }: Version, known: Known): DocumentPicture {
  const { company, language, now } = known;
  const t: Say = (phrase, values) => say(phrase, language, values);
  const signature = (side: 'employer' | 'employees') => ({
    side: t(side === 'employer' ? text.management : text.employees),
    name: signed[side].by,
    when: writeDay(signed[side].at.slice(0, 10), language, 'long'),
  });
  return {
    title: t(text.posterHead),
    language,
    paper: 'a3',
    orientation: 'portrait',
    eyebrow: t(text.earlierVersion, { version, date: writeDay(adoptedOn, language, 'long') }),
    made: t(text.made, { when: writeMoment(now, language) }),
    company,
    parts: [
      ...statements(principles, t),
      { part: 'signatures', rows: [signature('employer'), signature('employees')] },
    ],
  };
}
