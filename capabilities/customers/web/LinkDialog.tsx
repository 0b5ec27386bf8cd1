import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { customers } from '#customers/contract.ts';
import { roundText as text } from '#customers/round-text.ts';
import type { RoundPage } from '#customers/round-view.ts';
import { makeId } from '#platform/contract/id.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { CheckboxField, SelectField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Chosen = { link: string; language: Language };
type Made = readonly { link: string; customerName: string | null; address: string }[];

/** Key of the open link among those that are chosen. */
const open = '';

/** Chooses who gets a link, then shows the addresses this once. */
export function LinkDialog({ page, onClose }: { page: RoundPage; onClose: () => void }) {
  const t = useSay();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const [made, setMade] = useState<Made | null>(null);
  const [nobody, setNobody] = useState(false);
  const act = useAct(customers.makeLinks);
  const { company } = page.company;
  const { round } = page.round;
  if (made) return <MadeDialog made={made} onClose={onClose} />;
  const change = (key: string, one: Chosen | null) =>
    setChosen((now) => {
      const next = new Map(now);
      if (one) next.set(key, one);
      else next.delete(key);
      return next;
    });
  const send = () => {
    setNobody(chosen.size === 0);
    if (chosen.size === 0) return;
    const links = [...chosen].map(([key, one]) => ({ customer: key === open ? null : key, ...one }));
    act.mutate(
      { params: { company, round }, body: { links } },
      {
        onSuccess: (answer) => {
          setMade(answer.made);
          void queries.invalidateQueries({ queryKey: [customers.readRound.path] });
        },
      },
    );
  };
  const lines = [
    ...page.customers.map(({ customer, name }) => ({ key: customer, name })),
    { key: open, name: t(text.openLink) },
  ];
  return (
    <FormDialog
      wide
      title={t(text.makeLinks)}
      lead={t(text.linksLead)}
      act={t(text.makeLinks)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <fieldset className="round-needs">
        <legend>{t(text.forWhom)}</legend>
        {nobody && (
          <p className="field-problem" role="alert">
            {t(text.chooseSomebody)}
          </p>
        )}
        {lines.map(({ key, name }) => {
          const one = chosen.get(key);
          return (
            <div key={key} className="link-choice">
              <CheckboxField
                name={`link-${key}`}
                label={name}
                checked={one !== undefined}
                onChange={(checked) =>
                  change(key, checked ? { link: makeId(), language: pageLanguage() } : null)
                }
              />
              {one && (
                <SelectField
                  name={`language-${key}`}
                  label={t(text.invitedIn)}
                  value={one.language}
                  onChange={(language) => change(key, { ...one, language: language as Language })}
                  options={languages.map((value) => ({ value, label: languageNames[value] }))}
                />
              )}
            </div>
          );
        })}
      </fieldset>
    </FormDialog>
  );
}

function MadeDialog({ made, onClose }: { made: Made; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address);
    toast({ message: t(text.copied) });
  };
  return (
    <Dialog
      open
      wide
      title={t(text.linksMade)}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t(text.done)}</Button>}
    >
      <p className="subtle">{t(text.linksMadeLead)}</p>
      <ul className="links-made">
        {made.map(({ link, customerName, address }) => (
          <li key={link}>
            <label>
              <span>{customerName ?? t(text.openLink)}</span>
              <input readOnly value={address} onFocus={({ target }) => target.select()} />
            </label>
            <Button kind="second" icon="copy" onClick={() => void copy(address)}>
              {t(text.copy)}
              <span className="hidden"> {customerName ?? t(text.openLink)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
