/**
 * The browser's own way back, one question at a time: whoever presses it wants the question before, and not to leave the
 * page with what they have answered. What the browser remembers is how many steps there are, and nothing of an answer.
 */
import type { Act } from '#surveys/web/ballot/flow.ts';

type Way = {
  /** After something was pressed that led to another step. */
  readonly went: (what: Act) => void;
  /** From the button on the page: the same way as the browser's. */
  readonly back: () => void;
};

const stepNow = (): number => (history.state as { step?: number } | null)?.step ?? 0;

export function watchWay(act: (what: Act) => void): Way {
  let at = stepNow();
  addEventListener('popstate', () => {
    const to = stepNow();
    // The place is taken before anything is drawn: what is done here is not written down once more.
    const steps = to - at;
    at = to;
    for (let n = 0; n < Math.abs(steps); n += 1) act({ do: steps < 0 ? 'back' : 'next' });
  });
  return {
    went: ({ do: what }) => {
      if (what !== 'begin' && what !== 'next' && what !== 'open') return;
      at += 1;
      history.pushState({ step: at }, '');
    },
    back: () => {
      if (at > 0) history.back();
      else act({ do: 'back' });
    },
  };
}
