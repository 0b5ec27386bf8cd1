import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { columnOf, ownersOf } from '#pulse-boards/board-state.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { cardText as text } from '#pulse-boards/card-text.ts';
import { columns } from '#pulse-boards/change.ts';
import { type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { moveOf, stepOf } from '#pulse-boards/moving.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { CardHelp } from '#pulse-boards/web/CardHelp.tsx';
import { CardWords } from '#pulse-boards/web/CardWords.tsx';
import { EarlierWords } from '#pulse-boards/web/EarlierWords.tsx';
import { OwnerDay } from '#pulse-boards/web/OwnerDay.tsx';
import { Translated } from '#pulse-boards/web/Translated.tsx';
import { useCardDraft } from '#pulse-boards/web/use-card-draft.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

type Props = {
  desk: Desk;
  thing: string;
  /** The board one stands at, when it is not the card's own. */
  at?: string;
  onClose: () => void;
};

/** A card taken in the hand. It stays open while others change it; what one has begun to write is not touched. */
export function CardDialog({ desk, thing, at, onClose }: Props) {
  const card = desk.things.get(thing);
  return card ? <Card desk={desk} card={card} at={at ?? card.board} onClose={onClose} /> : null;
}

type CardProps = { desk: Desk; card: Thing; at: string; onClose: () => void };

function Card({ desk, card, at, onClose }: CardProps) {
  const t = useSay();
  const toast = useToast();
  const writing = useCardDraft(desk, card, at);
  const save = () => {
    if (writing.send()) onClose();
  };
  const leave = () => {
    if (writing.left) toast({ message: t(text.isKept) });
    onClose();
  };
  // Whoever opens a card that waits for their answer has come to answer it. Where it stands does not change as they do.
  const [isAskedHere] = useState(() => at !== card.board && wordsIn(card, 'raisedTo') === at);
  const help = <CardHelp key="help" desk={desk} card={card} at={at} writing={writing} />;
  const takeDown = () => {
    const change = changeOf('card', card.board, card.thing, { away: true });
    const why = desk.act([change], t(text.isDown));
    if (why) writing.refuse(why);
    else onClose();
  };
  return (
    <Dialog
      open
      title={wordsIn(card, 'text').slice(0, 80)}
      onClose={leave}
      actions={
        <>
          <Button reason={desk.may.write ? undefined : t(officeText.mayNotWrite)} onClick={save}>
            {t(text.save)}
          </Button>
          <Button kind="quiet" onClick={leave}>
            {t(text.close)}
          </Button>
        </>
      }
    >
      <div className="form">
        {writing.problemAt('card') && (
          <p role="alert" className="board-asks">
            {writing.problemAt('card')}
          </p>
        )}
        {writing.isFound && writing.left && (
          <Note tone="calm">
            <p>{t(text.found)}</p>
            <Button kind="quiet" onClick={writing.forget}>
              {t(text.throwAway)}
            </Button>
          </Note>
        )}
        {isAskedHere && help}
        <Moves
          desk={desk}
          card={card}
          unsaved={{ owner: writing.shown('owner'), due: writing.shown('due') }}
          onProblem={writing.refuse}
        />
        <Translated company={desk.company} thing={card} />
        <TextArea
          name="text"
          label={t(text.text)}
          value={writing.shown('text')}
          onChange={(words) => writing.write('text', words)}
          problem={writing.problemAt('text')}
        />
        <EarlierWords desk={desk} thing={card} field="text" onUse={writing.rewrite} />
        <OwnerDay
          today={desk.today}
          owners={ownersOf(desk.things, card.board)}
          owner={writing.shown('owner')}
          due={writing.shown('due')}
          onOwner={(words) => writing.write('owner', words)}
          onDue={(day) => writing.write('due', day)}
          problem={writing.problemAt('owner')}
          dueProblem={writing.problemAt('due')}
        />
        {!isAskedHere && help}
        <CardWords desk={desk} card={card} writing={writing} />
        {desk.may.write && (
          <p>
            <Button kind="quiet" onClick={takeDown}>
              {t(text.takeDown)}
            </Button>
          </p>
        )}
      </div>
    </Dialog>
  );
}

type MovesProps = {
  desk: Desk;
  card: Thing;
  /** Who takes it and when, as just written: a card that is begun on needs both. */
  unsaved: { owner: string; due: string };
  onProblem: (problem: string | null) => void;
};

/** Large buttons beside dragging: for a keyboard, a glove, a tired hand. */
function Moves({ desk, card, unsaved, onProblem }: MovesProps) {
  const t = useSay();
  const list = wordsIn(card, 'list');
  if (!desk.may.write || list === 'decisions' || list === 'recognitions') return null;
  const here = columnOf(card);
  const move = (column: (typeof columns)[number]) => {
    const moved = moveOf(desk.things, card.thing, column, null);
    if (!moved) return;
    const set = { ...moved.set };
    if (unsaved.owner.trim() && !wordsIn(card, 'owner')) set.owner = unsaved.owner.trim();
    if (/^\d{4}-\d\d-\d\d$/.test(unsaved.due) && !wordsIn(card, 'due')) set.due = unsaved.due;
    const name = t(boardText[`column-${column}`]);
    onProblem(desk.act([changeOf('card', card.board, card.thing, set)], t(text.moved, { column: name })));
  };
  const step = (by: -1 | 1) => {
    const stepped = stepOf(desk.things, card.thing, by);
    if (stepped) onProblem(desk.act([stepped]));
  };
  return (
    <div className="board-moves">
      {columns
        .filter((column) => column !== here)
        .map((column) => (
          <button key={column} type="button" onClick={() => move(column)}>
            {t(text.moveTo, { column: t(boardText[`column-${column}`]) })}
          </button>
        ))}
      {stepOf(desk.things, card.thing, -1) && (
        <button type="button" onClick={() => step(-1)}>
          {t(text.moveUp)}
        </button>
      )}
      {stepOf(desk.things, card.thing, 1) && (
        <button type="button" onClick={() => step(1)}>
          {t(text.moveDown)}
        </button>
      )}
    </div>
  );
}
