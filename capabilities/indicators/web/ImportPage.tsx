import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import { importActText as text } from '#indicators/import-act-text.ts';
import { importText } from '#indicators/import-text.ts';
import type { ImportView } from '#indicators/import-view.ts';
import { uploadText } from '#indicators/upload-text.ts';
import { ImportChoice } from '#indicators/web/ImportChoice.tsx';
import { ImportProblems } from '#indicators/web/ImportProblems.tsx';
import { headlineOf, leadOf } from '#indicators/web/import-words.ts';
import { MappingPanel } from '#indicators/web/MappingPanel.tsx';
import { UndoDialog } from '#indicators/web/UndoDialog.tsx';
import { UploadArea } from '#indicators/web/UploadArea.tsx';
import { moving, useImport, useImportAct } from '#indicators/web/use-imports.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#indicators/web/imports.css';

/** One file on its way in: read, looked through, and taken in when somebody says so. */
export function Page() {
  const t = useSay();
  const { company = '', import: id = '' } = useParams({ strict: false }) as Record<string, string>;
  const answer = useImport(company, id);
  if (answer.data) return <File key={id} view={answer.data} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(uploadText.import)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={6} />;
}

function File({ view }: { view: ImportView }) {
  const t = useSay();
  const navigate = useNavigate();
  const leave = useImportAct(indicators.leaveImport);
  const { company } = view.company;
  const here = `/companies/${company}/indicators/import`;
  const { state } = view;
  // The corrected file takes the place of this one, which nobody will answer then.
  const goOn = (id: string) => {
    if (state === 'checked') leave.run({ params: { company, import: view.import }, body: {} });
    void navigate({ to: `${here}/${id}` });
  };
  return (
    <div className="import">
      <PageHead
        eyebrow={`${view.company.name} · ${t(uploadText.import)}`}
        title={headlineOf(view, t)}
        lead={leadOf(view, t)}
      >
        <p className="import-file written">{view.fileName}</p>
      </PageHead>
      {moving.has(state) && <Progress view={view} />}
      {state === 'checked' && <ImportChoice view={view} onUploaded={goOn} />}
      {state === 'imported' && <Imported view={view} here={here} />}
      {(state === 'refused' || state === 'left' || state === 'undone') && (
        <div className="import-choice">
          <UploadArea company={company} onUploaded={goOn} />
        </div>
      )}
      {state === 'checked' && view.problems.length > 0 && <ImportProblems view={view} />}
      {(state === 'mapping' || state === 'checked') && view.outline && (
        <MappingPanel key={JSON.stringify(view.mapping)} view={view} outline={view.outline} />
      )}
      <p className="import-back">
        <LinkButton kind="quiet" to={here}>
          {t(text.allFiles)}
        </LinkButton>
      </p>
    </div>
  );
}

function Progress({ view }: { view: ImportView }) {
  const t = useSay();
  const { state, done, total } = view;
  const isCounted = total > 0 && state !== 'reading' && state !== 'undoing';
  return (
    <div className="import-progress">
      <progress
        max={Math.max(total, 1)}
        value={isCounted ? done : undefined}
        aria-label={t(importText[`head-${state as 'reading'}`])}
      />
      {isCounted && <span className="small subtle num">{t(text.progress, { done, total })}</span>}
    </div>
  );
}

function Imported({ view, here }: { view: ImportView; here: string }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="import-acts">
        <LinkButton to={here.replace(/\/import$/, '')}>{t(text.toFigures)}</LinkButton>
        <Button
          kind="second"
          icon="undo"
          reason={view.may.act ? undefined : t(text.mayNot)}
          onClick={() => setOpen(true)}
        >
          {t(text.undo)}
        </Button>
      </p>
      {open && <UndoDialog company={view.company.company} file={view} onClose={() => setOpen(false)} />}
    </>
  );
}
