import { cardText as text } from '#customers/card-text.ts';
import type { QuoteUse } from '#customers/interview-view.ts';
import { pageText } from '#customers/page-text.ts';
import { GradeField } from '#customers/web/GradeField.tsx';
import { bareStatement, type StatementDraft } from '#customers/web/interview-draft.ts';
import { makeId } from '#platform/contract/id.ts';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { RadioField, TextArea } from '#platform/web/kit/Field.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** A card has room for this many. */
const most = 12;

type Props = {
  statements: readonly StatementDraft[];
  error: CallRefused | null;
  onChange: (statements: readonly StatementDraft[]) => void;
};

/** What was said, one thing after the other; one that is taken away can be brought back. */
export function StatementFields({ statements, error, onChange }: Props) {
  const t = useSay();
  const toast = useToast();
  const change = (n: number, part: Partial<StatementDraft>) =>
    onChange(statements.map((one, i) => (i === n ? { ...one, ...part } : one)));
  const remove = (n: number) => {
    onChange(statements.toSpliced(n, 1));
    const undo = { label: t(pageText.undo), act: () => onChange(statements) };
    toast({ message: t(text.statementGone), undo });
  };
  return (
    <>
      {problemOf(error, 'statements') && <p className="field-problem">{problemOf(error, 'statements')}</p>}
      {statements.map((one, n) => (
        <fieldset key={one.statement} className="statement-fields">
          <legend>{t(text.statement, { n: n + 1 })}</legend>
          <OneStatement
            one={one}
            n={n}
            problem={(field) => problemOf(error, `statements.${n}.${field}`)}
            onChange={(part) => change(n, part)}
          />
          {statements.length > 1 && (
            <Button kind="quiet" onClick={() => remove(n)}>
              {t(text.removeStatement, { n: n + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {statements.length < most && (
        <p>
          <Button
            kind="second"
            icon="plus"
            onClick={() => onChange([...statements, bareStatement(makeId())])}
          >
            {t(text.addStatement)}
          </Button>
        </p>
      )}
    </>
  );
}

type OneProps = {
  one: StatementDraft;
  n: number;
  problem: (field: string) => string | undefined;
  onChange: (part: Partial<StatementDraft>) => void;
};

function OneStatement({ one, n, problem, onChange }: OneProps) {
  const t = useSay();
  const name = (field: string) => `statements.${n}.${field}`;
  const words = (field: 'wants' | 'gets' | 'quote') => ({
    name: name(field),
    value: one[field],
    problem: problem(field),
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <div className="form">
      <TextArea {...words('wants')} label={t(text.wants)} />
      <TextArea {...words('gets')} label={t(text.gets)} />
      <div className="pair grades">
        {(['importance', 'performance'] as const).map((kind) => (
          <GradeField
            key={kind}
            name={name(kind)}
            label={t(text[kind])}
            hint={t(text[`${kind}Ends`])}
            none={t(text.notSaid)}
            value={one[kind]}
            problem={problem(kind)}
            onChange={(grade) => onChange({ [kind]: grade })}
          />
        ))}
      </div>
      <TextArea {...words('quote')} label={t(text.quote)} />
      {(one.quote.trim() !== '' || one.quoteUse !== 'none') && (
        <RadioField
          name={name('quoteUse')}
          label={t(text.quoteUse)}
          value={one.quoteUse}
          problem={problem('quoteUse')}
          onChange={(value) => onChange({ quoteUse: value as QuoteUse })}
          options={[
            { value: 'none', label: t(text.useNone) },
            { value: 'inside', label: t(text.useInside) },
            { value: 'outside', label: t(text.useOutside) },
          ]}
        />
      )}
    </div>
  );
}
