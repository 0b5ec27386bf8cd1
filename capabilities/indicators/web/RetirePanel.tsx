import { indicators } from '#indicators/contract.ts';
import { depthSideText as text } from '#indicators/depth-side-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import type { Open } from '#indicators/web/depth.ts';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

type Props = { view: IndicatorView; place: Place; onOpen: (open: Open) => void };

/** The quiet way out of following a figure, and back. */
export function RetirePanel({ view, place, onOpen }: Props) {
  const t = useSay();
  const toast = useToast();
  const retirement = useOneId();
  const { run, busy, error } = useIndicatorAct(indicators.retireIndicator, place);
  if (!view.may.define) return null;
  if (!view.retired)
    return (
      <p className="depth-pulled">
        <Button kind="quiet" onClick={() => onOpen({ kind: 'retire' })}>
          {t(text.retire)}
        </Button>
      </p>
    );
  const takeUp = () =>
    run(
      {
        params: { company: place.company, indicator: place.indicator },
        body: { retirement, retired: false },
      },
      () => toast({ message: t(text.takenUp) }),
    );
  return (
    <section>
      <Button kind="second" busy={busy} onClick={takeUp}>
        {t(text.takeUp)}
      </Button>
      {error && <Note tone="act">{error.message}</Note>}
    </section>
  );
}
