import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { CallRefused } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { ChangePreview } from '#programme/previews.ts';
import { text as roomText } from '#programme/text.ts';
import { ChangeFields } from '#programme/web/ChangeFields.tsx';
import { ChangePreviewTable } from '#programme/web/ChangePreviewTable.tsx';
import {
  type ChangeKindAsked,
  type Draft,
  draftOf,
  missingField,
  toChange,
} from '#programme/web/change-draft.ts';
import { previewChange, useChange, useUndo } from '#programme/web/use-journey.ts';

export type { ChangeKindAsked };

const titles = {
  'start-moved': text.actMove,
  'weeks-moved': text.actMove,
  paused: text.actPause,
  resumed: text.actResume,
  'weeks-closed': text.actWeeks,
  'version-adopted': text.actVersion,
} as const;

/** A change to the journey in two steps: see what moves, then save. Nothing is stored by looking. */
export function ChangeDialog({
  view,
  kind,
  onClose,
}: {
  view: JourneyView;
  kind: ChangeKindAsked;
  onClose: () => void;
}) {
  const t = useSay();
  const toast = useToast();
  const company = view.company.company;
  const [draft, setDraft] = useState<Draft>(() => draftOf(kind, view));
  const [id] = useState(makeId);
  const [preview, setPreview] = useState<ChangePreview | null>(null);
  const [refused, setRefused] = useState<CallRefused | null>(null);
  const [looking, setLooking] = useState(false);
  const { change, busy, error } = useChange(company, view.revision);
  const undo = useUndo(company);
  const problem = refused ?? error;

  const edit = (next: Draft) => {
    setDraft(next);
    setPreview(null);
    setRefused(null);
  };
  const look = async () => {
    const empty = missingField(draft);
    if (empty) return setRefused(missing(empty, t(roomText[`field-${empty}`])));
    setLooking(true);
    try {
      setPreview(await previewChange(company, view.revision, toChange(draft)));
      setRefused(null);
    } catch (failure) {
      if (!(failure instanceof CallRefused)) throw failure;
      setRefused(failure);
    } finally {
      setLooking(false);
    }
  };
  const missing = (field: string, label: string) => {
    const message = `${label.charAt(0).toUpperCase()}${label.slice(1)}?`;
    return new CallRefused(400, { code: 'missing', message, problems: [{ field, message }] });
  };
  const save = () =>
    change(id, toChange(draft), (after) => {
      onClose();
      toast({
        message: t(text.savedChange),
        undo: {
          label: t(text.undo),
          act: () => void undo(id, after.revision).then(() => toast({ message: t(text.undoneChange) })),
        },
      });
    });
  const title = t(titles[kind], kind === 'version-adopted' ? { version: view.programme.newest } : undefined);
  return (
    <Dialog
      open
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          {preview ? (
            <Button busy={busy} onClick={save}>
              {t(text.save)}
            </Button>
          ) : (
            <Button busy={looking} onClick={() => void look()}>
              {t(text.preview)}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      {problem && (
        <ErrorSummary
          title={problem.message}
          problems={
            problem.problems.length
              ? problem.problems.map((p) => ({ field: fieldOf(p.field), message: p.message }))
              : []
          }
        />
      )}
      <ChangeFields draft={draft} view={view} problem={problem} onChange={edit} />
      {preview && <ChangePreviewTable preview={preview} />}
    </Dialog>
  );
}

/** `detail.to` in the request is the field `to` on the screen. */
export const fieldOf = (path: string): string => path.replace(/^detail\./, '').split('.')[0] ?? path;
