import { useState } from 'react';
import { leanStatus } from '#lean-status/contract.ts';
import type { FormKind } from '#lean-status/form.ts';
import { formUploadText as text } from '#lean-status/form-upload-text.ts';
import { largestFile } from '#lean-status/limits.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

const problemsShown = 20;

type Chosen = { fileName: string; source: string };

/** Choosing a file checks it at once; publishing is a second press, possible only when nothing is wrong. */
export function FormUpload({ onPublished }: { onPublished: (kind: FormKind) => void }) {
  const t = useSay();
  const toast = useToast();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const check = useAct(leanStatus.publishForm);
  const publish = useAct(leanStatus.publishForm);
  const choose = async (file: File | undefined) => {
    check.reset();
    publish.reset();
    setChosen(null);
    setTooLarge(file !== undefined && file.size > largestFile);
    if (!file || file.size > largestFile) return;
    const next = { fileName: file.name.slice(0, 200), source: await file.text() };
    setChosen(next);
    check.mutate({ body: { ...next, dryRun: true } });
  };
  const clean = check.data?.form;
  const send = () => {
    if (!chosen || !clean) return;
    const onSuccess = () => {
      toast({ message: t(text.publishedNow, { version: clean.version }) });
      setChosen(null);
      check.reset();
      onPublished(clean.kind);
    };
    publish.mutate({ body: { ...chosen, dryRun: false } }, { onSuccess });
  };
  const error = check.error ?? publish.error;
  const problems = check.data?.problems ?? [];
  const rest = problems.length - problemsShown;
  return (
    <section className="form-upload" aria-labelledby="upload-title">
      <div>
        <h2 id="upload-title">{t(text.title)}</h2>
        <p className="subtle">{t(text.lead)}</p>
      </div>
      <input
        className="form-file"
        id="field-source"
        type="file"
        accept=".yaml,.yml"
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <label htmlFor="field-source">{t(text.choose)}</label>
      {chosen && <p className="small">{chosen.fileName}</p>}
      <div aria-live="polite">
        {check.isPending && <p className="small subtle">{t(text.checking)}</p>}
        {tooLarge && <Note tone="act">{t(text.tooLarge, { most: largestFile / 1000 })}</Note>}
        {error && <ErrorSummary title={error.message} problems={[]} />}
        {chosen && problems.length > 0 && (
          <>
            <ErrorSummary
              title={t(text.problems, { count: problems.length })}
              problems={problems.slice(0, problemsShown).map(({ message }) => ({ field: 'source', message }))}
            />
            {rest > 0 && <p className="small subtle">{t(text.more, { count: rest })}</p>}
          </>
        )}
        {chosen && clean && (
          <>
            <Note tone="calm" icon="check">
              {check.data?.published ? t(text.same, clean) : t(text.clean, clean)}
            </Note>
            {!check.data?.published && (
              <p className="form-acts">
                <Button busy={publish.isPending} onClick={send}>
                  {t(text.publish, { version: clean.version })}
                </Button>
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}
