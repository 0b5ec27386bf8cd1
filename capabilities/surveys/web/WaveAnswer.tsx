import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { waveText as text } from '#surveys/wave-text.ts';
import type { WaveLine } from '#surveys/wave-view.ts';

/** The way to one’s own ballot: its secret stands behind the `#`, which no browser sends to a server. */
export function WaveAnswer({ company, wave }: { company: string; wave: WaveLine }) {
  const t = useSay();
  const act = useAct(surveys.fetchOwnBallot);
  const go = () =>
    act.mutate(
      { params: { company, wave: wave.wave } },
      { onSuccess: ({ address, token }) => window.location.assign(`/svar/${address}#${token}`) },
    );
  const isFetched = wave.own === 'fetched';
  return (
    <section className="wave-answer" aria-labelledby="answer-title">
      <h2 id="answer-title" lang={isFetched ? undefined : wave.writtenIn}>
        {isFetched ? t(text.fetched) : wave.title}
      </h2>
      <p>{t(isFetched ? text.fetchedLead : text.answerLead)}</p>
      {act.error && <Note tone="act">{act.error.message}</Note>}
      <Button
        kind={isFetched ? 'second' : 'primary'}
        icon="arrow-right"
        busy={act.isPending || act.isSuccess}
        onClick={go}
      >
        {t(isFetched ? text.fetchAgain : text.answer)}
      </Button>
    </section>
  );
}
