import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { Language } from '#platform/contract/language.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { slipSheetText as text } from '#platform/web/kit/slip-sheet-text.ts';
import { useSay } from '#platform/web/say.ts';
import '#platform/web/styles/slips.css';

/** A slip to cut out: a square to scan, and words in the language of whoever gets it. */
type Slip = { key: string; square: string | undefined; alt: string; language: Language; words: ReactNode };

type Props = {
  slips: readonly Slip[];
  /** Slips on one sheet of A4, in two columns. */
  perSheet: 8 | 10;
  eyebrow: ReactNode;
  title: string;
  /** That the codes are shown this once. */
  once: string;
  /** What the slips are called together. */
  list: string;
  leaveTitle: string;
  leaveBody: string;
  onLeave: () => void;
};

/** Slips as they come on paper, with lines to cut along. Whoever leaves is asked first: the codes are shown this once. */
export function SlipSheets({ slips, perSheet, eyebrow, title, once, list, onLeave, ...leaving }: Props) {
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
    <div className={`slips slips-${perSheet}`}>
      <PageHead eyebrow={eyebrow} title={title}>
        <div className="slips-say">
          <Note tone="act">{once}</Note>
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
      <section aria-label={list}>
        {sheets.map((sheet) => (
          <ul key={sheet[0]?.key} className="slip-sheet">
            {sheet.map(({ key, square, alt, language, words }) => (
              <li key={key} className="slip">
                <img src={square} alt={alt} width="120" height="120" />
                <div lang={language}>{words}</div>
              </li>
            ))}
          </ul>
        ))}
      </section>
      <Dialog
        open={status === 'blocked'}
        title={leaving.leaveTitle}
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
        <p className="subtle">{leaving.leaveBody}</p>
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
