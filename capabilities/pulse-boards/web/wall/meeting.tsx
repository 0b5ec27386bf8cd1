/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { useSay } from '#platform/web/say.ts';
import type { BoardKind, CardList } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { cardsAt, holdsBack, type MeetingStep, stepAfter, stepsOf } from '#pulse-boards/meeting-rules.ts';
import { meetingText as text } from '#pulse-boards/meeting-text.ts';
import { CardSheet } from '#pulse-boards/web/wall/meeting-card.tsx';
import { CardLines } from '#pulse-boards/web/wall/meeting-cards.tsx';
import { MeetingEnd } from '#pulse-boards/web/wall/meeting-end.tsx';
import { CardForm, newName } from '#pulse-boards/web/wall/meeting-form.tsx';
import { MeetingFoot, MeetingHead, StillHere } from '#pulse-boards/web/wall/meeting-frame.tsx';
import { Action, Notices } from '#pulse-boards/web/wall/meeting-parts.tsx';
import { RaiseForm } from '#pulse-boards/web/wall/meeting-raise.tsx';
import { StatusStep } from '#pulse-boards/web/wall/meeting-status.tsx';
import { aboutCell, TroubleStep } from '#pulse-boards/web/wall/meeting-troubles.tsx';
import { useMeeting } from '#pulse-boards/web/wall/use-meeting.ts';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

/** What lies over the step just now: a form for a new card, a card in large, or help that is asked for. */
type Over =
  | { is: 'form'; list: CardList; cell?: Thing }
  | { is: 'card'; card: string }
  | { is: 'raise'; card?: string; cell?: Thing };

/** The list a step writes new cards in. */
const writesIn: Readonly<Partial<Record<MeetingStep, CardList>>> = {
  deviations: 'deviations',
  actions: 'tasks',
  suggestions: 'suggestions',
  goal: 'activities',
  problems: 'problems',
  tasks: 'tasks',
  fresh: 'suggestions',
  decisions: 'decisions',
};

/** A pulse meeting at a board: five steps on the screen, and everybody writes where they stand. */
export function Meeting(props: ModeProps) {
  const { board, shown, today, may } = props;
  const t = useSay();
  const held = useMeeting(props);
  const [over, setOver] = useState<Over | null>(null);
  const kind = fieldOf(board, 'kind', 'daily') as BoardKind;
  const step = stepsOf(kind)[held.step - 1] ?? stepsOf(kind)[0]!;
  const close = () => setOver(null);

  if (held.meeting && held.isOver)
    return (
      <>
        <MeetingEnd {...props} meeting={held.meeting} learn={(learned) => held.set({ learned })} />
        <StillHere leave={props.leave} />
      </>
    );

  const about = (cell: Thing | undefined) => (cell ? aboutCell(cell, shown) : undefined);
  const { act } = held;
  const card = over && over.is !== 'form' && over.card ? (shown.get(over.card) ?? null) : null;
  return (
    <main class="wall meet">
      <MeetingHead {...props} held={held} kind={kind} />
      {over?.is === 'form' && (
        <CardForm {...props} list={over.list} about={about(over.cell)} act={act} close={close} />
      )}
      {over?.is === 'card' && card && (
        <CardSheet
          {...props}
          key={card.thing}
          card={card}
          act={act}
          close={close}
          raise={() => setOver({ is: 'raise', card: card.thing })}
        />
      )}
      {over?.is === 'raise' && (
        <RaiseForm {...props} card={card} about={about(over.cell)} act={act} close={close} />
      )}
      {!over && (
        <Step {...props} step={step} held={held} reason={may.write ? null : t(text.mayNot)} open={setOver} />
      )}
      <Notices {...props} undo={held.undo} />
      {!over && (
        <MeetingFoot
          {...props}
          held={held}
          kind={kind}
          next={stepAfter(shown, board.thing, kind, held.step, today)}
          holding={holdsBack(shown, board.thing, step, today).length}
        />
      )}
      <StillHere leave={props.leave} />
    </main>
  );
}

type StepProps = ModeProps & {
  readonly step: MeetingStep;
  readonly held: ReturnType<typeof useMeeting>;
  readonly reason: string | null;
  readonly open: (over: Over) => void;
};

function Step(props: StepProps) {
  const { step, shown, board, today, held, reason, open } = props;
  const t = useSay();
  const onTake = (cell: Thing) => open({ is: 'form', list: 'tasks', cell });
  const onRaise = (cell: Thing) => open({ is: 'raise', cell });
  const openCard = (card: Thing) => !reason && open({ is: 'card', card: card.thing });
  if (step === 'status')
    return <StatusStep {...props} act={held.act} reason={reason} onTake={onTake} onRaise={onRaise} />;
  const list = writesIn[step];
  const cards = cardsAt(shown, board.thing, step, today);
  const goal = step === 'goal' ? wordsIn(board, 'goal') : '';
  return (
    <section class="meet-list" aria-label={t(text[`step-${step}`])}>
      {goal && <p class="meet-goal">{goal}</p>}
      {step === 'deviations' ? (
        <TroubleStep {...props} open={openCard} reason={reason} onTake={onTake} onRaise={onRaise} />
      ) : (
        <div class="meet-scroll">
          {cards.length === 0 && <p class="wall-subtle">{t(text[`none-${step}`])}</p>}
          <CardLines cards={cards} shown={shown} board={board.thing} today={today} open={openCard} />
        </div>
      )}
      {list && (
        <div class="meet-row">
          <Action icon="plus" reason={reason} onPress={() => open({ is: 'form', list })}>
            {t(newName[list])}
          </Action>
        </div>
      )}
    </section>
  );
}
