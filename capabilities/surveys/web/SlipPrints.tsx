import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { slipPrintsText as text } from '#surveys/slip-prints-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';
import { useWaveAct } from '#surveys/web/use-surveys.ts';

type Print = WaveView['batches'][number] & { n: number };

/** What has been printed, and the way back for a print that was spoiled: every slip there is counts against all. */
export function SlipPrints({ view }: { view: WaveView }) {
  const t = useSay();
  const toast = useToast();
  const { wave, batches } = view;
  const { company } = view.company;
  const [asked, setAsked] = useState<Print | null>(null);
  const { run, busy, error } = useWaveAct(surveys.takeBackSlips, company, wave);
  if (batches.length === 0) return null;
  const close = () => setAsked(null);
  const takeBack = ({ batch, slips }: Print) =>
    run({ params: { company, wave, batch } }, () => {
      close();
      toast({ message: t(text.takenBack, { slips }) });
    });
  return (
    <section aria-labelledby="prints-title">
      <h2 id="prints-title">{t(text.title)}</h2>
      <p className="small subtle">{t(text.lead)}</p>
      <ul className="wave-plain wave-prints">
        {batches.map((print, i) => (
          <li key={print.batch}>
            <span>{t(text.one, { n: i + 1, slips: print.slips })}</span>
            <Button
              kind="quiet"
              aria-label={t(text.takeBackOne, { n: i + 1 })}
              onClick={() => setAsked({ ...print, n: i + 1 })}
            >
              {t(text.takeBack)}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        open={asked !== null}
        title={asked ? t(text.askTitle, { n: asked.n, slips: asked.slips }) : ''}
        onClose={close}
        actions={
          <>
            <Button busy={busy} onClick={() => asked && takeBack(asked)}>
              {t(text.takeBack)}
            </Button>
            <Button kind="quiet" onClick={close}>
              {t(text.keep)}
            </Button>
          </>
        }
      >
        <p className="subtle">{t(text.askBody)}</p>
        {error && <Note tone="act">{error.message}</Note>}
      </Dialog>
    </section>
  );
}
