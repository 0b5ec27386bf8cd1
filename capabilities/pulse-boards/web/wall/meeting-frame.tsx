/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '#platform/web/say.ts';
import type { BoardKind } from '#pulse-boards/change.ts';
import { fieldOf, wordsIn } from '#pulse-boards/fold.ts';
import { minutesLeft } from '#pulse-boards/meeting-held.ts';
import { stepsOf } from '#pulse-boards/meeting-rules.ts';
import { meetingText as text } from '#pulse-boards/meeting-text.ts';
import { Action, Question } from '#pulse-boards/web/wall/meeting-parts.tsx';
import type { MeetingHeld } from '#pulse-boards/web/wall/use-meeting.ts';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

type FrameProps = ModeProps & { readonly held: MeetingHeld; readonly kind: BoardKind };

/** The five steps, each one tap away, and the time that is left. */
export function MeetingHead({ board, held, kind, may }: FrameProps) {
  const t = useSay();
  const here = useRef<HTMLButtonElement>(null);
  // On a phone the steps are a strip: the one that is on has to be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another button.
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [held.step]);
  const left = minutesLeft(held.begun, Number(fieldOf(board, 'minutes', 10)), held.now);
  return (
    <header class="meet-head">
      <h1 class="meet-unseen">{wordsIn(board, 'name')}</h1>
      <nav aria-label={t(text.steps)}>
        <ol class="meet-steps">
          {stepsOf(kind).map((step, i) => (
            <li key={step}>
              <button
                type="button"
                ref={i + 1 === held.step ? here : undefined}
                aria-current={i + 1 === held.step ? 'step' : undefined}
                onClick={() => may.write && i + 1 !== held.step && held.set({ step: i + 1 })}
              >
                {i + 1} {t(text[`step-${step}`])}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <p class="meet-clock" role="timer">
        <svg class="meet-icon" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="9" />
          <path d="M12 7v5l3.5 2" />
        </svg>
        {left > 0 ? t(text.left, { n: left }) : left === 0 ? t(text.atTime) : t(text.over, { n: -left })}
      </p>
    </header>
  );
}

type FootProps = FrameProps & {
  /** Where «next» leads; null from the last step. */
  readonly next: number | null;
  /** Deviations that hold the meeting back. */
  readonly holding: number;
};

/** How many are here, whether all were heard, and the way on. */
export function MeetingFoot({ held, kind, next, holding, may, leave }: FootProps) {
  const t = useSay();
  const [asks, setAsks] = useState(false);
  const { present, presentBefore, set } = held;
  const reason = may.write ? null : t(text.mayNot);
  const count = (by: number) => set({ present: Math.max(0, Math.min(300, (present ?? presentBefore) + by)) });
  const isHeard = fieldOf(held.meeting, 'everyoneHeard', false) === true;
  const end = () => set({ ended: new Date().toISOString() });
  return (
    <footer class="meet-foot">
      <fieldset class="meet-count" aria-label={t(text.present)}>
        <span>{t(text.present)}</span>
        <Action icon="minus" label={t(text.fewer)} onPress={() => !reason && count(-1)} />
        <output class={present === null ? 'wall-subtle' : undefined}>
          {present ?? (presentBefore || '–')}
        </output>
        <Action icon="plus" label={t(text.more)} onPress={() => !reason && count(1)} />
      </fieldset>
      {next === null && (
        <Action
          icon={isHeard ? 'check' : undefined}
          pressed={isHeard}
          onPress={() => !reason && set({ everyoneHeard: !isHeard })}
        >
          {t(text.heard)}
        </Action>
      )}
      <span class="meet-push" />
      {reason && <Action onPress={leave}>{t(text.leave)}</Action>}
      {next !== null && !reason && (
        <Action look="quiet" onPress={() => setAsks(true)}>
          {t(text.end)}
        </Action>
      )}
      {next === null ? (
        <Action look="first" icon="check" reason={reason} onPress={end}>
          {t(text.end)}
        </Action>
      ) : (
        <Action
          look="first"
          icon="next"
          reason={reason ?? (holding > 0 ? t(text.holds, { n: holding }) : null)}
          onPress={() => set({ step: next })}
        >
          {t(text.next, { step: t(text[`step-${stepsOf(kind)[next - 1]!}`]) })}
        </Action>
      )}
      {asks && (
        <Question title={t(text.endNow)} lead={t(text.endNowMore)} onClose={() => setAsks(false)}>
          <Action look="first" onPress={end}>
            {t(text.end)}
          </Action>
          <Action onPress={() => setAsks(false)}>{t(text.stay)}</Action>
        </Question>
      )}
    </footer>
  );
}

/** Nobody has touched for so long, in milliseconds; then it is asked, and this much later the board hangs again. */
const asksAfter = 2 * 60_000;
const leavesAfter = 30_000;

/** Asks whether anybody is there, and goes back to the board when nobody answers. What was done stays done. */
export function StillHere({ leave }: { leave: () => void }) {
  const t = useSay();
  const [asks, setAsks] = useState(false);
  const go = useRef(leave);
  go.current = leave;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      setAsks(false);
      timer = setTimeout(() => {
        setAsks(true);
        timer = setTimeout(() => go.current(), leavesAfter);
      }, asksAfter);
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'];
    for (const kind of kinds) addEventListener(kind, wait, { passive: true });
    wait();
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) removeEventListener(kind, wait);
    };
  }, []);
  if (!asks) return null;
  return (
    <Question title={t(text.asks)} lead={t(text.asksMore)} onClose={() => setAsks(false)}>
      <Action look="first" onPress={() => setAsks(false)}>
        {t(text.stay)}
      </Action>
      <Action onPress={leave}>{t(text.leave)}</Action>
    </Question>
  );
}
