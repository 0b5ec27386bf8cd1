import { leanStatus } from '#lean-status/contract.ts';
import { pageText as pages } from '#lean-status/page-text.ts';
import { rateText as text } from '#lean-status/rate-text.ts';
import type { OnTable } from '#lean-status/web/on-table.ts';
import { useLeanAct } from '#lean-status/web/use-lean-status.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** One's own rating: on with it, hand it in, or take it back. */
export function HandInPanel({ view, round, onRate }: OnTable & { onRate?: () => void }) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const { run, busy, error } = useLeanAct(leanStatus.handInRating, company);
  const own = round.own!;
  const done = own.ratings.length;
  const left = round.instrument.dimensions.length - done;
  const say = (given: boolean) =>
    run({ params: { company, round: round.summary.round }, body: { handing: makeId(), given } }, () =>
      toast({
        message: t(given ? text.handedIn : text.tookBack),
        ...(given && { undo: { label: t(text.rateOn), act: () => say(false) } }),
      }),
    );
  if (own.handedIn)
    return (
      <div className="hand-in">
        <Mark status="plan">{t(text.handedIn)}</Mark>
        <Button kind="second" busy={busy} onClick={() => say(false)}>
          {t(text.rateOn)}
        </Button>
        {error && <Note tone="act">{error.message}</Note>}
      </div>
    );
  return (
    <div className="hand-in">
      {!onRate && (left > 0 || done === 0) && (
        <LinkButton to={`/companies/${company}/lean-status/rate`}>{t(pages.rateNow, { done })}</LinkButton>
      )}
      {!onRate && left === 0 && (
        <LinkButton kind="second" to={`/companies/${company}/lean-status/rate`}>
          {t(pages.rateNow, { done })}
        </LinkButton>
      )}
      {onRate && left > 0 && (
        <Button kind="second" onClick={onRate}>
          {t(text.toFirstLeft)}
        </Button>
      )}
      <Button
        kind={left > 0 ? 'second' : 'primary'}
        busy={busy}
        reason={left > 0 ? t(text.left, { count: left }) : undefined}
        onClick={() => say(true)}
      >
        {t(text.handIn)}
      </Button>
      {error && <Note tone="act">{error.message}</Note>}
    </div>
  );
}
