import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Slip } from '#people/member-shapes.ts';
import { slipText as text } from '#people/slip-text.ts';
import { perSheet } from '#people/web/SlipForm.tsx';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { slips: readonly Slip[]; eyebrow: string; onLeave: () => void };

/** The slips as they come on paper, eight a sheet. Whoever leaves is asked first: the codes are shown this once. */
export function SlipSheets({ slips, eyebrow, onLeave }: Props) {
  const t = useSay();
  const printed = usePrinted();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => true,
    enableBeforeUnload: true,
    withResolver: true,
  });
  const sheets = Array.from({ length: Math.ceil(slips.length / perSheet) }, (_, n) =>
    slips.slice(n * perSheet, (n + 1) * perSheet),
  );
  return (
    <div className="slips">
      <PageHead eyebrow={eyebrow} title={t(text.madeTitle, { count: slips.length })}>
        <div className="slips-say">
          <Note tone="act">{t(text.shownOnce)}</Note>
        </div>
        <p className="act-row">
          <Button icon="print" kind={printed ? 'second' : 'primary'} onClick={() => window.print()}>
            {t(text.print)}
          </Button>
          <Button kind={printed ? 'primary' : 'quiet'} onClick={onLeave}>
            {t(text.finish)}
          </Button>
        </p>
      </PageHead>
      <section aria-label={t(text.list)}>
        {sheets.map((sheet) => (
          <ul key={sheet[0]?.invitation} className="slip-sheet">
            {sheet.map((slip) => (
              <SlipOfPaper key={slip.invitation} slip={slip} />
            ))}
          </ul>
        ))}
      </section>
      <Dialog
        open={status === 'blocked'}
        title={t(text.leaveTitle)}
        onClose={() => reset?.()}
        actions={
          <>
            <Button onClick={() => proceed?.()}>{t(text.leave)}</Button>
            <Button kind="quiet" onClick={() => reset?.()}>
              {t(text.stay)}
            </Button>
          </>
        }
      >
        <p className="subtle">{t(text.leaveBody)}</p>
      </Dialog>
    </div>
  );
}

/** True once the browser's print window has been open: then the likeliest next step is to go on. */
function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const note = () => setPrinted(true);
    window.addEventListener('afterprint', note);
    return () => window.removeEventListener('afterprint', note);
  }, []);
  return printed;
}

function SlipOfPaper({ slip }: { slip: Slip }) {
  const t = useSay();
  const { words } = slip;
  return (
    <li className="slip">
      <img src={slip.square} alt={t(text.square, { name: slip.name })} width="120" height="120" />
      <div lang={slip.language}>
        <p className="slip-greeting">{words.greeting}</p>
        <p className="slip-how">{words.how}</p>
        <p className="slip-code">{slip.code}</p>
        <p className="slip-until">{words.until}</p>
      </div>
    </li>
  );
}
