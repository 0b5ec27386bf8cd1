import type { Written } from '#platform/contract/written.ts';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useKeptAnswer } from '#platform/web/offline/kept.ts';
import { inputOf, useOutboxAct, useWaiting } from '#platform/web/offline/use-outbox.ts';
import { useSay } from '#platform/web/say.ts';
import { briefText as text } from '#visits/brief-text.ts';
import { visits } from '#visits/contract.ts';
import { longestOwnNote } from '#visits/note-fields.ts';
import type { VisitHere } from '#visits/web/use-visit.ts';

/** What the adviser writes for nobody else. */
export function OwnNote({ here }: { here: VisitHere }) {
  const { view } = here;
  return view.you.isAdviser ? <Own company={view.company.company} visit={view.visit.key} /> : null;
}

function Own({ company, visit }: { company: string; visit: string }) {
  const t = useSay();
  const place = { of: company, visit };
  const answer = useKeptAnswer(visits.readOwnNotes, { query: place });
  const thing = `own ${company} ${visit}`;
  const waiting = useWaiting(thing, answer.fetchedAt);
  const { send } = useOutboxAct(visits.writeOwnNote);
  if (!answer.data) return null;
  const last = waiting.flatMap((act) => inputOf(act, visits.writeOwnNote)?.body ?? []).at(-1);
  const { note } = answer.data;
  const value: Written = last ? { ...note, value: last.value, edit: last.edit } : note;
  return (
    <section className="visit-own" aria-labelledby="own-note">
      <h2 id="own-note">{t(text.ownTitle)}</h2>
      <WrittenField
        label={t(text.ownLabel)}
        hint={t(text.ownHint)}
        name="own-note"
        value={value}
        longest={longestOwnNote}
        multiline
        onWrite={(words, writing) =>
          send({ body: { ...place, ...writing, value: words } }, { thing, what: t(text.ownTitle) })
        }
      />
    </section>
  );
}
