import { actText } from '#parties/act-text.ts';
import type { ActView } from '#parties/joint-act.ts';
import { partiesText as text } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { ActRow } from '#parties/web/ActRow.tsx';
import { aboutAct, dayOf, soonOf } from '#parties/web/words.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** The decisions that take two keys: those that wait, and under them those that are over. */
export function ActList({ view }: { view: PartiesView }) {
  const t = useSay();
  const open = view.acts.filter(({ state }) => state === 'open');
  const past = view.acts.filter(({ state }) => state !== 'open');
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t(text.decisions)}</h2>
      <p className="small subtle">{t(text.decisionsLead)}</p>
      {open.length === 0 ? (
        <div className="empty">
          <h3>{t(text.noDecisions)}</h3>
          <p>{t(text.noDecisionsBody)}</p>
        </div>
      ) : (
        <ul className="act-rows parties-act">
          {open.map((act) => (
            <li key={act.act} className={act.may.approve.length > 0 ? 'act-row act-mine' : 'act-row'}>
              <ActRow company={view.company.company} act={act} names={view.parties} />
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details className="past-acts">
          <summary>
            <span className="intake-name">{t(text.earlier, { count: past.length })}</span>
          </summary>
          <ul className="act-rows">
            {past.map((act) => (
              <li key={act.act}>
                <PastAct act={act} company={view.company.company} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function PastAct({ act, company }: { act: ActView; company: string }) {
  const t = useSay();
  const language = pageLanguage();
  const { withdrawn, usableUntil, state } = act;
  return (
    <>
      <p>
        <b>{aboutAct(act, t, language)}</b>{' '}
        <Tag tone={state === 'effective' ? 'plan' : 'plain'}>{t(actText[state])}</Tag>
      </p>
      <p className="subtle">
        {act.approvals
          .map(({ by, at }) => t(actText.saidYesOn, { name: by, date: dayOf(at, language) }))
          .join(' · ')}
      </p>
      {withdrawn && (
        <p className="subtle">
          {t(actText.withdrawnBy, { name: withdrawn.by, date: dayOf(withdrawn.at, language) })}
        </p>
      )}
      {withdrawn?.note && <p className="act-note">{withdrawn.note}</p>}
      {state === 'effective' && usableUntil && (
        <p className="subtle">{t(actText.usableUntil, { date: soonOf(usableUntil, language) })}</p>
      )}
      {state === 'effective' && act.subject.kind === 'raw-export' && (
        <p>
          <LinkButton to={`/companies/${company}/log#${act.act}`} kind="second">
            {t(actText.toExport)}
          </LinkButton>
        </p>
      )}
    </>
  );
}
