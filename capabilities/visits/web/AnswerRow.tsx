import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { answerText as text } from '#visits/answer-text.ts';
import { type Answer, saysSomething, standingAnswer } from '#visits/note.ts';
import { noteText } from '#visits/note-text.ts';
import { useNoteActs, type VisitHere } from '#visits/web/use-visit.ts';
import { writeWhen } from '#visits/web/when.ts';

type Props = { here: VisitHere; side: Side; onAnswer: (disagrees: boolean) => void };

/** One party: who speaks for it, what they have answered, and the way to answer. */
export function AnswerRow({ here, side, onAnswer }: Props) {
  const t = useSay();
  const { note, view } = here;
  const answer = note.answers[side];
  const standing = standingAnswer(note, side);
  const speakers = view.people.filter((one) => one.side === side);
  const names = answer && !answer.disowned ? answer.by : speakers.map(({ name }) => name).join(', ');
  const isOpen = !note.agreed || note.agreed.without === side;
  return (
    <div className="note-answer">
      <div className="note-answer-who">
        <b>{names || t(text[`nobody-${side}`])}</b>
        <span className="small subtle">{t(text[`for-${side}`])}</span>
        {answer && <AnswerTold answer={answer} today={view.today} />}
      </div>
      {standing ? (
        <div className={note.agreed ? 'note-answer-said note-settled' : 'note-answer-said'}>
          <Mark status={standing.answer === 'yes' ? 'plan' : 'watch'}>
            {t(standing.answer === 'yes' ? text.saidYes : text.saidNo, {
              when: writeWhen(standing.at, view.today, pageLanguage()),
            })}
          </Mark>
          <NotMe here={here} answer={standing} />
        </div>
      ) : isOpen ? (
        <AnswerWays here={here} side={side} hasSpeaker={speakers.length > 0} onAnswer={onAnswer} />
      ) : (
        <span className="subtle">{t(text.notAnswered)}</span>
      )}
    </div>
  );
}

function AnswerTold({ answer, today }: { answer: Answer; today: string }) {
  const t = useSay();
  const when = writeWhen(answer.at, today, pageLanguage());
  return (
    <>
      {answer.heldBy && <span className="small subtle">{t(text.onDevice, { name: answer.heldBy })}</span>}
      {answer.disowned ? (
        <span className="small note-told">{t(text.disowned, { name: answer.by })}</span>
      ) : (
        answer.lapsed && <span className="small note-told">{t(text.lapsed, { when })}</span>
      )}
    </>
  );
}

type WaysProps = Props & { hasSpeaker: boolean };

function AnswerWays({ here, side, hasSpeaker, onAnswer }: WaysProps) {
  const t = useSay();
  const { you, may } = here.view;
  const mayHere = may.answer && (you.sides.includes(side) || you.isAdviser);
  const reason = !mayHere
    ? t(text[`mayNot-${side}`])
    : !saysSomething(here.note.content)
      ? t(text.emptyNote)
      : you.sides.includes(side) || hasSpeaker
        ? undefined
        : t(text.noSpeaker);
  return (
    <div className="note-answer-ways">
      <Button reason={reason} aria-label={t(text.yesFor, { side })} onClick={() => onAnswer(false)}>
        {t(text.yes)}
      </Button>
      {reason === undefined && (
        <Button kind="quiet" onClick={() => onAnswer(true)}>
          {t(text.disagree)}
        </Button>
      )}
    </div>
  );
}

/** Whoever was named on somebody else's device can say from their own account that it was not them. */
function NotMe({ here, answer }: { here: VisitHere; answer: Answer }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { answer: send } = useNoteActs(here);
  if (answer.heldBy === null || answer.person !== here.view.you.person) return null;
  const disown = async () => {
    await send({ kind: 'disowned', answer: answer.act }, t(text.notMe));
    setOpen(false);
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t(text.notMe)}
      </Button>
      <Dialog
        open={open}
        title={t(text.notMeTitle)}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => void disown()}>{t(text.open)}</Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              {t(noteText.leave)}
            </Button>
          </>
        }
      >
        <p>{t(text.notMeLead)}</p>
      </Dialog>
    </>
  );
}
