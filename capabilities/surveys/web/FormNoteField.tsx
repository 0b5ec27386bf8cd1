import { useState } from 'react';
import { sides } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { FormNote, FormView } from '#surveys/apart-view.ts';
import { surveys } from '#surveys/contract.ts';
import { formShownText as text } from '#surveys/form-shown-text.ts';
import { formText } from '#surveys/form-text.ts';
import type { InstrumentItem } from '#surveys/instrument.ts';
import { useFormAct } from '#surveys/web/use-forms.ts';

type Props = { view: FormView; item: InstrumentItem; note: FormNote };

/** What both say together of one question: one party writes it, the other says yes to the exact words. */
export function FormNoteField({ view, item, note }: Props) {
  const t = useSay();
  const [writing, setWriting] = useState(false);
  const [own] = view.may.sides;
  const { run, busy, error } = useFormAct(surveys.assentFormNote);
  const { written, yes, agreed } = note;
  const named = item.text[pageLanguage()];
  const isThere = written.value.trim() !== '';
  const params = { company: view.company.company, form: view.line.form };
  const say = (given: boolean, side = own!) =>
    run({ params, body: { assent: makeId(), edit: written.edit!, given, side } });
  const lacking = sides.find((side) => yes[side] === null);
  const mine = view.may.sides.find((side) => yes[side] === null);
  if (!isThere && !own) return null;
  return (
    <div className="form-note">
      {isThere && (
        <>
          <p className="form-note-head">{t(text.note)}</p>
          <p className="form-note-words">{written.value}</p>
          <p className="small subtle">
            {agreed
              ? t(text.agreed, { employer: yes.employer!.by, employees: yes.employees!.by })
              : t(text.waits, { side: lacking! })}
          </p>
        </>
      )}
      {own && (
        <p className="act-row">
          {isThere && mine && (
            <Button
              busy={busy}
              aria-label={`${t(text.sayYes, { side: mine })}: ${written.value}`}
              onClick={() => say(true, mine)}
            >
              {t(text.sayYes, { side: mine })}
            </Button>
          )}
          {isThere && !mine && (
            <Button
              kind="quiet"
              busy={busy}
              aria-label={`${t(text.takeBackYes)}: ${written.value}`}
              onClick={() => say(false)}
            >
              {t(text.takeBackYes)}
            </Button>
          )}
          <Button
            kind="quiet"
            aria-label={`${t(isThere ? text.change : text.writeNote)}: ${named}`}
            onClick={() => setWriting(true)}
          >
            {t(isThere ? text.change : text.writeNote)}
          </Button>
        </p>
      )}
      {error && <Note tone="act">{error.message}</Note>}
      {writing && <NoteDialog view={view} item={item} note={note} onClose={() => setWriting(false)} />}
    </div>
  );
}

function NoteDialog({ view, item, note, onClose }: Props & { onClose: () => void }) {
  const t = useSay();
  const edit = useOneId();
  const [side, setSide] = useState(view.may.sides[0]!);
  const [value, setValue] = useState(note.written.value);
  const { run, busy, error } = useFormAct(surveys.writeFormNote);
  const params = { company: view.company.company, form: view.line.form };
  const send = () =>
    run({ params, body: { item: item.key, value, side, edit, basedOn: note.written.edit } }, onClose);
  return (
    <FormDialog
      title={t(text.note)}
      lead={item.text[pageLanguage()]}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextArea name="value" label={t(text.note)} hint={t(text.noteHint)} value={value} onChange={setValue} />
      {view.may.sides.length > 1 && (
        <p className="act-row">
          {view.may.sides.map((one) => (
            <Button
              key={one}
              kind={one === side ? 'second' : 'quiet'}
              aria-pressed={one === side}
              onClick={() => setSide(one)}
            >
              {t(formText[one])}
            </Button>
          ))}
        </p>
      )}
    </FormDialog>
  );
}
