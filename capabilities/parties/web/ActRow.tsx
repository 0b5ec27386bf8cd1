import { useState } from 'react';
import { actText } from '#parties/act-text.ts';
import { parties } from '#parties/contract.ts';
import type { ActView } from '#parties/joint-act.ts';
import { Keys } from '#parties/web/Keys.tsx';
import { usePartiesAct } from '#parties/web/use-parties.ts';
import { WithdrawDialog } from '#parties/web/WithdrawDialog.tsx';
import { aboutAct, dayOf, soonOf } from '#parties/web/words.ts';
import type { Side } from '#people/contract.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  act: ActView;
  names?: Readonly<Record<Side, readonly string[]>>;
  /** Left out where the page around it says what the act is about. */
  titled?: boolean;
};

/** A decision that waits: what it is about, whose key is missing, and what one may do about it. */
export function ActRow({ company, act, names, titled = true }: Props) {
  const t = useSay();
  const toast = useToast();
  const language = pageLanguage();
  const [leaving, setLeaving] = useState(false);
  const { run, busy, error } = usePartiesAct(parties.approveJointAct, company);
  const approve = (side: Side) =>
    run({ params: { company, act: act.act }, body: { side } }, ({ acts }) => {
      const isDone = acts.some((one) => one.act === act.act && one.state === 'effective');
      toast({ message: t(isDone ? actText.approved : actText.answered) });
    });
  const word = (side: Side) => act.approvals.find((one) => one.side === side) ?? null;
  return (
    <>
      {titled && <h3>{aboutAct(act, t, language)}</h3>}
      <p className="small subtle">
        {t(actText.proposedBy, { name: act.proposed.by, date: dayOf(act.proposed.at, language) })}
        {act.state === 'open' && <> · {t(actText.answerBy, { date: soonOf(act.expiresAt, language) })}</>}
      </p>
      {act.note && <p className="act-note">{act.note}</p>}
      <Keys
        given={{ employer: word('employer'), employees: word('employees') }}
        names={names}
        act={(side) =>
          act.may.approve.includes(side) && (
            <Button busy={busy} onClick={() => approve(side)}>
              {t(actText.approve, { side })}
            </Button>
          )
        }
      />
      {error && <Note tone="act">{error.message}</Note>}
      {act.state === 'open' && (
        <p className="parties-acts small">
          {act.may.why && <span className="subtle">{t(actText[`why-${act.may.why}`])}</span>}
          {act.may.withdraw && (
            <span className={act.may.why ? undefined : 'pulled'}>
              <Button kind="quiet" onClick={() => setLeaving(true)}>
                {t(actText.withdraw)}
              </Button>
            </span>
          )}
        </p>
      )}
      {leaving && <WithdrawDialog company={company} act={act} onClose={() => setLeaving(false)} />}
    </>
  );
}
