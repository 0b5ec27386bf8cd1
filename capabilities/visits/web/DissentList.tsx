import { quoted } from '#platform/contract/quoted.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { answerText as text } from '#visits/answer-text.ts';
import type { Dissent } from '#visits/note.ts';
import { wordFields } from '#visits/note-fields.ts';
import { noteText } from '#visits/note-text.ts';
import type { VisitHere } from '#visits/web/use-visit.ts';
import { writeWhen } from '#visits/web/when.ts';

/** Every disagreement that was ever said, in its author's own words, with the point it is about. */
export function DissentList({ here }: { here: VisitHere }) {
  const t = useSay();
  const { note, view } = here;
  if (note.dissents.length === 0) return null;
  return (
    <div className="note-dissents">
      <h3>{t(text.dissents)}</h3>
      <ul>
        {note.dissents.map((dissent) => (
          <li key={dissent.act}>
            <p className="note-said">{quoted(dissent.words, pageLanguage())}</p>
            <p className="small subtle">
              {t(text.dissentOf, { name: dissent.by, side: dissent.side, point: pointOf(here, dissent, t) })}
              {` · ${writeWhen(dissent.at, view.today, pageLanguage())}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The point as it was called when it was disagreed with: it may have changed or gone since. */
function pointOf({ rows }: VisitHere, { point, act }: Dissent, t: Say): string {
  const field = wordFields.find((name) => name === point);
  if (field) return t(noteText[field]);
  const does = rows.find((row) => row.act === act)?.does;
  const promises = does?.kind === 'answered' ? does.content.promises : [];
  return promises.find(({ promise }) => promise === point)?.what ?? t(text.whole);
}
