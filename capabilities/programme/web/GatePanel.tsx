import { useState } from 'react';
import { sides } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { Gate, JourneyView } from '#programme/journey-view.ts';
import { StatusWord } from '#programme/web/DeliverableList.tsx';
import { NoteDialog } from '#programme/web/NoteDialog.tsx';
import { gateStatusOf } from '#programme/web/status-of.ts';
import { useMark } from '#programme/web/use-journey.ts';

/** A phase gate: what is missing, and the two signatures side by side. */
export function GatePanel({ view, gate }: { view: JourneyView; gate: Gate }) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <section className="gate" aria-labelledby={`gate-${gate.key}`}>
      <div className="head-row">
        <h2 id={`gate-${gate.key}`}>{gate.name}</h2>
        <StatusWord status={gateStatusOf(gate, t, language)} />
      </div>
      <p className="small subtle">{gate.text}</p>
      {gate.missing.length > 0 && (
        <>
          <p className="small gate-missing">{t(text.gateMissing)}</p>
          <ul className="small gate-list">
            {gate.missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <dl className="gate-sides">
        {sides.map((side) => {
          const signature = gate.signatures.find((s) => s.side === side);
          return (
            <div key={side} className={`gate-side gate-${side}`}>
              <dt>{t(text[side])}</dt>
              <dd>
                {signature
                  ? t(text.signedBy, {
                      name: signature.by ?? '',
                      date: writeDay(signature.at?.slice(0, 10) ?? gate.date, language, 'date'),
                    })
                  : t(text.notSigned)}
                {signature?.note && <span className="gate-note">«{signature.note}»</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <SignGate view={view} gate={gate} />
    </section>
  );
}

function SignGate({ view, gate }: { view: JourneyView; gate: Gate }) {
  const t = useSay();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { mark, busy, error, reset } = useMark(view.company.company);
  const side = view.may.sign;
  const thing = { subject: 'gate', key: gate.key } as const;
  if (gate.signatures.some((s) => s.side === side)) {
    return (
      <Button
        kind="quiet"
        busy={busy}
        onClick={() => mark({ ...thing, state: 'open' }, () => toast({ message: t(text.saved) }))}
      >
        {t(text.takeBack)}
      </Button>
    );
  }
  if (gate.state === 'open' || !view.may.mark) return null;
  const done = (note: string) =>
    mark({ ...thing, state: 'done', note }, () => {
      setAsking(false);
      toast({
        message: t(text.signedGate),
        undo: { label: t(text.undo), act: () => mark({ ...thing, state: 'open' }) },
      });
    });
  return (
    <>
      <Button kind="second" reason={side ? undefined : t(text.onlyParties)} onClick={() => setAsking(true)}>
        {t(text.signGate)}
      </Button>
      {asking && (
        <NoteDialog
          title={gate.name}
          lead={gate.text}
          act={t(text.signGate)}
          needed={gate.missing.length > 0}
          busy={busy}
          error={error}
          onDone={done}
          onClose={() => {
            reset();
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
