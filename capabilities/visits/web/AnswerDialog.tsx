import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { CallRefused, problemOf } from '#platform/web/call.ts';
import { RadioField, SelectField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { type Say, useSay } from '#platform/web/say.ts';
import { answerText as text } from '#visits/answer-text.ts';
import type { NoteContent } from '#visits/note-acts.ts';
import { wordFields } from '#visits/note-fields.ts';
import { noteText } from '#visits/note-text.ts';
import { useNoteActs, type VisitHere } from '#visits/web/use-visit.ts';

export type AnswerWish = { side: Side; disagrees: boolean; isOwn: boolean };

type Props = { here: VisitHere; wish: AnswerWish; onClose: () => void };

/** Who answers on the adviser's device, and what somebody disagrees with. */
export function AnswerDialog({ here, wish, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const { side, disagrees, isOwn } = wish;
  const { view } = here;
  const speakers = view.people.filter((one) => one.side === side);
  const [content] = useState<NoteContent>(here.note.content);
  const [draft, setDraft] = useState({
    speaker: speakers.length === 1 ? speakers[0]!.person : '',
    point: '',
    dissent: '',
  });
  const [error, setError] = useState<CallRefused | null>(null);
  const { answer } = useNoteActs(here);
  const field = (name: keyof typeof draft) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
    problem: problemOf(error, name),
  });
  const send = async () => {
    try {
      await answer(
        {
          kind: 'answered',
          side,
          answer: disagrees ? 'disagrees' : 'yes',
          content,
          point: disagrees ? draft.point : '',
          dissent: disagrees ? draft.dissent.trim() : '',
          // Nobody chosen yet is nobody: never the one who holds the device.
          speaker: isOwn ? null : draft.speaker || view.you.person,
        },
        t(disagrees ? text.disagree : text.yes),
      );
      toast({ message: t(text.answered) });
      onClose();
    } catch (refused) {
      if (!(refused instanceof CallRefused)) throw refused;
      setError(refused);
    }
  };
  return (
    <FormDialog
      title={t(disagrees ? text.disagreeTitle : text.whoAnswers, { side })}
      lead={isOwn ? t(text.disagreeLead) : t(text.handOver, { name: view.you.name })}
      act={t(disagrees ? text.send : text.yes)}
      busy={false}
      error={error}
      onSend={() => void send()}
      onClose={onClose}
    >
      {!isOwn && (
        <RadioField
          {...field('speaker')}
          label={t(text.iAm)}
          options={speakers.map(({ person, name }) => ({ value: person, label: name }))}
        />
      )}
      {disagrees && (
        <>
          <SelectField {...field('point')} label={t(text.point)} options={pointsOf(content, t)} />
          <TextArea {...field('dissent')} label={t(text.dissent)} />
        </>
      )}
    </FormDialog>
  );
}

function pointsOf({ fields, promises }: NoteContent, t: Say) {
  return [
    { value: '', label: t(noteText.choose) },
    ...wordFields
      .filter((name) => fields[name] !== '')
      .map((name) => ({ value: name as string, label: t(noteText[name]) })),
    ...promises.map(({ promise, what }, i) => ({ value: promise, label: `${i + 1}. ${what}` })),
    { value: 'whole', label: t(text.whole) },
  ];
}
