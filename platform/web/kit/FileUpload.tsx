import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { attachmentFieldText } from '#platform/contract/attachment-text.ts';
import { makeId } from '#platform/contract/id.ts';
import type { CallRefused } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { fileUploadText as text } from '#platform/web/kit/file-upload-text.ts';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';

const problemsShown = 20;
const longestName = 200;

type Chosen = { fileName: string; source: string; publication: string };
type Problems = readonly { message: string }[];
/** A file with nothing wrong in it; one that is published as it stands leaves nothing to press. */
type Sound = { version: string; words: string; isPublished?: boolean };

type Props<A> = {
  title: string;
  lead: string;
  /** In bytes. */
  largest: number;
  /** `publication` is the id of what a press publishes: the same for every press on one chosen file. */
  send: (body: { fileName: string; source: string; dryRun: boolean }, publication: string) => Promise<A>;
  /** Null where the answer has problems instead. */
  sound: (answer: A) => Sound | null;
  onPublished: (answer: A) => void;
};

/** Choosing a file checks it at once; publishing is a second press, possible only when nothing is wrong. */
export function FileUpload<A extends { problems: Problems }>(props: Props<A>) {
  const t = useSay();
  const { send, sound } = props;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const put = (dryRun: boolean) => ({
    mutationFn: ({ publication, ...file }: Chosen) => send({ ...file, dryRun }, publication),
  });
  const check = useMutation<A, CallRefused, Chosen>(put(true));
  const publish = useMutation<A, CallRefused, Chosen>(put(false));
  const clear = () => {
    check.reset();
    publish.reset();
    setChosen(null);
    setFault(null);
  };
  const choose = async (file: File) => {
    clear();
    if (file.size > props.largest) return setFault(t(text.tooLarge, { most: props.largest / 1000 }));
    const source = await file.text().catch(() => null);
    if (source === null) return setFault(t(attachmentFieldText.unreadable));
    const next = { fileName: file.name.slice(0, longestName), source, publication: makeId() };
    setChosen(next);
    check.mutate(next);
  };
  const onPublished = (answer: A) => {
    // What has been published since it was checked may stand in its way: then its problems are shown.
    if (!sound(answer)) return;
    clear();
    props.onPublished(answer);
  };
  const answer = publish.data ?? check.data;
  const fit = answer ? sound(answer) : null;
  const error = check.error ?? publish.error;
  return (
    <section className="file-upload" aria-labelledby="upload-title">
      <div>
        <h2 id="upload-title">{props.title}</h2>
        <p className="small subtle">{props.lead}</p>
      </div>
      {/* The browser's own file button speaks the machine's language, not the person's: ours stands in its place. */}
      <input
        id={fieldId('source')}
        type="file"
        accept=".yaml,.yml"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void choose(file);
          event.target.value = '';
        }}
      />
      <label htmlFor={fieldId('source')}>{t(text.choose)}</label>
      {chosen && <p className="small">{chosen.fileName}</p>}
      <div aria-live="polite">
        {check.isPending && <p className="small subtle">{t(text.checking)}</p>}
        {fault && <Note tone="act">{fault}</Note>}
        {error && <ErrorSummary title={error.message} problems={[]} />}
        {chosen && answer && answer.problems.length > 0 && <ProblemList problems={answer.problems} />}
        {chosen && fit && (
          <>
            <Note tone="calm" icon="check">
              {fit.words}
            </Note>
            {!fit.isPublished && (
              <Button
                busy={publish.isPending}
                onClick={() => publish.mutate(chosen, { onSuccess: onPublished })}
              >
                {t(text.publish, { version: fit.version })}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function ProblemList({ problems }: { problems: Problems }) {
  const t = useSay();
  const rest = problems.length - problemsShown;
  return (
    <>
      <ErrorSummary
        title={t(text.problems, { count: problems.length })}
        problems={problems.slice(0, problemsShown).map(({ message }) => ({ field: 'source', message }))}
      />
      {rest > 0 && <p className="small subtle">{t(text.more, { count: rest })}</p>}
    </>
  );
}
