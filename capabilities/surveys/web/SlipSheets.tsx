import type { ReactNode } from 'react';
import { SlipSheets as Sheets } from '#platform/web/kit/SlipSheets.tsx';
import { useSay } from '#platform/web/say.ts';
import { inGroups } from '#surveys/ballot.ts';
import { slipText as text } from '#surveys/slip-text.ts';
import type { SlipPrint } from '#surveys/slip-view.ts';

type Props = { print: SlipPrint; eyebrow: ReactNode; onLeave: () => void };

/** The slips people answer with. */
export function SlipSheets({ print, eyebrow, onLeave }: Props) {
  const t = useSay();
  const { words, tokens, squares, language } = print;
  return (
    <Sheets
      eyebrow={eyebrow}
      title={t(text.madeTitle, { count: tokens.length })}
      once={t(text.shownOnce)}
      list={t(text.list)}
      leaveTitle={t(text.leaveTitle)}
      leaveBody={t(text.leaveBody)}
      onLeave={onLeave}
      perSheet={10}
      slips={tokens.map((token, n) => ({
        key: token,
        square: squares[n],
        alt: t(text.square, { n: n + 1 }),
        language,
        words: (
          <>
            <p className="slip-eyebrow">{words.eyebrow}</p>
            <p className="slip-title">{words.title}</p>
            <p>{words.how}</p>
            <p className="slip-code">{inGroups(token)}</p>
            <p>
              {words.until}. {words.promise}
            </p>
            <p className="slip-check">{words.check}</p>
          </>
        ),
      }))}
    />
  );
}
