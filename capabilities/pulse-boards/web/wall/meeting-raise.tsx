/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { makeId } from '#platform/contract/id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { boardsOf } from '#pulse-boards/board-state.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import type { Act } from '#pulse-boards/meeting-acts.ts';
import { meetingCardText as text } from '#pulse-boards/meeting-card-text.ts';
import { Sheet } from '#pulse-boards/web/wall/meeting-form.tsx';
import { Writing } from '#pulse-boards/web/wall/meeting-keyboard.tsx';
import { Action } from '#pulse-boards/web/wall/meeting-parts.tsx';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

/** The boards help can be asked for at: the one above, or where none is chosen, all of a higher level. */
export function boardsAbove(things: Things, board: Thing): Thing[] {
  const above = fieldOf(board, 'above');
  const hanging = boardsOf(things).filter(({ thing }) => thing !== board.thing);
  const chosen = hanging.filter(({ thing }) => thing === above);
  const level = Number(fieldOf(board, 'level', 1));
  return chosen.length > 0 ? chosen : hanging.filter((one) => Number(fieldOf(one, 'level', 1)) > level);
}

const wishes = ['decision', 'people', 'money', 'skill'] as const;

type Props = ModeProps & {
  /** The card that is raised, or the deviation one is written for. */
  readonly card: Thing | null;
  readonly about?: { readonly cell: string; readonly category: string; readonly words: string };
  readonly act: (...acts: Act[]) => void;
  readonly close: () => void;
};

/** Help is asked for one level up: at which board, and what is needed. */
export function RaiseForm({ card, about, board, shown, today, act, close }: Props) {
  const t = useSay();
  const boards = boardsAbove(shown, board);
  const [thing] = useState(() => card?.thing ?? makeId());
  const [to, setTo] = useState<string | null>(boards.length === 1 ? boards[0]!.thing : null);
  const [wish, setWish] = useState('');
  const [isWriting, setWriting] = useState(false);
  const lacks = boards.length === 0 ? t(text.nobodyAbove) : to && wish.trim() ? null : t(text.wish);
  const save = () => {
    if (lacks) return;
    const asked = { raisedTo: to, raisedOn: today, wish: wish.trim() };
    const fresh = about && {
      list: 'deviations',
      text: about.words,
      language: pageLanguage(),
      cell: about.cell,
      category: about.category,
    };
    act({
      kind: 'card',
      board: card?.board ?? board.thing,
      thing,
      set: { ...(card ? {} : fresh), ...asked },
    });
    close();
  };
  return (
    <Sheet title={t(text.raise)} lacks={lacks} save={save} close={close} label={t(text.raise)}>
      <p class="meet-words">{String(fieldOf(card ?? undefined, 'text', about?.words ?? ''))}</p>
      <div class="meet-form">
        {boards.length > 0 && (
          <fieldset class="meet-choice">
            <legend>{t(text.raiseTo)}</legend>
            <div class="meet-chips">
              {boards.map((one) => (
                <Action key={one.thing} pressed={one.thing === to} onPress={() => setTo(one.thing)}>
                  {wordsIn(one, 'name')}
                </Action>
              ))}
            </div>
          </fieldset>
        )}
        <fieldset class="meet-choice">
          <legend>{t(text.wish)}</legend>
          <div class="meet-chips">
            {wishes.map((one) => {
              const words = t(text[`wish-${one}`]);
              return (
                <Action key={one} pressed={wish === words} onPress={() => setWish(words)}>
                  {words}
                </Action>
              );
            })}
            {!isWriting && (
              <Action look="quiet" onPress={() => setWriting(true)}>
                {t(text.ownWords)}
              </Action>
            )}
          </div>
          {isWriting && (
            <Writing
              label={t(text.ownWords)}
              value={wish}
              most={400}
              onWrite={setWish}
              opens
              onEnter={save}
            />
          )}
        </fieldset>
      </div>
    </Sheet>
  );
}
