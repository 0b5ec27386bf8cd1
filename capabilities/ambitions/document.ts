import { documentText as text } from '#ambitions/document-text.ts';
import { forces } from '#ambitions/limits.ts';
import type { PictureAmbition, PictureChallenge, PictureContent } from '#ambitions/picture-content.ts';
import { writeFigure } from '#ambitions/write-figure.ts';
import { type Side, sides } from '#people/contract.ts';
import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';

type Around = {
  company: string;
  /** Null while it has not been signed by both as it stands. */
  signatures: Readonly<Record<Side, { by: string; at: string }>> | null;
  now: string;
  language: Language;
};

type Words = (phrase: Phrase, values?: PhraseValues) => string;

/** The picture for the wall, on A3: what both agree on, what they do not, where they want to be and why. */
export function documentOf(content: PictureContent, around: Around): DocumentPicture {
  const { company, signatures, now, language } = around;
  const t: Words = (phrase, values) => say(phrase, language, values);
  const agreed = content.challenges.filter((one) => one.agreed);
  const parted = content.challenges.filter((one) => !one.agreed);
  const heading = (words: Phrase): DocumentPart => ({ part: 'heading', level: 2, text: t(words) });
  return {
    title: t(text.title),
    language,
    paper: 'a3',
    orientation: 'landscape',
    eyebrow: t(text.eyebrow, { company }),
    lead: t(text.lead, {
      agreed: agreed.length,
      parted: parted.length,
      ambitions: content.ambitions.filter((one) => one.agreed).length,
    }),
    made: t(text.made, { when: writeMoment(now, language) }),
    company,
    parts: [
      ...(agreed.length > 0 ? [heading(text.agreed), voicesTable(agreed, t)] : []),
      ...(parted.length > 0 ? [heading(text.parted), ...parted.map((one) => partedPart(one, t))] : []),
      ...(content.ambitions.length > 0
        ? [heading(text.ambitions), ambitionsTable(content.ambitions, t, language)]
        : []),
      heading(text.forces),
      { part: 'paragraph', text: t(text.forcesNote), tone: 'subtle' },
      {
        part: 'facts',
        rows: forces.map((force) => ({
          label: t(text[`force-${force}`]),
          value: content.forces[force] || t(text.empty),
        })),
      },
      ...(signatures ? [] : [{ part: 'note' as const, text: t(text.unsigned) }]),
      {
        part: 'signatures',
        rows: sides.map((side) => ({
          side: t(text[side]),
          name: signatures?.[side].by ?? '',
          when: signatures && writeMoment(signatures[side].at, language),
        })),
      },
    ],
  };
}

const voiceOf = (challenge: PictureChallenge, side: Side, t: Words): string =>
  challenge.voices
    .filter((voice) => voice.side === side)
    .map(({ title, weight }) => t(text.weight, { title, weight }))
    .join('\n') || t(text.nothing);

const voicesTable = (challenges: readonly PictureChallenge[], t: Words): DocumentPart => ({
  part: 'table',
  columns: [
    { head: t(text.together), width: 2 },
    { head: t(text.employer), width: 1 },
    { head: t(text.employees), width: 1 },
  ],
  rows: challenges.map((one) => [one.wording, voiceOf(one, 'employer', t), voiceOf(one, 'employees', t)]),
});

const partedPart = (challenge: PictureChallenge, t: Words): DocumentPart => ({
  part: 'decision',
  label: t(text.partedLabel),
  title: challenge.wording,
  text: sides.map((side) => `${t(text[side])}: ${voiceOf(challenge, side, t)}`).join('\n'),
  dissents: challenge.said
    .filter(({ word }) => word === 'no')
    .map(({ side, by, note }) => ({
      who: t(text.saysNo, { name: by, side: t(side === 'employer' ? text.forEmployer : text.forEmployees) }),
      text: note,
    })),
});

const ambitionsTable = (
  ambitions: readonly PictureAmbition[],
  t: Words,
  language: Language,
): DocumentPart => ({
  part: 'table',
  columns: [
    { head: t(text.wants), width: 3 },
    { head: t(text.figure), width: 3 },
    { head: t(text.baseline), align: 'end', width: 1 },
    { head: t(text.target), align: 'end', width: 1 },
    { head: t(text.by), align: 'end', width: 1 },
  ],
  rows: ambitions.map(({ statement, agreed, figure, baseline, target, by, reason }) => {
    const value = (number: number | null) =>
      number === null ? '–' : writeFigure(number, figure?.unit ?? '', language);
    const words = figure
      ? reason
        ? t(text.why, { words: figure.words, reason })
        : figure.words
      : t(text.noFigure, { reason });
    return [
      agreed ? statement : t(text.notAgreed, { statement }),
      words,
      value(baseline),
      value(target),
      by === null ? '–' : writeDay(by, language, 'long'),
    ];
  }),
});
