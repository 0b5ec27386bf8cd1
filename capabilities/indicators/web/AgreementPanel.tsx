import { indicators } from '#indicators/contract.ts';
import { depthActText } from '#indicators/depth-act-text.ts';
import { depthSideText } from '#indicators/depth-side-text.ts';
import { depthText as text } from '#indicators/depth-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { dayOf } from '#indicators/web/depth.ts';
import { SidesPanel } from '#indicators/web/SidesPanel.tsx';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import type { Side } from '#people/contract.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Parity } from '#platform/web/kit/Parity.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Who has said yes, for each party, to what the figure means as it stands now. */
export function AgreementPanel({ view, place }: { view: IndicatorView; place: Place }) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = useIndicatorAct(indicators.agreeOnDefinition, place);
  const { definition, may, standing } = view;
  const { employer, employees } = definition.agreed;
  const agree = (side: Side) =>
    run(
      {
        params: { company: place.company, indicator: place.indicator },
        body: { version: definition.version, side },
      },
      () => toast({ message: t(depthActText.agreed) }),
    );
  const missing = employer ? 'employees' : employees ? 'employer' : 'both';
  return (
    <section aria-labelledby="agreed-title">
      <h2 id="agreed-title">{t(text.agreement)}</h2>
      <Parity
        employer={employer ? 1 : 0}
        employees={employees ? 1 : 0}
        labels={{
          employer: t(formText.employer),
          employees: t(formText.employees),
          balanced: t(text.agreedBoth),
          uneven: t(text.agreedBoth),
          missing: t(text.agreedMissing, { side: missing }),
        }}
      />
      <SidesPanel
        word={(side) => {
          const said = definition.agreed[side];
          return (
            <span className={said ? undefined : 'subtle'}>
              {said
                ? t(text.saidYes, { name: said.by, date: dayOf(said.at, pageLanguage()) })
                : t(text.missingYes)}
            </span>
          );
        }}
        act={(side) =>
          may.sides.includes(side) &&
          !definition.agreed[side] &&
          standing !== 'retired' && (
            <Button busy={busy} onClick={() => agree(side)}>
              {t(depthSideText.sayYes, { side })}
            </Button>
          )
        }
      />
      {error && <Note tone="act">{error.message}</Note>}
    </section>
  );
}
