import { documentText as text } from '#lean-status/document-text.ts';
import type { RoundView } from '#lean-status/round-view.ts';
import {
  headOf,
  keysOf,
  nameOfRound,
  operatorsSentence,
  writeLevel,
  writeSpread,
} from '#lean-status/sentence.ts';
import { tableText } from '#lean-status/table-text.ts';
import { voices } from '#lean-status/voice.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { type Side, sides } from '#people/contract.ts';
import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

type Input = {
  company: string;
  round: RoundView;
  /** ISO 8601 in UTC. */
  now: string;
};

/** A round on paper for the steering group: what is agreed, the voices where the reader may see them, two signatures. */
export function leanDocument({ company, round, now }: Input, language: Language): DocumentPicture {
  const readsVoices = round.dimensions.some(({ voices: said }) => said.length > 0);
  const { title, lead } = headOf(round, readsVoices, language);
  const heading = (words: string): DocumentPart => ({ part: 'heading', level: 2, text: words });
  return {
    title,
    language,
    paper: 'a4',
    orientation: 'portrait',
    eyebrow: `${company} · ${say(voiceText.eyebrow, language)}, ${nameOfRound(round.summary, language)}`,
    ...(lead && { lead }),
    made: say(text.made, language, { at: writeMoment(now, language) }),
    company,
    parts: [
      heading(say(text.agreed, language)),
      agreedPart(round, language),
      ...(readsVoices ? [heading(say(text.voices, language)), voicesPart(round, language)] : []),
      ...(round.operators.state !== 'shown' && readsVoices
        ? [{ part: 'note', text: operatorsSentence(round, language, true) } as const]
        : []),
      heading(say(text.parties, language)),
      {
        part: 'signatures',
        rows: sides.map((side) => ({
          side: say(text.forSide, language, { side }),
          ...signedBy(round, side, language),
        })),
      },
    ],
  };
}

const nameIn = ({ instrument }: RoundView, dimension: string): string =>
  instrument.dimensions.find(({ key }) => key === dimension)?.name ?? dimension;

/** A party has signed when it stands behind every dimension; the day is that of its last yes. */
function signedBy(round: RoundView, side: Side, language: Language): { name: string; when: string | null } {
  const words = round.dimensions.map(({ agreed }) => agreed?.yes[side] ?? null);
  const last = words
    .filter((word) => word !== null)
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  return words.every((word) => word !== null) && last
    ? { name: last.by, when: writeDay(last.at.slice(0, 10), language, 'long') }
    : { name: '', when: null };
}

function agreedPart(round: RoundView, language: Language): DocumentPart {
  const { instrument } = round;
  const rows = instrument.dimensions.flatMap(({ key, name }) => {
    const agreed = round.dimensions.find(({ dimension }) => dimension === key)?.agreed;
    return agreed?.agreed ? [[name, String(agreed.now), String(agreed.target), agreed.note || '–']] : [];
  });
  if (rows.length === 0) return { part: 'paragraph', text: say(text.agreedNone, language) };
  return {
    part: 'table',
    caption: say(tableText.agreedOf, language, { count: rows.length, of: instrument.dimensions.length }),
    columns: [
      { head: say(text.area, language), width: 3 },
      { head: say(text.now, language), align: 'end' },
      { head: say(text.target, language), align: 'end' },
      { head: say(text.note, language), width: 4 },
    ],
    rows,
  };
}

const voicesPart = (round: RoundView, language: Language): DocumentPart => ({
  part: 'table',
  caption: keysOf(round, language)
    .map(({ words }) => words)
    .join(' · '),
  columns: [
    { head: say(text.area, language), width: 3 },
    ...voices.map((voice) => ({ head: say(voiceText[voice], language), align: 'end' as const, width: 2 })),
    { head: say(text.spread, language), align: 'end' },
  ],
  rows: round.dimensions.map(({ dimension, voices: said, spread }) => [
    nameIn(round, dimension),
    ...voices.map((voice) => {
      const value = said.find((one) => one.voice === voice)?.now ?? null;
      return value === null ? '–' : writeLevel(value, language);
    }),
    spread === null ? '–' : writeSpread(spread, language),
  ]),
});
