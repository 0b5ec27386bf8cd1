import type {
  AmbitionsView,
  AmbitionView,
  BothWords,
  ChallengeView,
  JointView,
  Missing,
} from '#ambitions/ambitions-view.ts';
import { type Force, forces } from '#ambitions/limits.ts';
import type { PictureAmbition, PictureChallenge, PictureContent } from '#ambitions/picture-content.ts';
import { type Side, sides } from '#people/contract.ts';
import type { Written } from '#platform/contract/written.ts';

type Parts = {
  challenges: readonly ChallengeView[];
  joints: readonly JointView[];
  ambitions: readonly AmbitionView[];
  forces: Readonly<Record<Force, Written>>;
};

const opinionsOf = (said: BothWords): PictureChallenge['said'] =>
  sides.flatMap((side) => {
    const word = said[side];
    return word ? [{ side, word: word.word, by: word.by, note: word.note }] : [];
  });

/** The picture as it stands: what both agree on and what they do not. What nobody has settled is not in it. */
export function contentOf(parts: Parts): PictureContent {
  const settled = parts.joints.filter(({ state }) => state !== 'open');
  const joints = new Set(settled.map(({ joint }) => joint));
  return {
    challenges: settled.map(({ joint, topic, wording, state, said }) => ({
      joint,
      wording: wording.value,
      agreed: state === 'agreed',
      voices: voicesOf(topic, parts.challenges),
      said: opinionsOf(said),
    })),
    ambitions: parts.ambitions.filter(({ state }) => state !== 'open').map((one) => ambitionOf(one, joints)),
    forces: Object.fromEntries(
      forces.map((force) => [force, parts.forces[force].value.trim()]),
    ) as PictureContent['forces'],
  };
}

const voicesOf = (topic: string, challenges: readonly ChallengeView[]): PictureChallenge['voices'] =>
  sides.flatMap((side) =>
    challenges
      .filter((one) => one.topic === topic && one.side === side)
      .map(({ title, happens, weight }) => ({
        side,
        title: title.value,
        happens: happens.value,
        weight: weight.value,
      })),
  );

const ambitionOf = (one: AmbitionView, joints: ReadonlySet<string>): PictureAmbition => ({
  ambition: one.ambition,
  statement: one.statement,
  agreed: one.state === 'agreed',
  figure: one.figure === 'none' ? null : { words: one.words, unit: one.unit, decimals: one.decimals },
  baseline: one.baseline,
  target: one.target,
  by: one.by,
  reason: one.reason,
  answers: one.answers.filter((joint) => joints.has(joint)),
  said: opinionsOf(one.said),
});

/** What a picture is known by: its words and who is for and against, but not which of a party’s people said so. */
export const signedWords = (content: PictureContent): string =>
  JSON.stringify({
    ...content,
    challenges: content.challenges.map(({ said, ...one }) => ({ ...one, said: said.map(unnamed) })),
    ambitions: content.ambitions.map(({ said, ...one }) => ({ ...one, said: said.map(unnamed) })),
  });

const unnamed = ({ side, word, note }: PictureChallenge['said'][number]) => [side, word, note];

type Turn = Missing['turn'];

/** Whose word an open text waits for: the party that has not said anything, or both. */
function turnOn(open: readonly { said: BothWords }[]): Turn {
  const waits = (side: Side) => open.some(({ said }) => said[side] === null);
  const asked = sides.filter(waits);
  return asked.length === 1 ? asked[0]! : 'both';
}

/** What stands between the company and the picture, in the order it is done in, and whose turn each is. */
export function missingFor(
  parts: Parts,
  finished: AmbitionsView['finished'],
  signed: Readonly<Record<Side, unknown>>,
): Missing[] {
  const lacks = (what: Missing['what'], turn: Turn, force: Force | null = null): Missing => ({
    what,
    turn,
    force,
  });
  const unfinished = sides.filter((side) => finished[side] === null);
  if (unfinished.length > 0) return unfinished.map((side) => lacks('finish', side));
  const unsigned = sides.filter((side) => !signed[side]);
  const words = [
    ...missingYes(parts.joints, 'joint'),
    ...missingYes(parts.ambitions, 'ambition'),
    ...forces
      .filter((force) => parts.forces[force].value.trim() === '')
      .map((force) => lacks('force', 'both', force)),
  ];
  return words.length > 0 ? words : unsigned.map((side) => lacks('signature', side));
}

function missingYes(all: readonly (JointView | AmbitionView)[], what: 'joint' | 'ambition'): Missing[] {
  if (all.some(({ state }) => state === 'agreed')) return [];
  const open = all.filter(({ state }) => state === 'open');
  return open.length === 0
    ? [{ what, turn: 'both', force: null }]
    : [{ what: `yes-${what}`, turn: turnOn(open), force: null }];
}
