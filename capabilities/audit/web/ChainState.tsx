import type { Log } from '#audit/contract.ts';
import { text } from '#audit/text.ts';
import { clockOf } from '#audit/web/moment.ts';
import { osloDay, writeDay } from '#platform/contract/dates.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** In one line whether anybody has meddled with what is shown, and when it was last signed. */
export function ChainState({ pages }: { pages: readonly Log[] }) {
  const t = useSay();
  const broken = pages.map(({ chain }) => chain.brokenAt).filter((line) => line !== null);
  if (broken.length) return <Note tone="act">{t(text.chainBroken, { line: Math.min(...broken) })}</Note>;
  const signedAt = pages[0]?.chain.signedAt ?? null;
  return (
    <p className="log-chain">
      <Icon name="link" />
      <span>
        <b>{signedAt === null ? t(text.chainUnsigned) : t(text.chainWhole, { when: whenOf(signedAt, t) })}</b>{' '}
        {t(text.chainWhy)}
      </span>
    </p>
  );
}

function whenOf(moment: string, t: ReturnType<typeof useSay>): string {
  const language = pageLanguage();
  const day = writeDay(osloDay(moment), language, 'said');
  return t(text.dayAndClock, { day, time: clockOf(moment, language) });
}
