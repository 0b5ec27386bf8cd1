import { useState } from 'react';
import { leanStatus } from '#lean-status/contract.ts';
import type { DimensionView } from '#lean-status/round-view.ts';
import { tableText as text } from '#lean-status/table-text.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { AgreedDialog } from '#lean-status/web/AgreedDialog.tsx';
import { dimensionIn, type OnTable } from '#lean-status/web/on-table.ts';
import { useLeanAct } from '#lean-status/web/use-lean-status.ts';
import type { Side } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Sides } from '#platform/web/kit/Sides.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = OnTable & { one: DimensionView };

/** One agreed value with its note, and each party's yes to exactly this. */
export function AgreedValue({ view, round, one }: Props) {
  const t = useSay();
  const [writing, setWriting] = useState(false);
  const { agreed } = one;
  const day = (at: string) => writeDay(at.slice(0, 10), pageLanguage(), 'brief');
  const { name } = dimensionIn(round, one.dimension);
  const act = t(agreed ? text.rewrite : text.write);
  return (
    <section className="agreed-value">
      <h3>{t(text.agreeTitle)}</h3>
      {agreed && (
        <>
          <p className="agreed-words">
            {t(agreed.agreed ? text.agreedValue : text.proposed, { now: agreed.now, target: agreed.target })}
          </p>
          {agreed.note && <p>{agreed.note}</p>}
          <p className="small subtle">{t(text.writtenBy, { name: agreed.by, day: day(agreed.at) })}</p>
          <Sides
            label={t(text.agreeTitle)}
            names={{ employer: t(voiceText.management), employees: t(voiceText.employees) }}
          >
            {(side) => <PartyYes view={view} round={round} one={one} side={side} />}
          </Sides>
        </>
      )}
      {view.may.write && (
        <Button
          kind="second"
          aria-label={`${act}: ${name}`}
          reason={agreed?.agreed ? t(text.lockedReason) : undefined}
          onClick={() => setWriting(true)}
        >
          {act}
        </Button>
      )}
      {writing && <AgreedDialog view={view} round={round} one={one} onClose={() => setWriting(false)} />}
    </section>
  );
}

function PartyYes({ view, round, one, side }: Props & { side: Side }) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const { run, busy, error } = useLeanAct(leanStatus.sayOfAgreed, company);
  const agreed = one.agreed!;
  const yes = agreed.yes[side];
  const { name } = dimensionIn(round, one.dimension);
  const say = (given: boolean, canUndo = true) =>
    run(
      {
        params: { company, round: round.summary.round },
        body: {
          side,
          given,
          words: [{ assent: makeId(), dimension: one.dimension, digest: agreed.digest }],
        },
      },
      () =>
        toast({
          message: t(given ? text.yesGiven : text.yesTaken),
          ...(canUndo && { undo: { label: t(text.undo), act: () => say(!given, false) } }),
        }),
    );
  const act = t(yes ? text.takeBackYes : text.sayYes, { side });
  return (
    <>
      <p>
        {yes
          ? t(text.saidYes, { name: yes.by, day: writeDay(yes.at.slice(0, 10), pageLanguage(), 'brief') })
          : t(agreed.outdated.includes(side) ? text.outdated : text.waits)}
      </p>
      {view.may.sides.includes(side) && (
        <Button
          kind={yes ? 'quiet' : 'primary'}
          busy={busy}
          aria-label={`${act}: ${name}`}
          onClick={() => say(!yes)}
        >
          {act}
        </Button>
      )}
      {error && <Note tone="act">{error.message}</Note>}
    </>
  );
}
