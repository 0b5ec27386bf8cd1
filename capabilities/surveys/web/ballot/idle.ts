/** On a shared device: whoever goes away leaves nothing behind. */
import { at } from '#surveys/web/ballot/draw-page.ts';

const stillFor = 60;
const countsFrom = 20;

type Watched = {
  /** Whether there is something on the page that another should not see. */
  readonly isBusy: () => boolean;
  readonly isSending: () => boolean;
  readonly left: (seconds: number) => string;
  readonly over: () => void;
};

export function watchIdle({ isBusy, isSending, left, over }: Watched): void {
  let since = Date.now();
  const asking = () => at<HTMLDialogElement>('idle');
  const here = () => {
    if (!asking().open) since = Date.now();
  };
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll'])
    document.addEventListener(sign, here, { passive: true, capture: true });
  const stay = () => {
    asking().close();
    since = Date.now();
  };
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('#stay')) stay();
  });
  document.addEventListener('cancel', stay, { capture: true });
  setInterval(() => {
    if (!isBusy() || isSending()) {
      since = Date.now();
      return;
    }
    // By the clock: a device that has slept has waited as well.
    const still = Math.floor((Date.now() - since) / 1_000);
    if (still < stillFor) return;
    const seconds = stillFor + countsFrom - still;
    if (seconds <= 0) {
      stay();
      over();
      return;
    }
    if (!asking().open) asking().showModal();
    at('idle-left').textContent = left(seconds);
  }, 1_000);
}
