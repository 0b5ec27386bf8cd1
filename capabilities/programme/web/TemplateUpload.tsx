import { useState } from 'react';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { officeText as text } from '#programme/office-text.ts';

const largest = 1_000_000;
const problemsShown = 20;

type Chosen = { fileName: string; source: string };

/** Choosing a file checks it at once; publishing is a second press, possible only when nothing is wrong. */
export function TemplateUpload({ onPublished }: { onPublished: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const check = useAct(programme.publishTemplate);
  const publish = useAct(programme.publishTemplate);
  const choose = async (file: File | undefined) => {
    check.reset();
    publish.reset();
    setChosen(null);
    setTooLarge(file !== undefined && file.size > largest);
    if (!file || file.size > largest) return;
    const next = { fileName: file.name, source: await file.text() };
    setChosen(next);
    check.mutate({ body: { ...next, dryRun: true } });
  };
  const send = () => {
    if (!chosen) return;
    publish.mutate(
      { body: { ...chosen, dryRun: false } },
      {
        onSuccess: ({ template }) => {
          if (template)
            toast({ message: t(text.publishedNow, { name: template.name, version: template.version }) });
          setChosen(null);
          check.reset();
          onPublished();
        },
      },
    );
  };
  const error = check.error ?? publish.error;
  const clean = check.data?.template;
  return (
    <section className="template-upload" aria-labelledby="upload-title">
      <h2 id="upload-title">{t(text.uploadTitle)}</h2>
      <p className="small subtle">{t(text.uploadLead)}</p>
      <p className="upload-label">{t(text.uploadFile)}</p>
      <input
        className="upload-input"
        id="field-source"
        type="file"
        accept=".yaml,.yml"
        aria-label={t(text.uploadFile)}
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <label className="upload-button" htmlFor="field-source">
        {t(text.chooseFile)}
      </label>
      {chosen && <p className="small">{chosen.fileName}</p>}
      <div aria-live="polite">
        {check.isPending && <p className="small subtle">{t(text.checking)}</p>}
        {tooLarge && <Note tone="act">{t(text.uploadTooLarge)}</Note>}
        {error && <ErrorSummary title={error.message} problems={[]} />}
        {chosen && check.data && check.data.problems.length > 0 && (
          <Problems fileName={chosen.fileName} problems={check.data.problems} />
        )}
        {clean && (
          <div className="upload-clean">
            <Note tone="calm" icon="check">
              {t(text.uploadClean, { name: clean.name, version: clean.version })}{' '}
              {t(text.templateShape, {
                weeks: clean.weeks,
                phases: clean.phases.length,
                months: clean.months,
              })}
              .
            </Note>
            <Button busy={publish.isPending} onClick={send}>
              {t(text.publish, { version: clean.version })}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function Problems({
  fileName,
  problems,
}: {
  fileName: string;
  problems: readonly { line: number; column: number; message: string }[];
}) {
  const t = useSay();
  const rest = problems.length - problemsShown;
  return (
    <>
      <ErrorSummary
        title={t(text.uploadProblems, { count: problems.length, file: fileName })}
        problems={problems.slice(0, problemsShown).map(({ message }) => ({ field: 'source', message }))}
      />
      {rest > 0 && <p className="small subtle">{t(text.uploadMore, { count: rest })}</p>}
    </>
  );
}
