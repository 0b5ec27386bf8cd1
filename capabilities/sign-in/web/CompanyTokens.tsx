import { useState } from 'react';
import { useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { signIn } from '#sign-in/contract.ts';
import { tokenText as text } from '#sign-in/token-text.ts';
import { TokenDialog } from '#sign-in/web/TokenDialog.tsx';
import { TokenList } from '#sign-in/web/TokenList.tsx';

/** The tokens that reach a company's data, for both parties to see and to end. */
export function CompanyTokens({ company, name }: { company: string; name: string }) {
  const t = useSay();
  const toast = useToast();
  const { data, refetch } = useAnswer(signIn.listCompanyTokens, { params: { company } });
  const [making, setMaking] = useState(false);
  const make = useAct(signIn.makeCompanyToken);
  const end = useAct(signIn.endCompanyToken);
  if (!data) return null;
  return (
    <section>
      <h2>{t(text.company, { company: name })}</h2>
      <p className="subtle">{t(text.companyBody)}</p>
      <TokenList
        tokens={data.tokens}
        busy={end.isPending}
        error={end.error}
        onEnd={(token, ended) =>
          end.mutate(
            { params: { company, token } },
            {
              onSuccess: () => {
                ended();
                toast({ message: t(text.ended) });
                void refetch();
              },
            },
          )
        }
      />
      {data.mayMake && (
        <p>
          <Button kind="second" onClick={() => setMaking(true)}>
            {t(text.make)}
          </Button>
        </p>
      )}
      {making && (
        <TokenDialog
          scopes={data.scopes}
          lastDay={data.lastTokenDay}
          secret={make.data?.secret ?? null}
          busy={make.isPending}
          error={make.error}
          onMake={(body) => make.mutate({ params: { company }, body }, { onSuccess: () => void refetch() })}
          onClose={() => {
            setMaking(false);
            make.reset();
          }}
        />
      )}
    </section>
  );
}
