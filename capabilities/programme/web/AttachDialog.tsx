import { useState } from 'react';
import type { Attached } from '#platform/contract/attachment.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { RadioField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FileField } from '#platform/web/kit/FileField.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { gateText as text } from '#programme/gate-text.ts';
import type { Deliverable } from '#programme/phase-view.ts';
import { useGateAct } from '#programme/web/use-gate.ts';

type Props = { company: string; deliverable: Deliverable; onClose: () => void };
type Kind = 'file' | 'link' | 'words';

/** A file, an address or words that show a deliverable is done. */
export function AttachDialog({ company, deliverable, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [evidence] = useState(() => makeId());
  const [kind, setKind] = useState<Kind>('file');
  const [file, setFile] = useState<Attached | null>(null);
  const [link, setLink] = useState('');
  const [words, setWords] = useState('');
  const { act, keep } = useGateAct(company, 'attachEvidence');
  const send = () =>
    act.mutate(
      {
        params: { company, key: deliverable.key },
        body: {
          evidence,
          kind,
          words,
          link: kind === 'link' ? link : '',
          file: kind === 'file' ? file : null,
        },
      },
      {
        onSuccess: (view) => {
          keep(view);
          toast({ message: t(text.attached) });
          onClose();
        },
      },
    );
  const problem = (field: string) => problemOf(act.error, field);
  return (
    <FormDialog
      title={t(text.attachTitle, { what: deliverable.name })}
      lead={t(text.attachLead)}
      act={t(text.attach)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <RadioField
        name="kind"
        label={t(text.kind)}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        options={(['file', 'link', 'words'] as const).map((value) => ({
          value,
          label: t(text[`kind-${value}`]),
        }))}
      />
      {kind === 'file' && (
        <FileField
          name="file"
          label={t(text['kind-file'])}
          value={file}
          onChange={setFile}
          problem={problem('file') ?? problem('content')}
        />
      )}
      {kind === 'link' && (
        <TextField
          name="link"
          label={t(text.link)}
          value={link}
          onChange={setLink}
          problem={problem('link')}
        />
      )}
      <TextArea
        name="words"
        label={t(kind === 'words' ? text.words : text.about)}
        value={words}
        onChange={setWords}
        problem={problem('words')}
      />
    </FormDialog>
  );
}
