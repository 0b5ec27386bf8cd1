import { Link } from '@tanstack/react-router';
import { holds, useSession } from '#people/web/door.tsx';
import { writeMoment } from '#platform/contract/dates.ts';
import { useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { navigationText } from '#programme/navigation-text.ts';
import type { TemplateSummary } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { numberAtStart } from '#programme/web/portfolio-words.ts';
import { TemplateUpload } from '#programme/web/TemplateUpload.tsx';
import '#programme/web/forms.css';

/** The programmes as data: every version, who follows it, and the way to publish another. */
export function Page() {
  const t = useSay();
  const answer = useAnswer(programme.listTemplates, {});
  const isOffice = holds(useSession(), 'programme-office');
  const eyebrow = t(navigationText.templates);
  if (!answer.data) {
    if (!answer.error) return <Skeleton lines={6} />;
    return <Trouble eyebrow={eyebrow} error={answer.error} onAgain={() => void answer.refetch()} />;
  }
  const programmes = [...Map.groupBy(answer.data.templates, (one) => one.programme)];
  const count = programmes.length;
  return (
    <div className="templates">
      <PageHead
        eyebrow={eyebrow}
        title={t(text.templatesTitle, { count, words: numberAtStart(count, t) })}
        lead={t(text.templatesLead)}
      />
      {programmes.map(([key, versions]) => (
        <Programme key={key} versions={versions} />
      ))}
      {isOffice ? (
        <TemplateUpload onPublished={() => void answer.refetch()} />
      ) : (
        <p className="template small subtle">{t(text.officePublishes)}</p>
      )}
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
      <OlderFollowed newest={newest} versions={versions} />
    </section>
  );
}

/** Companies stay on their version until someone moves them, one journey at a time: the way to those journeys. */
function OlderFollowed({ newest, versions }: { newest: TemplateSummary; versions: TemplateSummary[] }) {
  const t = useSay();
  const count = versions.reduce((sum, one) => sum + (one.newest ? 0 : one.enrolled), 0);
  const portfolio = useAnswer(programme.readPortfolio, {}, { enabled: count > 0 });
  if (count === 0) return null;
  const rows = (portfolio.data?.rows ?? []).filter(
    (row) => row.programme === newest.name && row.version !== newest.version,
  );
  return (
    <div className="older-followed">
      <p>{t(text.olderFollowed, { count, words: numberAtStart(count, t) })}</p>
      {rows.length > 0 && (
        <details>
          <summary>{t(text.journeysOf, { name: newest.name })}</summary>
          <ul>
            {rows.map((row) => (
              <li key={row.company}>
                <Link to={`/companies/${row.company}/journey`}>{row.name}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
