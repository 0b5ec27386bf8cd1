import { indicators } from '#indicators/contract.ts';
import { depthActText } from '#indicators/depth-act-text.ts';
import { depthSideText as text } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { SidesPanel } from '#indicators/web/SidesPanel.tsx';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** Whether the programme office sees the figure: each party has its own word, and either can take it back. */
export function SharingPanel({ view, place }: { view: IndicatorView; place: Place }) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = useIndicatorAct(indicators.shareIndicator, place);
  const { sharing, may } = view;
  const say = (side: Side, given: boolean, isUndo = false) =>
    run(
      {
        params: { company: place.company, indicator: place.indicator },
        body: { sharing: makeId(), given, side },
      },
      () =>
        !isUndo &&
        toast({
          message: t(given ? depthActText.nowShared : depthActText.notShared),
          undo: { label: t(formText.undo), act: () => say(side, !given, true) },
        }),
    );
  const isShared = sharing.employer && sharing.employees;
  return (
    <section aria-labelledby="sharing-title">
      <h2 id="sharing-title">{t(text.sharing)}</h2>
      <p className="small subtle">{t(isShared ? text.sharedBoth : text.sharedNot)}</p>
      <SidesPanel
        word={(side) => (
          <span className={sharing[side] ? undefined : 'subtle'}>
            {t(sharing[side] ? text.shares : text.sharesNot)}
          </span>
        )}
        act={(side) =>
          may.sides.includes(side) && (
            <Button kind="second" busy={busy} onClick={() => say(side, !sharing[side])}>
              {t(sharing[side] ? text.stopSharing : text.share)}
            </Button>
          )
        }
      />
      {error && <Note tone="act">{error.message}</Note>}
    </section>
  );
}
