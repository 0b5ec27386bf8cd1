import { writeMoment } from '#platform/contract/dates.ts';
import { useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { journeyText } from '#programme/journey-text.ts';
import { navigationText } from '#programme/navigation-text.ts';
import type { TemplateSummary } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { TemplateUpload } from '#programme/web/TemplateUpload.tsx';
import '#programme/web/forms.css';
import '#programme/web/office.css';

/** The programmes as data: every version, who follows it, and the way to publish another. */
export function Page() {
  const t = useSay();
  const answer = useAnswer(programme.listTemplates, {});
  if (answer.error) {
    return (
      <Empty title={answer.error.message} body="">
        <Button kind="second" onClick={() => void answer.refetch()}>
          {t(text.retry)}
        </Button>
      </Empty>
    );
  }
  if (!answer.data) return <Skeleton lines={6} />;
  const programmes = [...Map.groupBy(answer.data.templates, (one) => one.programme)];
  const words = t(journeyText.numberWord, { n: programmes.length });
  return (
    <div className="templates">
      <PageHead
        eyebrow={t(navigationText.templates)}
        title={t(text.templatesTitle, {
          count: programmes.length,
          words: words.charAt(0).toUpperCase() + words.slice(1),
        })}
        lead={t(text.templatesLead)}
      />
      {programmes.map(([key, versions]) => (
        <Programme key={key} versions={versions} />
      ))}
      <TemplateUpload onPublished={() => void answer.refetch()} />
    </div>
  );
}

function Programme({ versions }: { versions: TemplateSummary[] }) {
  const t = useSay();
  const newest = versions.find((one) => one.newest) ?? versions[0];
  if (!newest) return null;
  return (
    <section className="template">
      <div className="head-row">
        <h2>{newest.name}</h2>
        {newest.example && <Tag tone="plain">{t(text.example)}</Tag>}
      </div>
      <p className="small subtle">{newest.summary}</p>
      <p className="small subtle">
        {t(text.templateShape, { weeks: newest.weeks, phases: newest.phases.length, months: newest.months })}
      </p>
      <DataTable
        caption={newest.name}
        captionHidden
        columns={[
          { key: 'version', label: t(text.version) },
          { key: 'published', label: t(text.published) },
          { key: 'followed', label: t(text.followed), align: 'right' },
          { key: 'file', label: t(text.file) },
        ]}
        rows={versions.map((one) => ({
          key: one.version,
          cells: {
            version: (
              <>
                {one.version} {one.newest && <Tag tone="pine">{t(text.newest)}</Tag>}
              </>
            ),
            published: writeMoment(one.publishedAt, pageLanguage()),
            followed: String(one.enrolled),
            file: (
              <LinkButton
                kind="quiet"
                href={`/api/programme/templates/${one.programme}/${one.version}/source`}
                download={`${one.programme}-${one.version}.yaml`}
              >
                {t(text.download)}
              </LinkButton>
            ),
          },
        }))}
      />
    </section>
  );
}
