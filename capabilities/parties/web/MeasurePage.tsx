import { useParams } from '@tanstack/react-router';
import { measureText as text } from '#parties/measure-text.ts';
import type { MeasuresView, MeasureView } from '#parties/measure-view.ts';
import { partiesText } from '#parties/parties-text.ts';
import { ActRow } from '#parties/web/ActRow.tsx';
import { MeasureActs } from '#parties/web/MeasureActs.tsx';
import { MeasureHistory } from '#parties/web/MeasureHistory.tsx';
import { MeasureStatus } from '#parties/web/MeasureStatus.tsx';
import { useMeasures } from '#parties/web/use-parties.ts';
import { Written } from '#parties/web/Written.tsx';
import { dayOf } from '#parties/web/words.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#parties/web/parties.css';
import '#parties/web/measures.css';

/** The record of one measure, for both parties: on the screen, and on one A4 with room for two signatures. */
export function Page() {
  const t = useSay();
  const { company = '', measure = '' } = useParams({ strict: false });
  const answer = useMeasures(company);
  if (answer.error && !answer.data)
    return (
      <Trouble eyebrow={t(partiesText.measures)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  if (!answer.data) return <Skeleton lines={8} />;
  const found = answer.data.measures.find((one) => one.measure === measure);
  if (found?.detail) return <Record view={answer.data} measure={found} />;
  return (
    <>
      <PageHead eyebrow={t(partiesText.measures)} title={t(text.gone)} />
      <Empty title={t(text.gone)} body={t(found ? text.outsideOnly : text.goneBody)}>
        <LinkButton to={`/companies/${company}/measures`} kind="second">
          {t(text.back)}
        </LinkButton>
      </Empty>
    </>
  );
}

function Record({ view, measure }: { view: MeasuresView; measure: MeasureView }) {
  const t = useSay();
  const { company, name } = view.company;
  const act = measure.detail?.act;
  return (
    <article className="measure">
      <PageHead eyebrow={`${name} · ${t(partiesText.measures)}`} title={measure.title}>
        <p className="measure-marks">
          <MeasureStatus measure={measure} />
          <Tag tone={measure.pointsAtPeople ? 'pine' : 'plain'}>
            {t(measure.pointsAtPeople ? text.points : text.pointsNot)}
          </Tag>
        </p>
      </PageHead>
      <MeasureActs company={company} measure={measure} sides={view.may.sides} />
      {act && (
        <section aria-labelledby="keys-title" className={act.may.approve.length > 0 ? 'act-mine' : undefined}>
          <h2 id="keys-title">{t(text.bothKeys)}</h2>
          <ActRow company={company} act={act} names={view.parties} titled={false} />
        </section>
      )}
      <MeasureFacts measure={measure} />
      <MeasureHistory measure={measure} />
      <section className="measure-signatures" aria-hidden="true">
        <p>{t(text.signEmployer)}</p>
        <p>{t(text.signEmployees)}</p>
      </section>
      <p className="small faint">{t(text.source)}</p>
    </article>
  );
}

function MeasureFacts({ measure }: { measure: MeasureView }) {
  const t = useSay();
  const language = pageLanguage();
  const { detail, from, to, reviewBy, overdue } = measure;
  if (!detail) return null;
  const day = (date: string) => writeDay(date, language, 'numbers');
  const period = to
    ? t(text.periodTo, { from: day(from), to: day(to) })
    : t(text.periodOpen, { from: day(from) });
  return (
    <section>
      <Facts
        rows={[
          { label: t(text.purpose), value: <Written>{detail.purpose}</Written> },
          { label: t(text.seenBy), value: <Written>{detail.seenBy}</Written> },
          { label: t(text.consequences), value: <Written>{detail.consequences}</Written> },
          { label: t(text.period), value: period },
          {
            label: t(text.reviewBy),
            value: overdue ? t(text.overdue, { date: day(reviewBy) }) : day(reviewBy),
          },
        ]}
      />
      {detail.opened && (
        <p className="small subtle measure-said">
          {t(text.openedBy, { date: dayOf(detail.opened.at, language), name: detail.opened.by })}
        </p>
      )}
      {detail.ended ? (
        <p className="small subtle measure-said">
          {t(text.endedBy, {
            name: detail.ended.by,
            date: dayOf(detail.ended.at, language),
            reason: detail.ended.reason,
          })}
        </p>
      ) : (
        measure.state === 'ended' && <p className="small subtle measure-said">{t(text.periodOver)}</p>
      )}
    </section>
  );
}
