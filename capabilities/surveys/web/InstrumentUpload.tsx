import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { instrumentUploadText as text } from '#surveys/instrument-upload-text.ts';

const largest = 250_000;
const problemsShown = 20;

type Chosen = { fileName: string; source: string; publication: string };

/** Choosing a file checks it at once; publishing is a second press, possible only when nothing is wrong. */
export function InstrumentUpload({ onPublished }: { onPublished: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const check = useAct(surveys.uploadInstrument);
  const publish = useAct(surveys.uploadInstrument);
  const choose = async (file: File | undefined) => {
    check.reset();
    publish.reset();
    setChosen(null);
    setTooLarge(file !== undefined && file.size > largest);
    if (!file || file.size > largest) return;
    const next = { fileName: file.name.slice(0, 200), source: await file.text(), publication: makeId() };
    setChosen(next);
    check.mutate({ body: { ...next, dryRun: true } });
  };
  const clean = check.data?.instrument;
  const name = clean?.name[pageLanguage()] ?? '';
  const send = () => {
    if (!chosen || !clean) return;
    publish.mutate(
      { body: { ...chosen, dryRun: false } },
      {
        onSuccess: () => {
          toast({ message: t(text.publishedNow, { name, version: clean.version }) });
          setChosen(null);
          check.reset();
          onPublished();
        },
      },
    );
  };
  const error = check.error ?? publish.error;
  const problems = check.data?.problems ?? [];
  const rest = problems.length - problemsShown;
  return (
    <section className="instrument-upload" aria-labelledby="upload-title">
      <div>
        <h2 id="upload-title">{t(text.uploadTitle)}</h2>
        <p className="small subtle">{t(text.uploadLead)}</p>
      </div>
      <input
        className="upload-input"
        id="field-source"
        type="file"
        accept=".yaml,.yml"
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <label htmlFor="field-source">{t(text.chooseFile)}</label>
      {chosen && <p className="small">{chosen.fileName}</p>}
      <div aria-live="polite">
        {check.isPending && <p className="small subtle">{t(text.checking)}</p>}
        {tooLarge && <Note tone="act">{t(text.tooLarge)}</Note>}
        {error && <ErrorSummary title={error.message} problems={[]} />}
        {chosen && problems.length > 0 && (
          <>
            <ErrorSummary
              title={t(text.problems, { count: problems.length })}
              problems={problems.slice(0, problemsShown).map(({ message }) => ({ field: 'source', message }))}
            />
            {rest > 0 && <p className="small subtle">{t(text.moreProblems, { count: rest })}</p>}
          </>
        )}
        {chosen && clean && (
          <>
            <Note tone="calm" icon="check">
              {t(text.uploadClean, { name, version: clean.version })}
            </Note>
            <p className="instrument-acts">
              <Button busy={publish.isPending} onClick={send}>
                {t(text.publish, { version: clean.version })}
              </Button>
            </p>
          </>
        )}
      </div>
    </section>
  );
}
