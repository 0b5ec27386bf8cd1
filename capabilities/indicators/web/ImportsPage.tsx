import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import type { ImportSummary } from '#indicators/import-view.ts';
import { uploadText as text } from '#indicators/upload-text.ts';
import { UndoDialog } from '#indicators/web/UndoDialog.tsx';
import { UploadArea } from '#indicators/web/UploadArea.tsx';
import { moving, useImports } from '#indicators/web/use-imports.ts';
import { useSession } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Mark, type Status } from '#platform/web/kit/Mark.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import '#indicators/web/imports.css';

/** Where a file with numbers is handed in, and where those handed in before are found again. */
export function Page() {
  const t = useSay();
  const navigate = useNavigate();
  const { company = '' } = useParams({ strict: false });
  const answer = useImports(company);
  const place = useSession()?.memberships.find((membership) => membership.company === company)?.place;
  const eyebrow = place ? `${place} · ${t(text.import)}` : t(text.import);
  if (answer.error && !answer.data)
    return <Trouble eyebrow={eyebrow} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={6} />;
  const { imports } = answer.data;
  const here = `/companies/${company}/indicators/import`;
  return (
    <div className="imports">
      <PageHead eyebrow={eyebrow} title={headlineOf(imports, t)} lead={t(text.lead)} />
      <div className="imports-two">
        <UploadArea company={company} onUploaded={(id) => void navigate({ to: `${here}/${id}` })} />
        <div className="imports-help">
          <p className="subtle">{t(text.layouts)}</p>
          <p>
            <LinkButton
              kind="quiet"
              href={indicators.readImportTemplate.path.replace(':company', company)}
              download=""
            >
              {t(text.template)}
            </LinkButton>
          </p>
        </div>
      </div>
      {imports.length > 0 && <Files company={company} here={here} imports={imports} />}
    </div>
  );
}

const waits = ({ state }: ImportSummary): boolean => state === 'mapping' || state === 'checked';

function headlineOf(imports: readonly ImportSummary[], t: Say): string {
  const waiting = imports.filter(waits).length;
  if (waiting > 0) return t(text.headWaits, { count: waiting });
  const taken = imports.filter(({ state }) => state === 'imported').length;
  return taken > 0 ? t(text.headDone, { count: taken }) : t(text.headNone);
}

type FilesProps = { company: string; here: string; imports: readonly ImportSummary[] };

function Files({ company, here, imports }: FilesProps) {
  const t = useSay();
  const [undoing, setUndoing] = useState<ImportSummary | null>(null);
  const day = (moment: string) => writeDay(moment.slice(0, 10), pageLanguage(), 'long');
  return (
    <section className="imports-files">
      <DataTable
        caption={t(text.earlier)}
        columns={[
          { key: 'file', label: t(text.file) },
          { key: 'state', label: t(text.state) },
          { key: 'numbers', label: t(text.numbers), align: 'right' },
          { key: 'uploaded', label: t(text.uploaded) },
          { key: 'act', label: t(text.act), hidden: true },
        ]}
        rows={imports.map((file) => ({
          key: file.import,
          act: waits(file),
          cells: {
            file: (
              <Link to={`${here}/${file.import}`} className="imports-name written">
                {file.fileName}
              </Link>
            ),
            state: <Mark status={statusOf(file)}>{t(text[`state-${file.state}`])}</Mark>,
            numbers: file.result && file.state !== 'left' ? written(file.result) : null,
            uploaded: t(text.by, { date: day(file.uploaded.at), name: file.uploaded.by }),
            act: file.state === 'imported' && (
              <Button kind="quiet" icon="undo" onClick={() => setUndoing(file)}>
                {t(text.act)}
                <span className="hidden written"> {file.fileName}</span>
              </Button>
            ),
          },
        }))}
      />
      {undoing && <UndoDialog company={company} file={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

const written = ({ added, changed }: { added: number; changed: number }): string =>
  new Intl.NumberFormat(pageLanguage()).format(added + changed);

/** Orange is for what waits for somebody; what is over, or on its way by itself, is calm. */
function statusOf(file: ImportSummary): Status {
  if (waits(file)) return 'watch';
  return file.state === 'imported' || moving.has(file.state) ? 'plan' : 'silent';
}
