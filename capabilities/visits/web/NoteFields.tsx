import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';
import { longestWords, wordFields } from '#visits/note-fields.ts';
import { noteText as text } from '#visits/note-text.ts';
import { useNoteActs, type VisitHere } from '#visits/web/use-visit.ts';

/** What was talked about, written by as many as are there; a text to read once it is agreed. */
export function NoteFields({ here }: { here: VisitHere }) {
  const t = useSay();
  const { note, view } = here;
  const { write } = useNoteActs(here);
  return (
    <section aria-labelledby="note-words">
      <h2 id="note-words">{t(text.words)}</h2>
      <div className="note-words">
        {wordFields.map((field) =>
          note.agreed ? (
            <div key={field}>
              <h3>{t(text[field])}</h3>
              {note.content.fields[field] ? (
                <p className="note-said">{note.content.fields[field]}</p>
              ) : (
                <p className="small subtle">{t(text.nothing)}</p>
              )}
            </div>
          ) : (
            <WrittenField
              key={field}
              name={field}
              label={t(text[field])}
              value={note.fields[field]}
              longest={longestWords}
              multiline
              disabled={!view.may.write}
              why={t(text.mayNot)}
              onWrite={(value, { edit, basedOn }) =>
                write({ kind: 'wrote', field, value, basedOn }, t(text[field]), edit)
              }
            />
          ),
        )}
      </div>
    </section>
  );
}
