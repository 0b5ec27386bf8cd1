import { useState } from 'react';
import { aboutText as text } from '#companies/about-text.ts';
import { companies, type RegisterChange, type RegisterRefresh } from '#companies/contract.ts';
import { registerText } from '#companies/register-text.ts';
import { plainStatusWords, type UnitStatus } from '#companies/web/register-words.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { CheckboxField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { type Say, useSay } from '#platform/web/say.ts';

type Props = { company: string; refresh: RegisterRefresh; onTaken: () => void };

/** What the register says otherwise than before. What somebody corrected by hand is not chosen beforehand. */
export function ChangesFound({ company, refresh, onTaken }: Props) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(companies.takeFromRegister);
  const [fields, setFields] = useState<string[]>(() =>
    refresh.changes.flatMap((change) => (change.canTake && !change.correctedByHand ? [change.field] : [])),
  );
  const isAnyTakeable = refresh.changes.some(({ canTake }) => canTake);
  const send = () =>
    act.mutate(
      { params: { company }, body: { refresh: refresh.refresh, fields: fields as ('name' | 'employees')[] } },
      {
        onSuccess: () => {
          toast({ message: t(fields.length > 0 ? text.taken : text.notedNow) });
          onTaken();
        },
      },
    );
  return (
    <section className="refresh-found card" aria-labelledby="changes-title">
      <h3 id="changes-title">{t(text.changes)}</h3>
      {isAnyTakeable && <p className="small subtle">{t(text.changesLead)}</p>}
      {act.error && <Note tone="act">{act.error.message}</Note>}
      <ul>
        {refresh.changes.map((change) => (
          <li key={change.field}>
            {change.canTake ? (
              <CheckboxField
                name={`take-${change.field}`}
                label={fieldWords(change, t)}
                hint={changeWords(change, t)}
                checked={fields.includes(change.field)}
                onChange={(chosen) =>
                  setFields((now) =>
                    chosen ? [...now, change.field] : now.filter((field) => field !== change.field),
                  )
                }
              />
            ) : (
              <>
                <span className="change-field">{fieldWords(change, t)}</span>
                <p className="small subtle">{changeWords(change, t)}</p>
              </>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button busy={act.isPending} onClick={send}>
          {t(fields.length > 0 ? text.take : text.noted)}
        </Button>
      </div>
    </section>
  );
}

const fieldWords = ({ field }: RegisterChange, t: Say): string => t(registerText[field]);

function changeWords(change: RegisterChange, t: Say): string {
  const { before, ours } = change;
  const now = valueWords(change, change.now, t);
  const told =
    before === null
      ? t(text.nowOnly, { now })
      : t(text.beforeNow, { before: valueWords(change, before, t), now });
  if (!ours) return `${told}.`;
  return `${told}. ${t(change.correctedByHand ? text.byHand : text.here, { ours })}`;
}

function valueWords({ field }: RegisterChange, value: string, t: Say): string {
  if (field === 'status') return plainStatusWords(value as UnitStatus, t).toLocaleLowerCase();
  if (value === 'withheld-under-5') return t(registerText.siteWithheld);
  if (value === 'not-registered') return t(registerText.siteUnknown);
  return value === '' ? '–' : value;
}
