import { indicators } from '#indicators/contract.ts';
import { depthSideText as text } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorView, Target } from '#indicators/indicator-view.ts';
import { dayOf, type Open, siteShown } from '#indicators/web/depth.ts';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { writeValue } from '#indicators/write-value.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: IndicatorView; place: Place; onOpen: (open: Open) => void };

/** What is aimed at and by when. */
export function TargetPanel({ view, place, onOpen }: Props) {
  const t = useSay();
  const toast = useToast();
  const language = pageLanguage();
  const { run, busy, error } = useIndicatorAct(indicators.setTarget, place);
  const { definition, targets, may } = view;
  const [target] = targets;
  const params = { company: place.company, indicator: place.indicator };
  const set = ({ site, value, by, note }: Pick<Target, 'site' | 'note'> & Partial<Target>) => ({
    params,
    body: { target: makeId(), site, value: value ?? null, by: by ?? null, note },
  });
  const remove = (gone: Target) =>
    run(set({ site: gone.site, note: '' }), () =>
      toast({
        message: t(text.targetRemoved),
        undo: { label: t(formText.undo), act: () => run(set(gone)) },
      }),
    );
  if (!target && !may.decide) return null;
  return (
    <section aria-labelledby="target-title">
      <h2 id="target-title">{t(text.target)}</h2>
      {target ? (
        <>
          <p className="depth-figure">
            {t(text.targetIs, {
              value: writeValue(target.value, definition, language, 'said'),
              date: writeDay(target.by, language, 'long'),
            })}
          </p>
          {target.note && <p className="written">{target.note}</p>}
          <p className="small subtle">
            {target.site === null && siteShown(view) !== null && `${t(text.targetForAll)} `}
            {t(text.setBy, { name: target.set.by, date: dayOf(target.set.at, language) })}
          </p>
        </>
      ) : (
        <p className="small subtle">{t(text.noTarget)}</p>
      )}
      {error && <Note tone="act">{error.message}</Note>}
      {may.decide && (
        <p className="depth-act">
          <Button kind="second" onClick={() => onOpen({ kind: 'target' })}>
            {t(target ? text.changeTarget : text.setTarget)}
          </Button>
          {target && (
            <Button kind="quiet" busy={busy} onClick={() => remove(target)}>
              {t(text.removeTarget)}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
