import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { principlesText } from '#principles/principles-text.ts';
import { roundText as text } from '#principles/round-text.ts';
import type { InRound } from '#principles/web/RoundSection.tsx';
import { StepButton } from '#principles/web/StepButton.tsx';
import { usePrinciplesAct } from '#principles/web/use-principles.ts';

/** Private notes: one's own alone are seen, and how many there are in all. */
export function CollectPanel({ view, round }: InRound) {
  const t = useSay();
  const { company } = view.company;
  return (
    <div className="principles-two">
      <div>{view.may.takePart && <OwnNotes view={view} round={round} />}</div>
      <aside className="principles-aside">
        <p className="principles-count">{t(text.allNotes, { count: round.noteCount })}</p>
        <StepButton
          company={company}
          round={round.round}
          to="clustering"
          kind={view.may.takePart ? 'second' : 'primary'}
          label={t(text.layOut)}
          reason={view.may.lead ? undefined : t(text.onlyLeading)}
          ask={{ title: t(text.layOutAsk), body: t(text.layOutBody) }}
        />
      </aside>
    </div>
  );
}

function OwnNotes({ view, round }: InRound) {
  const t = useSay();
  const toast = useToast();
  const params = { company: view.company.company, round: round.round };
  const [id, setId] = useState(makeId);
  const [words, setWords] = useState('');
  const add = usePrinciplesAct(principles.writePrivateNote, params.company);
  const remove = usePrinciplesAct(principles.removeNote, params.company);
  const write = (note: string, noteText: string, then?: () => void) =>
    add.run({ params, body: { note, text: noteText } }, then);
  const send = () =>
    write(id, words, () => {
      setId(makeId());
      setWords('');
      document.getElementById('field-text')?.focus();
    });
  const takeAway = (one: { note: string; text: string }) =>
    remove.run({ params, body: { removal: makeId(), note: one.note } }, () =>
      toast({
        message: t(text.noteRemoved),
        undo: { label: t(principlesText.undo), act: () => write(makeId(), one.text) },
      }),
    );
  const problem = problemOf(add.error, 'text');
  return (
    <>
      <Note tone="calm" icon="lock">
        {t(text.privatePromise)}
      </Note>
      <form
        className="form principles-write"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!add.busy) send();
        }}
      >
        <TextArea name="text" label={t(text.noteLabel)} value={words} onChange={setWords} problem={problem} />
        {add.error && !problem && <Note tone="act">{add.error.message}</Note>}
        <p>
          <Button type="submit" icon="plus" busy={add.busy}>
            {t(text.addNote)}
          </Button>
        </p>
      </form>
      <h3 aria-live="polite">{t(text.ownNotes, { count: round.ownNotes.length })}</h3>
      <ul className="principles-cards">
        {round.ownNotes.map((one) => (
          <li key={one.note} className="principles-card">
            <p>{one.text}</p>
            <Button
              kind="quiet"
              icon="close"
              aria-label={t(text.removeNoteOf, { words: one.text })}
              onClick={() => takeAway(one)}
            >
              {t(text.removeNote)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
