import { osloDay, writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { activityText as text } from '#programme/activity-text.ts';
import { journeyText } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Activity, Phase } from '#programme/phase-view.ts';
import { StatusWord } from '#programme/web/DeliverableList.tsx';
import { MarkAct } from '#programme/web/MarkAct.tsx';
import { activityStatusOf } from '#programme/web/status-of.ts';

/** What a phase asks for beside its deliverables, and what an earlier one whose gate is not open still waits for. */
export function ActivityList({ view, phase }: { view: JourneyView; phase: Phase }) {
  const t = useSay();
  const earlier = view.phases
    .filter(({ n, gate }) => n < phase.n && gate?.state !== 'open')
    .flatMap(({ activities }) => activities.filter(({ state }) => state !== 'done'));
  const all = [...earlier, ...phase.activities];
  if (all.length === 0) return null;
  const done = all.filter(({ state }) => state === 'done').length;
  return (
    <section className="deliverables" aria-labelledby={`activities-${phase.n}`}>
      <div className="head-row">
        <h2 id={`activities-${phase.n}`}>{t(text.activities, { n: phase.n })}</h2>
        <span className="small subtle">{t(text.doneOf, { done, all: all.length })}</span>
      </div>
      <ul className="deliverable-rows">
        {all.map((activity) => (
          <ActivityRow key={activity.key} view={view} activity={activity} />
        ))}
      </ul>
    </section>
  );
}

function ActivityRow({ view, activity }: { view: JourneyView; activity: Activity }) {
  const t = useSay();
  const status = activityStatusOf(activity, t, pageLanguage());
  const act = status.mark === 'watch' || status.mark === 'deviation';
  const { name, note, fromWeek, toWeek, workroom } = activity;
  return (
    <li className={act ? 'deliverable-row deliverable-act' : 'deliverable-row'}>
      <span className="deliverable-n" aria-hidden="true" />
      <details className="deliverable-what">
        <summary>
          <span className="deliverable-name summary-name">{name}</span>
          {note && <span className="deliverable-note">{note}</span>}
        </summary>
        <p className="small subtle">{activity.text}</p>
        <WhoSaid activity={activity} />
        {workroom && (
          <p className="quiet-acts">
            <LinkButton
              kind="quiet"
              icon="arrow-right"
              to={`/companies/${view.company.company}/${workroom}`}
              aria-label={`${t(text.workroom)}: ${name}`}
            >
              {t(text.workroom)}
            </LinkButton>
          </p>
        )}
        <Act view={view} activity={activity} />
      </details>
      <span className="deliverable-owners subtle">{t(text.weeks, { from: fromWeek, to: toWeek })}</span>
      <span className="deliverable-status">
        <StatusWord status={status} />
      </span>
    </li>
  );
}

/** Who has said what stands now: each party where both sign, else the last who spoke. */
function WhoSaid({ activity: { signedByBoth, signatures, by, at, state } }: { activity: Activity }) {
  const t = useSay();
  const last = by !== null && at !== null ? [{ by, at }] : [];
  return (signedByBoth ? signatures : last).map((one) => (
    <p key={`${one.by} ${one.at}`} className="small subtle">
      {t(signedByBoth || state === 'done' ? text.saidBy : text.takenBackBy, {
        name: one.by ?? '',
        date: one.at ? writeDay(osloDay(one.at), pageLanguage(), 'said') : '',
      })}
    </p>
  ));
}

/** Done, signed for one's own party, or taken back. */
function Act({ view, activity }: { view: JourneyView; activity: Activity }) {
  const t = useSay();
  if (!view.may.mark) return null;
  const { key, name, signedByBoth, signatures, state } = activity;
  const mine = signatures.some(({ side }) => side === view.may.sign);
  return (
    <MarkAct
      company={view.company.company}
      thing={{ subject: 'activity', key }}
      isMarked={signedByBoth ? mine : state === 'done'}
      act={t(signedByBoth ? journeyText.sign : text.markDone)}
      said={t(text.saved, { name })}
      title={name}
      lead={activity.text}
      reason={signedByBoth && !view.may.sign ? t(journeyText.onlyParties) : undefined}
    />
  );
}
