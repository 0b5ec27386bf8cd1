import { sides } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { quoted } from '#platform/contract/quoted.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { gateText } from '#programme/gate-text.ts';
import { isNear } from '#programme/gates.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Gate } from '#programme/phase-view.ts';
import { StatusWord } from '#programme/web/DeliverableList.tsx';
import { MarkAct } from '#programme/web/MarkAct.tsx';
import { PhoneFold } from '#programme/web/PhoneFold.tsx';
import { gateStatusOf } from '#programme/web/status-of.ts';

type Props = { view: JourneyView; gate: Gate; onItsPage?: boolean };

/** A phase gate: what is missing, and the two signatures side by side. */
export function GatePanel({ view, gate, onItsPage = false }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const id = `gate-${gate.key}`;
  const status = <StatusWord status={gateStatusOf(gate, t, language)} />;
  const body = (
    <>
      {gate.state !== 'open' && (
        <p className="small subtle">
          {t(gateText.meansOpen)} {gate.text}
        </p>
      )}
      {gate.missing.length > 0 && (
        <>
          <p className="small gate-missing">{t(text.gateMissing)}</p>
          <ul className="small gate-list">
            {gate.missing.map(({ key, name, owner, due }) => (
              <li key={key}>
                <b>{name}</b>
                <span className="gate-owner">
                  {owner ?? t(gateText.nobody)} ·{' '}
                  {t(due < view.today ? gateText.dueSince : gateText.dueBy, {
                    date: writeDay(due, language, 'date'),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {gate.openedWithout.length > 0 && (
        <p className="small gate-missing">
          <b>{t(gateText.openedWithout)}:</b> {gate.openedWithout.join(', ')}
        </p>
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
                {signature?.note && <span className="gate-note">{quoted(signature.note, language)}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <SignGate view={view} gate={gate} />
      {!onItsPage && (
        <p className="quiet-acts">
          <LinkButton kind="quiet" to={`/companies/${view.company.company}/gates/${gate.key}`}>
            {t(gateText.openGate)}
          </LinkButton>
        </p>
      )}
    </>
  );
  return (
    <section className="gate" aria-labelledby={id}>
      {onItsPage ? (
        <>
          <div className="head-row">
            <h2 id={id}>{t(gateText.signatures)}</h2>
            {status}
          </div>
          {body}
        </>
      ) : (
        <PhoneFold id={id} title={gate.name} note={status} isOpen={isNear(gate, view.today)}>
          {body}
        </PhoneFold>
      )}
    </section>
  );
}

/** What one signs for: that all is there, or what the gate opens without. */
const leadOf = ({ missing, text: means }: Gate, t: Say): string =>
  missing.length > 0 ? `${t(text.gateMissing)} ${missing.map(({ name }) => name).join(', ')}.` : means;

function SignGate({ view, gate }: { view: JourneyView; gate: Gate }) {
  const t = useSay();
  const isMine = gate.signatures.some(({ side }) => side === view.may.sign);
  if (gate.state === 'open' || (!isMine && !view.may.mark)) return null;
  return (
    <MarkAct
      company={view.company.company}
      thing={{ subject: 'gate', key: gate.key, missing: gate.missing.map(({ key }) => key) }}
      isMarked={isMine}
      act={t(text.signGate)}
      said={t(text.signedGate)}
      title={gate.name}
      lead={leadOf(gate, t)}
      needed={gate.missing.length > 0}
      reason={view.may.sign ? undefined : t(text.onlyParties)}
    />
  );
}
