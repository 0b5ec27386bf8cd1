import { useState } from 'react';
import { agreeText } from '#lean-status/agree-text.ts';
import { leanStatus } from '#lean-status/contract.ts';
import type { DimensionView } from '#lean-status/round-view.ts';
import { inside, leftIn } from '#lean-status/sentence.ts';
import { tableText as text } from '#lean-status/table-text.ts';
import { AgreedDialog } from '#lean-status/web/AgreedDialog.tsx';
import { OnJourney } from '#lean-status/web/OnJourney.tsx';
import { dimensionIn, type OnTable } from '#lean-status/web/on-table.ts';
import { useLeanAct } from '#lean-status/web/use-lean-status.ts';
import { type Side, sides } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** How far the parties have come, whose turn it is, and a party's yes to all that is written and waits for it. */
export function AgreeTogether({ view, round }: OnTable) {
  const t = useSay();
  const { summary } = round;
  const left = leftIn(round);
  const unwritten = left.filter(({ agreed }) => agreed === null).length;
  const waits = sides.flatMap((side) => {
    const count = left.filter(({ agreed }) => agreed?.yes[side] === null).length;
    return count > 0 ? [t(agreeText.waits, { count, side })] : [];
  });
  return (
    <div className="agree-together">
      <p>
        {t(text.agreedOf, { count: summary.agreed.length, of: summary.dimensions })} {waits.join(' ')}{' '}
        {unwritten > 0 && t(agreeText.unwritten, { count: unwritten })}
      </p>
      {summary.whole && (
        <Mark status="plan">{t(summary.occasion === 'week-10' ? text.delivered : text.whole)}</Mark>
      )}
      {summary.whole && round.activity && (
        <OnJourney company={view.company.company} activity={round.activity} may={view.may.write} />
      )}
      {view.may.sides.map((side) => (
        <YesToAll key={side} view={view} round={round} side={side} />
      ))}
      <WriteNext view={view} round={round} />
    </div>
  );
}

/** The next area without a proposal, the widest disagreement first: from here on it is one press for each. */
function WriteNext({ view, round }: OnTable) {
  const t = useSay();
  const [writing, setWriting] = useState<DimensionView | null>(null);
  const next = leftIn(round).find(({ agreed }) => agreed === null);
  return (
    <>
      {next && view.may.write && (
        <Button kind="second" onClick={() => setWriting(next)}>
          {t(agreeText.writeNext, { name: inside(dimensionIn(round, next.dimension).name) })}
        </Button>
      )}
      {writing && (
        <AgreedDialog
          key={writing.dimension}
          view={view}
          round={round}
          one={writing}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  );
}

function YesToAll({ view, round, side }: OnTable & { side: Side }) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const { run, busy, error } = useLeanAct(leanStatus.sayOfAgreed, company);
  const waiting = round.dimensions.flatMap(({ dimension, agreed }) =>
    agreed && agreed.yes[side] === null ? [{ dimension, digest: agreed.digest }] : [],
  );
  if (waiting.length < 2) return null;
  const params = { company, round: round.summary.round };
  const say = (given: boolean, then?: () => void) =>
    run({ params, body: { side, given, words: waiting.map((one) => ({ assent: makeId(), ...one })) } }, then);
  return (
    <>
      <Button
        busy={busy}
        onClick={() =>
          say(true, () =>
            toast({
              message: t(text.yesGiven),
              undo: { label: t(text.undo), act: () => say(false) },
            }),
          )
        }
      >
        {t(text.sayYesAll, { side, count: waiting.length })}
      </Button>
      {error && <Note tone="act">{error.message}</Note>}
    </>
  );
}
