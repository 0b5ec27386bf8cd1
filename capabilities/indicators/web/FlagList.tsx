import { indicators } from '#indicators/contract.ts';
import { depthSideText as text } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { Flag, IndicatorView } from '#indicators/indicator-view.ts';
import { flagReading } from '#indicators/verdict.ts';
import type { Open } from '#indicators/web/depth.ts';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: IndicatorView; place: Place; onOpen: (open: Open) => void };

/** What was changed in the work, numbered as on the chart, each read before and after. */
export function FlagList({ view, place, onOpen }: Props) {
  const t = useSay();
  const toast = useToast();
  const language = pageLanguage();
  const { flags, definition, may } = view;
  const params = { company: place.company, indicator: place.indicator };
  const raise = useIndicatorAct(indicators.raiseFlag, place);
  const { run, busy, error } = useIndicatorAct(indicators.removeMark, place);
  const again = ({ site, on, words }: Flag) =>
    raise.run({ params, body: { flag: makeId(), site, on, words } });
  const remove = (flag: Flag) =>
    run({ params, body: { kind: 'flag', subject: flag.flag } }, () =>
      toast({
        message: t(text.flagRemoved),
        undo: { label: t(formText.undo), act: () => again(flag) },
      }),
    );
  const trouble = error ?? raise.error;
  if (flags.length === 0 && !may.decide) return null;
  return (
    <section aria-labelledby="flags-title">
      <h2 id="flags-title">{t(text.flags)}</h2>
      <p className="small subtle">{t(flags.length > 0 ? text.flagsLead : text.noFlags)}</p>
      {trouble && <Note tone="act">{trouble.message}</Note>}
      {flags.length > 0 && (
        <ol className="depth-rows depth-flags">
          {flags.map((flag, i) => (
            <li key={flag.flag}>
              <span className="depth-flag-number" aria-hidden="true">
                {i + 1}
              </span>
              <div>
                <h3>{flag.words}</h3>
                <p className="small subtle">{writeDay(flag.on, language, 'long')}</p>
                <p>{flagReading(flag.reading, definition, language)}</p>
              </div>
              {may.decide && (
                <Button
                  kind="quiet"
                  busy={busy}
                  aria-label={t(text.removeFlagNamed, { words: flag.words })}
                  onClick={() => remove(flag)}
                >
                  {t(text.removeFlag)}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {may.decide && (
        <p className="depth-act">
          <Button kind="second" icon="flag" onClick={() => onOpen({ kind: 'flag' })}>
            {t(text.raiseFlag)}
          </Button>
        </p>
      )}
    </section>
  );
}
