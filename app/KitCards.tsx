import { KitPart } from '#app/KitPart.tsx';
import { kitTableText as text } from '#app/kit-table-text.ts';
import { kitText } from '#app/kit-text.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { statusText } from '#platform/contract/status-text.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { Mark, type Status } from '#platform/web/kit/Mark.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What holds content: table, facts, card, and the two that stand where content will come. */
export function KitCards() {
  const t = useSay();
  const percent = (n: number) => t(text.percent, { n });
  const days = (n: number) => t(text.days, { n });
  const row = (
    key: 'delivery' | 'throughput' | 'absence',
    begun: string,
    now: string,
    target: string,
    status: Status,
  ) => ({
    key,
    act: status === 'watch',
    cells: {
      figure: t(text[key]),
      begun,
      now,
      target,
      status: <Mark status={status}>{t(statusText[status])}</Mark>,
    },
  });
  return (
    <>
      <KitPart title={t(text.table)}>
        <DataTable
          caption={t(text.caption)}
          captionHidden
          columns={[
            { key: 'figure', label: t(text.figure) },
            { key: 'begun', label: t(text.begun), align: 'right' },
            { key: 'now', label: t(text.now), align: 'right' },
            { key: 'target', label: t(text.target), align: 'right' },
            { key: 'status', label: t(kitText.status) },
          ]}
          rows={[
            row('delivery', percent(88), percent(94), percent(95), 'plan'),
            row('throughput', days(19), days(16.5), days(12), 'watch'),
            row('absence', percent(6.2), '–', percent(5), 'silent'),
          ]}
        />
      </KitPart>
      <KitPart title={t(text.facts)}>
        <Facts
          rows={[
            { label: t(text.company), value: 'Skarvdal Mekaniske' },
            { label: t(text.adviser), value: 'Kari Myhre' },
            { label: t(text.nextVisit), value: writeDay('2026-10-21', pageLanguage(), 'full') },
          ]}
        />
      </KitPart>
      <KitPart title={t(text.cards)}>
        <div className="kit-columns">
          <article className="card">
            <h3>{t(text.card)}</h3>
            <p className="small subtle kit-card-body">{t(text.cardBody)}</p>
            <Mark status="plan">{t(statusText.plan)}</Mark>
          </article>
          <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
            <Button kind="second">{t(text.suggest)}</Button>
          </Empty>
          <div className="card">
            <Skeleton lines={3} />
          </div>
        </div>
      </KitPart>
    </>
  );
}
