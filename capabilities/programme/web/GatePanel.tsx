import { sides } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { Gate, JourneyView } from '#programme/journey-view.ts';
import { StatusWord } from '#programme/web/DeliverableList.tsx';
import { MarkAct } from '#programme/web/MarkAct.tsx';
import { gateStatusOf } from '#programme/web/status-of.ts';

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
  const isMine = gate.signatures.some(({ side }) => side === view.may.sign);
  if (!isMine && (gate.state === 'open' || !view.may.mark)) return null;
  return (
    <MarkAct
      company={view.company.company}
      thing={{ subject: 'gate', key: gate.key }}
      isMarked={isMine}
      act={t(text.signGate)}
      said={t(text.signedGate)}
      title={gate.name}
      lead={gate.text}
      needed={gate.missing.length > 0}
      reason={view.may.sign ? undefined : t(text.onlyParties)}
    />
  );
}
