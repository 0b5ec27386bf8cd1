import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useSay } from '#platform/web/say.ts';
import { inGroups } from '#surveys/ballot.ts';
import { slipText as text } from '#surveys/slip-text.ts';
import type { SlipPrint } from '#surveys/slip-view.ts';

/** Slips on one sheet of A4. */
const perSheet = 10;

type Props = { print: SlipPrint; eyebrow: string; onLeave: () => void };

/** The slips as they come on paper, with lines to cut along. Whoever leaves is asked first. */
export function SlipSheets({ print, eyebrow, onLeave }: Props) {
  const t = useSay();
  const printed = usePrinted();
  const { tokens } = print;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => true,
    enableBeforeUnload: true,
    withResolver: true,
  });
  const sheets = Array.from({ length: Math.ceil(tokens.length / perSheet) }, (_, n) => n * perSheet);
  return (
    <div className="wave-slips">
      <PageHead eyebrow={eyebrow} title={t(text.madeTitle, { count: tokens.length })}>
        <div className="wave-slips-say">
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
        {sheets.map((from) => (
          <ul key={from} className="wave-slip-sheet">
            {tokens.slice(from, from + perSheet).map((token, i) => (
              <SlipOfPaper key={token} print={print} n={from + i} />
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

function SlipOfPaper({ print, n }: { print: SlipPrint; n: number }) {
  const t = useSay();
  const { words, tokens, squares, language } = print;
  return (
    <li className="wave-slip">
      <img src={squares[n]} alt={t(text.square, { n: n + 1 })} width="100" height="100" />
      <div lang={language}>
        <p className="wave-slip-eyebrow">{words.eyebrow}</p>
        <p className="wave-slip-title">{words.title}</p>
        <p>{words.how}</p>
        <p className="wave-slip-code">{inGroups(tokens[n] ?? '')}</p>
        <p>
          {words.until}. {words.promise}
        </p>
        <p className="wave-slip-check">{words.check}</p>
      </div>
    </li>
  );
}
