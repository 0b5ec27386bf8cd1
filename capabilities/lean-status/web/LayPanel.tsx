import { useState } from 'react';
import { leanStatus } from '#lean-status/contract.ts';
import { pageText as text } from '#lean-status/page-text.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import type { OnTable } from '#lean-status/web/on-table.ts';
import { useLeanAct } from '#lean-status/web/use-lean-status.ts';
import type { Side } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Sides } from '#platform/web/kit/Sides.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Each party's word that the voices may be laid on the table. */
export function LayPanel({ view, round }: OnTable) {
  const t = useSay();
  return (
    <section aria-labelledby="lay-title" className="lay-panel">
      <h2 id="lay-title">{t(text.layTitle)}</h2>
      <p className="subtle">{t(text.layBody)}</p>
      <Sides
        label={t(text.layTitle)}
        names={{ employer: t(voiceText.management), employees: t(voiceText.employees) }}
      >
        {(side) => <PartyWord view={view} round={round} side={side} />}
      </Sides>
    </section>
  );
}

function PartyWord({ view, round, side }: OnTable & { side: Side }) {
  const t = useSay();
  const { company } = view.company;
  const { run, busy, error } = useLeanAct(leanStatus.layOnTable, company);
  const word = round.laying[side];
  const ready = round.handedIn.management > 0 && round.handedIn.employees > 0;
  const [asking, setAsking] = useState(false);
  // The second word cannot be taken back, so it is asked for twice.
  const isLast = round.laying[side === 'employer' ? 'employees' : 'employer'] !== null;
  const say = (given: boolean) =>
    run({ params: { company, round: round.summary.round }, body: { word: makeId(), side, given } });
  const day = (at: string) => writeDay(at.slice(0, 10), pageLanguage(), 'brief');
  return (
    <>
      <p>{word ? t(text.saidLay, { name: word.by, day: day(word.at) }) : t(text.waitsLay)}</p>
      {view.may.sides.includes(side) &&
        (word ? (
          <Button kind="quiet" busy={busy} onClick={() => say(false)}>
            {t(text.takeBack)}
          </Button>
        ) : (
          <Button
            busy={busy}
            reason={ready ? undefined : t(text.firstHandIn)}
            onClick={() => (isLast ? setAsking(true) : say(true))}
          >
            {t(text.lay, { side })}
          </Button>
        ))}
      {asking && (
        <FormDialog
          title={t(text.layTitle)}
          lead={t(text.layBody)}
          act={t(text.layAll)}
          busy={busy}
          error={error}
          onSend={() => say(true)}
          onClose={() => setAsking(false)}
        >
          {null}
        </FormDialog>
      )}
      {error && !asking && <Note tone="act">{error.message}</Note>}
    </>
  );
}
