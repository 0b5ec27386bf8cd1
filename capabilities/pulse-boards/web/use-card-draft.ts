import { useRef, useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { keepUnsent, readUnsent } from '#platform/web/unsent.ts';
import {
  type CardDraft,
  changesOfDraft,
  type DraftField,
  draftProblem,
  longest,
  parted,
  unsentOf,
} from '#pulse-boards/card-draft.ts';
import { cardText as text } from '#pulse-boards/card-text.ts';
import { type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { seenOf } from '#pulse-boards/sync.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

/** What is being written on an open card. */
export type Writing = {
  /** Whether anything is written that is not sent. */
  readonly left: boolean;
  /** Whether it was begun before the card was opened now. */
  readonly isFound: boolean;
  /** What a field shows: what is written here, or else what the card says. */
  readonly shown: (field: DraftField) => string;
  readonly write: (field: DraftField, words: string) => void;
  /** Writes over words, having seen the ones that stand now. */
  readonly rewrite: (words: string) => void;
  readonly problemAt: (field: DraftField | 'card') => string | undefined;
  readonly refuse: (says: string | null, field?: DraftField | 'card') => void;
  /** Sends what is written, or some fields of it. False when something has to be put right first. */
  readonly send: (fields?: readonly DraftField[]) => boolean;
  readonly forget: () => void;
};

/**
 * Nothing typed on a card is lost: what is not sent when it is closed stays with this window and whoever is signed in,
 * and is there when the card is opened again.
 */
export function useCardDraft(desk: Desk, card: Thing, at: string): Writing {
  const t = useSay();
  const key = `card ${card.thing} ${at}`;
  const [draft, setDraft] = useState<CardDraft>(() => (readUnsent(key) as CardDraft | null) ?? {});
  const [isFound, setFound] = useState(() => unsentOf(draft, card) !== null);
  const [problem, setProblem] = useState<{ at: DraftField | 'card'; says: string } | null>(null);
  const word = useRef(makeId());
  const keep = (next: CardDraft) => {
    setDraft(next);
    keepUnsent(key, unsentOf(next, card));
  };
  const send = (fields?: readonly DraftField[]): boolean => {
    const { part, left } = fields ? parted(draft, fields) : { part: draft, left: {} };
    const wrong = draftProblem(part, card);
    if (wrong) {
      const says = t(text[wrong.why], { most: wrong.at === 'due' ? 0 : longest[wrong.at] });
      setProblem({ at: wrong.at, says });
      return false;
    }
    const { things, today } = desk;
    const where = { things, card, at, today, language: pageLanguage(), word: word.current };
    const why = desk.act(changesOfDraft(part, where), saidOf(part));
    setProblem(why ? { at: 'card', says: why } : null);
    if (why) return false;
    word.current = makeId();
    keep(left);
    return true;
  };
  /** What is said of an act: the weightiest of what it did. */
  const saidOf = (part: CardDraft): string | undefined => {
    const sent = unsentOf(part, card);
    if (!sent) return undefined;
    if (sent.answer) return t(text.isAnswered);
    const above = desk.things.get(wordsIn(desk.things.get(card.board), 'above'));
    if (sent.wish) return t(text.isRaised, { board: wordsIn(above, 'name') });
    return Object.keys(sent).length === 1 && sent.comment ? t(text.isCommented) : t(text.isSaved);
  };
  return {
    left: unsentOf(draft, card) !== null,
    isFound,
    shown: (field) =>
      draft[field] ?? (field === 'text' || field === 'owner' || field === 'due' ? wordsIn(card, field) : ''),
    write: (field, words) => {
      const seen = field === 'text' && draft.text === undefined ? { seen: seenOf(card, 'text') } : {};
      keep({ ...draft, ...seen, [field]: words });
    },
    rewrite: (words) => keep({ ...draft, text: words, seen: seenOf(card, 'text') }),
    problemAt: (field) => (problem?.at === field ? problem.says : undefined),
    refuse: (says, field = 'card') => setProblem(says ? { at: field, says } : null),
    send,
    forget: () => {
      setFound(false);
      setProblem(null);
      keep({});
    },
  };
}
