/** @jsxImportSource preact */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { makeId } from '#platform/contract/id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { ownersOf } from '#pulse-boards/board-state.ts';
import type { CardList, Value } from '#pulse-boards/change.ts';
import type { Act } from '#pulse-boards/meeting-acts.ts';
import { meetingCardText as text } from '#pulse-boards/meeting-card-text.ts';
import { WhenChoice, WhoChoice } from '#pulse-boards/web/wall/meeting-choices.tsx';
import { Writing } from '#pulse-boards/web/wall/meeting-keyboard.tsx';
import { Action, Title } from '#pulse-boards/web/wall/meeting-parts.tsx';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

/** What a new card is called on its button and over its form. */
export const newName = {
  tasks: text.newAction,
  problems: text.newProblem,
  decisions: text.newDecision,
  suggestions: text.newSuggestion,
  activities: text.newActivity,
  deviations: text.newDeviation,
  recognitions: text.newRecognition,
} as const;

/** Lists whose cards are promises: somebody does it by a day. */
export const isPromised = (list: CardList): boolean => list === 'tasks' || list === 'activities';

type Props = ModeProps & {
  readonly list: CardList;
  /** What the card answers: a told deviation, and words to begin with. */
  readonly about?: { readonly cell: string; readonly category: string; readonly words: string };
  readonly act: (...acts: Act[]) => void;
  readonly close: () => void;
};

/** A new card: what, and for a promise who and by which day. */
export function CardForm({ list, about, board, shown, today, act, close }: Props) {
  const t = useSay();
  const [thing] = useState(makeId);
  const [words, setWords] = useState(about?.words ?? '');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const promised = isPromised(list);
  const lacks =
    words.trim() === '' ? t(text.lacksWords) : promised && !(owner.trim() && due) ? t(text.lacksOwner) : null;
  const save = () => {
    if (lacks) return;
    const set: Record<string, Value> = {
      list,
      text: words.trim(),
      language: pageLanguage(),
      column: 'to-do',
    };
    if (promised) Object.assign(set, { owner: owner.trim(), due });
    if (about) Object.assign(set, { cell: about.cell, category: about.category });
    act({ kind: 'card', board: board.thing, thing, set });
    close();
  };
  return (
    <Sheet title={t(newName[list])} lacks={lacks} save={save} close={close}>
      <div class="meet-form">
        <Writing
          label={t(text.what)}
          value={words}
          most={600}
          onWrite={setWords}
          opens={!about}
          onEnter={save}
        />
        {promised && <WhoChoice owners={ownersOf(shown, board.thing, 8)} owner={owner} onChoose={setOwner} />}
        {promised && <WhenChoice today={today} due={due} onChoose={setDue} />}
      </div>
    </Sheet>
  );
}

type SheetProps = {
  title: string;
  /** Why it cannot be saved yet. */
  lacks: string | null;
  save: () => void;
  close: () => void;
  /** What saving is called here. */
  label?: string;
  children: ComponentChildren;
};

/** What lies over the board while one thing is written. */
export function Sheet({ title, lacks, save, close, label, children }: SheetProps) {
  const t = useSay();
  return (
    <section class="meet-sheet">
      <Title>{title}</Title>
      {children}
      <footer class="meet-foot">
        <Action look="quiet" onPress={close}>
          {t(text.cancel)}
        </Action>
        <Action look="first" icon="check" reason={lacks} onPress={save}>
          {label ?? t(text.save)}
        </Action>
      </footer>
    </section>
  );
}
