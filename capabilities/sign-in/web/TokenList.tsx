import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import type { CallRefused } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { tokenText as text } from '#sign-in/token-text.ts';
import { ConfirmDialog } from '#sign-in/web/ConfirmDialog.tsx';

type Token = { token: string; name: string; expiresOn: string; seenOn: string | null; madeByName?: string };

type Props = {
  tokens: readonly Token[];
  busy: boolean;
  error: CallRefused | null;
  /** Ends a token, and calls back when it has ended. */
  onEnd: (token: string, ended: () => void) => void;
};

export function TokenList({ tokens, busy, error, onEnd }: Props) {
  const t = useSay();
  const [ending, setEnding] = useState<Token | null>(null);
  const day = (date: string) => writeDay(date, pageLanguage(), 'numbers');
  const lifeOf = ({ expiresOn, seenOn }: Token) =>
    seenOn
      ? t(text.until, { day: day(expiresOn), seen: day(seenOn) })
      : t(text.untilUnseen, { day: day(expiresOn) });
  if (tokens.length === 0) return <p className="subtle">{t(text.none)}</p>;
  return (
    <>
      <ul className="account-list">
        {tokens.map((one) => (
          <li key={one.token}>
            <span className="account-what">
              {one.name}
              <span className="small subtle">{lifeOf(one)}</span>
              {one.madeByName && (
                <span className="small subtle">{t(text.madeBy, { name: one.madeByName })}</span>
              )}
            </span>
            <Button kind="quiet" aria-label={`${t(text.end)} ${one.name}`} onClick={() => setEnding(one)}>
              {t(text.end)}
            </Button>
          </li>
        ))}
      </ul>
      {ending && (
        <ConfirmDialog
          title={t(text.endTitle, { name: ending.name })}
          body={t(text.endBody)}
          act={t(text.end)}
          busy={busy}
          error={error}
          onAct={() => onEnd(ending.token, () => setEnding(null))}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}
