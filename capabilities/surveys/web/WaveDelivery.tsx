import type { Side } from '#people/contract.ts';
import { osloDay, writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Sides } from '#platform/web/kit/Sides.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { sheetText as text } from '#surveys/sheet-text.ts';
import { waveText } from '#surveys/wave-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';
import { useWaveAct } from '#surveys/web/use-surveys.ts';

/** Each party’s word that it has been carried out, handed on to the journey as it is said. */
export function WaveDelivery({ view }: { view: WaveView }) {
  const t = useSay();
  const toast = useToast();
  const { wave, delivered, deliversTo, rights, parties, meetingOn, today } = view;
  const { company } = view.company;
  const { run, busy, error } = useWaveAct(surveys.deliverSurvey, company, wave);
  if (!delivered) return null;
  const isWhole = delivered.employer !== null && delivered.employees !== null;
  const say = (side: Side, given: boolean) =>
    run({ params: { company, wave }, body: { mark: makeId(), side, given } }, () =>
      toast({ message: t(given ? text.deliveredNow : text.undelivered) }),
    );
  const day = (date: string, style: 'said' | 'long') => writeDay(date, pageLanguage(), style);
  return (
    <section className="wave-sign" aria-labelledby="delivery-title">
      <h2 id="delivery-title">{t(isWhole ? text.deliveryDone : text.delivery)}</h2>
      {isWhole ? (
        <Mark status="plan">{t(text.delivered)}</Mark>
      ) : (
        <p className="small subtle">
          {deliversTo === null ? t(text.deliveryLead) : t(text.deliveryAgain, { name: deliversTo })}
          {today < meetingOn && ` ${t(text.deliverAfter, { date: day(meetingOn, 'said') })}`}
        </p>
      )}
      <Sides
        label={t(text.delivery)}
        names={{ employer: t(waveText.management), employees: t(waveText.employees) }}
      >
        {(side) => {
          const said = delivered[side];
          return (
            <>
              <p className={said ? undefined : 'subtle'}>
                {said
                  ? t(text.deliveredBy, { name: said.by, date: day(osloDay(said.at), 'long') })
                  : t(text.waitsFor, { names: parties[side].join(', ') || 'none' })}
              </p>
              {rights.signs.includes(side) && (
                <Button
                  kind={said ? 'quiet' : today < meetingOn ? 'second' : 'primary'}
                  busy={busy}
                  onClick={() => say(side, said === null)}
                >
                  {t(said ? text.takeBack : text.deliver, { side })}
                </Button>
              )}
            </>
          );
        }}
      </Sides>
      {error && <Note tone="act">{error.message}</Note>}
    </section>
  );
}
