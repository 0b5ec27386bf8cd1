import { useState } from 'react';
import { CallRefused, problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import type { Beside } from '#visits/note.ts';
import { modes, noteFields } from '#visits/note-fields.ts';
import { noteText as text } from '#visits/note-text.ts';
import { useNoteActs, type VisitHere } from '#visits/web/use-visit.ts';
import { writeWhen } from '#visits/web/when.ts';

/** What came after the note was agreed, or too late to be in it: beside it, with name and time. */
export function BesidePanel({ here }: { here: VisitHere }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { note, view } = here;
  if (!note.agreed) return null;
  return (
    <section aria-labelledby="note-beside">
      <h2 id="note-beside">{t(text.beside)}</h2>
      <p className="small subtle note-lead">{t(text.besideLead)}</p>
      <ul className={note.beside.length > 0 ? 'visit-rows note-beside' : undefined}>
        {note.beside.map((one) => (
          <li key={one.act}>
            <span className="visit-row-act">
              <span>
                {one.what !== 'added' && <b>{t(text.besideIn, { field: fieldOf(one, t) })}. </b>}
                <span className="note-said">{wordsOf(one, t)}</span>
                <br />
                {t(text.by, { name: one.by, when: writeWhen(one.at, view.today, pageLanguage()) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="note-add">
        <Button
          kind="quiet"
          icon="plus"
          reason={view.may.write ? undefined : t(text.mayNot)}
          onClick={() => setOpen(true)}
        >
          {t(text.addWords)}
        </Button>
      </p>
      {open && <AdditionDialog here={here} onClose={() => setOpen(false)} />}
    </section>
  );
}

function fieldOf({ what }: Beside, t: Say): string {
  const field = noteFields.find((name) => name === what);
  return t(field ? text[field] : text.aPromise);
}

function wordsOf({ what, words }: Beside, t: Say): string {
  const mode = what === 'mode' && modes.find((one) => one === words);
  return mode ? t(text[`mode-${mode}`]) : words;
}

function AdditionDialog({ here, onClose }: { here: VisitHere; onClose: () => void }) {
  const t = useSay();
  const [words, setWords] = useState('');
  const [error, setError] = useState<CallRefused | null>(null);
  const { write } = useNoteActs(here);
  const send = async () => {
    if (words.trim() === '') {
      const message = t(text.additionNeeded);
      return setError(
        new CallRefused(422, { code: 'invalid', message, problems: [{ field: 'words', message }] }),
      );
    }
    await write({ kind: 'added', words: words.trim() }, t(text.addition));
    onClose();
  };
  return (
    <FormDialog
      title={t(text.addWords)}
      lead={t(text.addWordsLead)}
      act={t(text.save)}
      busy={false}
      error={error}
      onSend={() => void send()}
      onClose={onClose}
    >
      <TextArea
        name="words"
        label={t(text.addition)}
        value={words}
        onChange={setWords}
        problem={problemOf(error, 'words')}
      />
    </FormDialog>
  );
}
