import { useState } from 'react';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { type Account, signIn } from '#sign-in/contract.ts';
import { tokenText as text } from '#sign-in/token-text.ts';
import { TokenDialog } from '#sign-in/web/TokenDialog.tsx';
import { TokenList } from '#sign-in/web/TokenList.tsx';

/** The tokens of programs that act for whoever is signed in. */
export function OwnTokens({ account, onChange }: { account: Account; onChange: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [making, setMaking] = useState(false);
  const make = useAct(signIn.makeToken);
  const end = useAct(signIn.endToken);
  return (
    <section>
      <h2>{t(text.own)}</h2>
      <p className="subtle">{t(text.ownBody)}</p>
      <TokenList
        tokens={account.tokens}
        busy={end.isPending}
        error={end.error}
        onEnd={(token, ended) =>
          end.mutate(
            { params: { token } },
            {
              onSuccess: () => {
                ended();
                toast({ message: t(text.ended) });
                onChange();
              },
            },
          )
        }
      />
      <p>
        <Button kind="second" onClick={() => setMaking(true)}>
          {t(text.make)}
        </Button>
      </p>
      {making && (
        <TokenDialog
          scopes={account.scopes}
          lastDay={account.lastTokenDay}
          secret={make.data?.secret ?? null}
          busy={make.isPending}
          error={make.error}
          onMake={(body) => make.mutate({ body }, { onSuccess: onChange })}
          onClose={() => {
            setMaking(false);
            make.reset();
          }}
        />
      )}
    </section>
  );
}
