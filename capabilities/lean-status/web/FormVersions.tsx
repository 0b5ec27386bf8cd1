import type { FormView } from '#lean-status/form-endpoints.ts';
import { formText as text } from '#lean-status/form-text.ts';
import { writeMoment } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: FormView; onVersion: (version: string | undefined) => void };

/** Every version that is open to the office, the one in use first. */
export function FormVersions({ view: { versions, version: shown }, onVersion }: Props) {
  const t = useSay();
  return (
    <section>
      <DataTable
        caption={t(text.versions)}
        columns={[
          { key: 'version', label: t(text.version) },
          { key: 'published', label: t(text.published) },
          { key: 'from', label: t(text.from) },
        ]}
        rows={versions.map(({ version, publishedAt, publishedBy, from }, i) => ({
          key: `${from} ${version}`,
          cells: {
            version: (
              <span className="form-version">
                {version === shown ? (
                  <b>{version}</b>
                ) : (
                  <Button
                    kind="quiet"
                    aria-label={`${t(text.version)} ${version}`}
                    onClick={() => onVersion(version)}
                  >
                    {version}
                  </Button>
                )}
                {i === 0 && <Tag tone="pine">{t(text.inUse)}</Tag>}
              </span>
            ),
            published: writeMoment(publishedAt, pageLanguage()),
            from: from === 'installation' ? t(text['from-installation']) : (publishedBy ?? '–'),
          },
        }))}
      />
    </section>
  );
}
