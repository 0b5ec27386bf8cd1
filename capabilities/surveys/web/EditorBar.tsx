import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { fileUploadText } from '#platform/web/kit/file-upload-text.ts';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { instrumentEditorText as text } from '#surveys/instrument-editor-text.ts';
import { instrumentItemText as itemText } from '#surveys/instrument-item-text.ts';
import { instrumentUploadText as uploadText } from '#surveys/instrument-upload-text.ts';
import type { useDraft } from '#surveys/web/use-draft.ts';

type Props = {
  instrument: string;
  name: string;
  next: string;
  state: ReturnType<typeof useDraft>;
  onProblems: (problems: { path: string; message: string }[]) => void;
  onFetch: () => void;
};

/** The foot of the form: whether it is saved, publishing, and throwing the draft away. */
export function EditorBar({ instrument, name, next, state, onProblems, onFetch }: Props) {
  const t = useSay();
  const go = useNavigate();
  const toast = useToast();
  const { stored, dirty, saving, error, again } = state;
  const [publication, setPublication] = useState(makeId);
  const [dropping, setDropping] = useState(false);
  const publish = useAct(surveys.publishInstrument);
  const drop = useAct(surveys.dropInstrumentDraft);
  const params = { instrument };
  const send = () =>
    publish.mutate(
      { params, body: { publication, revision: stored.revision } },
      {
        onSuccess: ({ instrument: published, problems }) => {
          onProblems(problems);
          if (!published) return setPublication(makeId());
          toast({ message: t(uploadText.publishedNow, { name, version: published.version }) });
          return void go({ to: `/instruments/${instrument}` });
        },
      },
    );
  const throwAway = () =>
    drop.mutate(
      { params },
      {
        onSuccess: () => {
          toast({ message: t(itemText.dropped) });
          void go({ to: '/instruments' });
        },
      },
    );
  const refused = error ?? publish.error ?? drop.error;
  const at = new Intl.DateTimeFormat(pageLanguage(), { hour: '2-digit', minute: '2-digit' });
  return (
    <>
      {refused && (
        <div className="act-row">
          <ErrorSummary title={refused.message} problems={[]} />
          {refused.code === 'instrument-moved' ? (
            <Button kind="second" onClick={onFetch}>
              {t(text.fetch)}
            </Button>
          ) : (
            error && (
              <Button kind="second" onClick={again}>
                {t(text.saveAgain)}
              </Button>
            )
          )}
        </div>
      )}
      <div className="editor-bar">
        <Button busy={publish.isPending} reason={dirty ? t(text.saveFirst) : undefined} onClick={send}>
          {t(fileUploadText.publish, { version: next })}
        </Button>
        <Button kind="quiet" onClick={() => setDropping(true)}>
          {t(itemText.drop)}
        </Button>
        <p className="small subtle" role="status">
          {saving
            ? t(text.saving)
            : dirty
              ? t(text.unsaved)
              : t(text.saved, { at: at.format(new Date(stored.writtenAt)) })}
        </p>
      </div>
      <Dialog
        open={dropping}
        title={t(itemText.drop)}
        onClose={() => setDropping(false)}
        actions={
          <>
            <Button busy={drop.isPending} onClick={throwAway}>
              {t(itemText.drop)}
            </Button>
            <Button kind="quiet" onClick={() => setDropping(false)}>
              {t(itemText.keep)}
            </Button>
          </>
        }
      >
        <p>{t(itemText.dropLead)}</p>
      </Dialog>
    </>
  );
}
