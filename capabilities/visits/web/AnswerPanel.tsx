import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { sides } from '#people/contract.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { answerText as text } from '#visits/answer-text.ts';
import { standingAnswer } from '#visits/note.ts';
import { AnswerDialog, type AnswerWish } from '#visits/web/AnswerDialog.tsx';
import { AnswerRow } from '#visits/web/AnswerRow.tsx';
import { CloseDialog } from '#visits/web/CloseDialog.tsx';
import { DissentList } from '#visits/web/DissentList.tsx';
import { useNoteActs, type VisitHere } from '#visits/web/use-visit.ts';

/** «Er dette det vi sa?»: both parties side by side, each by its own tap on the exact text. */
export function AnswerPanel({ here }: { here: VisitHere }) {
  const t = useSay();
  const toast = useToast();
  const [wish, setWish] = useState<AnswerWish | null>(null);
  const [closing, setClosing] = useState<Side | null>(null);
  const { note, view } = here;
  const { answer } = useNoteActs(here);
  const say = async (side: Side) => {
    const content = note.content;
    await answer(
      { kind: 'answered', side, answer: 'yes', content, point: '', dissent: '', speaker: null },
      t(text.yes),
    );
    toast({ message: t(text.answered) });
  };
  const begin = (side: Side, disagrees: boolean) => {
    const isOwn = view.you.sides.includes(side);
    if (isOwn && !disagrees) void say(side);
    else setWish({ side, disagrees, isOwn });
  };
  const missing = sides.filter((side) => !standingAnswer(note, side));
  const mayClose =
    !note.agreed && missing.length === 1 && (view.you.isAdviser || !view.you.sides.includes(missing[0]!));
  return (
    <section aria-labelledby="note-answers">
      <h2 id="note-answers">{t(text.title)}</h2>
      {!note.agreed && <p className="small subtle note-lead">{t(text.lead)}</p>}
      <div className="card note-answers">
        {sides.map((side) => (
          <AnswerRow key={side} here={here} side={side} onAnswer={(disagrees) => begin(side, disagrees)} />
        ))}
      </div>
      {note.agreed?.without && (
        <p className="small note-without">
          {t(text.without, { side: note.agreed.without, reason: note.agreed.reason })}
        </p>
      )}
      {mayClose && view.may.answer && (
        <p>
          <Button kind="quiet" onClick={() => setClosing(missing[0]!)}>
            {t(text.close, { side: missing[0]! })}
          </Button>
        </p>
      )}
      <DissentList here={here} />
      {wish && <AnswerDialog here={here} wish={wish} onClose={() => setWish(null)} />}
      {closing && <CloseDialog here={here} side={closing} onClose={() => setClosing(null)} />}
    </section>
  );
}
