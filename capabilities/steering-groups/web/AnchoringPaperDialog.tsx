import { useState } from 'react';
import type { Attached } from '#platform/contract/attachment.ts';
import { problemOf } from '#platform/web/call.ts';
import { FileField } from '#platform/web/kit/FileField.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import { anchoringPageText as text } from '#steering-groups/anchoring-page-text.ts';
import type { AnchoringEntry } from '#steering-groups/anchoring-view.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { useAnchoringAct } from '#steering-groups/web/use-anchoring.ts';

type Props = { company: string; entry: AnchoringEntry; onClose: () => void };

/** A paper is attached to a line of the log. */
export function AnchoringPaperDialog({ company, entry, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const paper = useOneId();
  const [file, setFile] = useState<Attached | null>(null);
  const [asked, setAsked] = useState(false);
  const { run, busy, error } = useAnchoringAct(steeringGroups.attachPaper, company);
  const send = () => {
    setAsked(true);
    if (!file) return;
    run({ params: { company, anchoring: entry.anchoring }, body: { paper, ...file } }, () => {
      toast({ message: t(text.attached) });
      onClose();
    });
  };
  return (
    <FormDialog
      title={t(text.attachTo, { what: entry.bodyName || t(text[entry.body]) })}
      act={t(text.attach)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <FileField
        name="content"
        label={t(text.file)}
        value={file}
        problem={problemOf(error, 'content') ?? (asked && !file ? t(text.fileNeeded) : undefined)}
        onChange={setFile}
      />
    </FormDialog>
  );
}
