import { useState } from 'react';
import { customers } from '#customers/contract.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import { roundText as text } from '#customers/round-text.ts';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { CheckboxField, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Names = Partial<Record<Language, string>>;

const inDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

type Props = { view: CustomersView; onMade: (round: string) => void; onClose: () => void };

/** A round: its days, and which needs it asks about, named in the languages its readers read. */
export function RoundDialog({ view, onMade, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const round = useOneId();
  const { company } = view.company;
  const [words, setWords] = useState({ title: '', opensOn: view.today, closesOn: inDays(view.today, 21) });
  const [asked, setAsked] = useState<ReadonlyMap<string, Names>>(
    () => new Map(view.needs.slice(0, 5).map(({ need }) => [need, {}])),
  );
  const { run, busy, error } = useCustomersAct(customers.makeRound, company);
  const send = () => {
    const needs = view.needs.flatMap(({ need, name }) => {
      const names = asked.get(need);
      if (!names) return [];
      const given = Object.entries(names).filter(([, written]) => written.trim() !== '');
      return [{ need, names: { [pageLanguage()]: name, ...Object.fromEntries(given) } }];
    });
    run({ params: { company }, body: { round, ...words, needs } }, () => {
      toast({ message: t(text.made) });
      onClose();
      onMade(round);
    });
  };
  const field = (name: keyof typeof words) => ({
    name,
    value: words[name],
    problem: problemOf(error, name),
    onChange: (value: string) => setWords((now) => ({ ...now, [name]: value })),
  });
  const change = (need: string, names: Names | null) =>
    setAsked((now) => {
      const next = new Map(now);
      if (names) next.set(need, names);
      else next.delete(need);
      return next;
    });
  return (
    <FormDialog
      wide
      title={t(text.make)}
      act={t(text.make)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField {...field('title')} label={t(text.title)} hint={t(text.titleHint)} />
      <div className="pair">
        <DateField {...field('opensOn')} label={t(text.opensOn)} />
        <DateField {...field('closesOn')} label={t(text.closesOn)} />
      </div>
      <fieldset className="round-needs">
        <legend>{t(text.askAbout)}</legend>
        <p className="small subtle">{t(text.askAboutHint)}</p>
        {problemOf(error, 'needs') && <p className="field-problem">{problemOf(error, 'needs')}</p>}
        {view.needs.map(({ need, name }) => (
          <NeedAsked
            key={need}
            need={need}
            name={name}
            names={asked.get(need) ?? null}
            onChange={(names) => change(need, names)}
          />
        ))}
      </fieldset>
    </FormDialog>
  );
}

type AskedProps = {
  need: string;
  name: string;
  names: Names | null;
  onChange: (names: Names | null) => void;
};

function NeedAsked({ need, name, names, onChange }: AskedProps) {
  const t = useSay();
  const others = languages.filter((language) => language !== pageLanguage());
  return (
    <div className="round-need">
      <CheckboxField
        name={`need-${need}`}
        label={name}
        checked={names !== null}
        onChange={(checked) => onChange(checked ? {} : null)}
      />
      {names && (
        <details>
          <summary>{t(text.names)}</summary>
          <div className="form">
            {others.map((language) => (
              <TextField
                key={language}
                name={`${need}-${language}`}
                label={t(text.nameIn, { name, language: languageNames[language] })}
                value={names[language] ?? ''}
                onChange={(value) => onChange({ ...names, [language]: value })}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
