import type { ChallengeView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { type ChallengeField, longest } from '#ambitions/limits.ts';
import { pageText } from '#ambitions/page-text.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { useAmbitionsAct, useWriting } from '#ambitions/web/use-ambitions.ts';
import { WeightField } from '#ambitions/web/WeightField.tsx';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { company: string; challenge: ChallengeView; n: number };

/** A challenge being written: several of one party may at once. */
export function ChallengeForm({ company, challenge, n }: Props) {
  const t = useSay();
  const write = useWriting(company);
  const { challenge: id, may } = challenge;
  const of = (field: ChallengeField) => ({ kind: 'challenge' as const, challenge: id, field });
  const field = (name: Exclude<ChallengeField, 'weight'>, multiline = false) => (
    <WrittenField
      name={`${name}-${id}`}
      label={t(text[name])}
      value={challenge[name]}
      longest={longest[name]}
      multiline={multiline}
      disabled={!may.write}
      why={t(text.lockedWhy)}
      onWrite={(value, writing) => write(of(name), value, writing)}
    />
  );
  return (
    <article className="card challenge-form" aria-label={t(text.challengeN, { n })}>
      <h3>{t(text.challengeN, { n })}</h3>
      {field('title')}
      {field('happens', true)}
      {field('hits')}
      <WeightField company={company} challenge={challenge} />
      {may.write && <Remove company={company} challenge={id} />}
    </article>
  );
}

function Remove({ company, challenge }: { company: string; challenge: string }) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = useAmbitionsAct(ambitions.setStanding, company);
  const set = (stands: boolean, onDone?: () => void) =>
    run({ standing: makeId(), of: 'challenge', thing: challenge, stands }, onDone);
  const remove = () =>
    set(false, () =>
      toast({ message: t(text.removed), undo: { label: t(pageText.undo), act: () => set(true) } }),
    );
  return (
    <p>
      <Button kind="quiet" busy={busy} onClick={remove}>
        {t(text.remove)}
      </Button>
      {error && <span role="alert">{error.message}</span>}
    </p>
  );
}
