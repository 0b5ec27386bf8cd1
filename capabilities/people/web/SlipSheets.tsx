import type { Slip } from '#people/member-shapes.ts';
import { slipText as text } from '#people/slip-text.ts';
import { perSheet } from '#people/web/SlipForm.tsx';
import { SlipSheets as Sheets } from '#platform/web/kit/SlipSheets.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { slips: readonly Slip[]; eyebrow: string; onLeave: () => void };

/** The slips people are invited by. */
export function SlipSheets({ slips, eyebrow, onLeave }: Props) {
  const t = useSay();
  return (
    <Sheets
      eyebrow={eyebrow}
      title={t(text.madeTitle, { count: slips.length })}
      once={t(text.shownOnce)}
      list={t(text.list)}
      leaveTitle={t(text.leaveTitle)}
      leaveBody={t(text.leaveBody)}
      onLeave={onLeave}
      perSheet={perSheet}
      slips={slips.map(({ invitation, square, name, language, words, code }) => ({
        key: invitation,
        square,
        alt: t(text.square, { name }),
        language,
        words: (
          <>
            <p className="slip-greeting">{words.greeting}</p>
            <p className="slip-how">{words.how}</p>
            <p className="slip-code">{code}</p>
            <p>{words.until}</p>
          </>
        ),
      }))}
    />
  );
}
