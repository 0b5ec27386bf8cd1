import { people } from '#people/contract.ts';
import { ownText as text } from '#people/own-text.ts';
import { useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#people/web/people.css';

/** Behandlingsprotokoll: what is stored, why, who sees it and for how long, one line a kind; made to be printed. */
export function Page() {
  const t = useSay();
  const answer = useAnswer(people.readProcessing, {});
  if (answer.error)
    return (
      <Trouble eyebrow={t(text.processing)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  if (!answer.data) return <Skeleton lines={8} />;
  const { records } = answer.data;
  return (
    <div className="people-page">
      <PageHead
        eyebrow={t(text.processing)}
        title={t(text.processingTitle, { count: records.length })}
        lead={t(text.processingLead)}
      >
        <p className="act-row">
          <Button kind="second" icon="print" onClick={() => window.print()}>
            {t(text.print)}
          </Button>
        </p>
      </PageHead>
      <section className="people-part">
        <DataTable
          caption={t(text.processing)}
          captionHidden
          columns={[
            { key: 'kind', label: t(text.kind) },
            { key: 'why', label: t(text.why) },
            { key: 'seen', label: t(text.seen) },
            { key: 'kept', label: t(text.kept) },
            { key: 'protection', label: t(text.protection) },
          ]}
          rows={records.map((record) => ({
            key: `${record.room} ${record.kind}`,
            cells: {
              kind: record.title,
              why: record.why,
              seen: record.seen,
              kept: record.kept,
              protection: t(text[record.protection]),
            },
          }))}
        />
      </section>
    </div>
  );
}
