import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import { breakOf, contentOf, type DefineDraft } from '#indicators/define-draft.ts';
import { defineText as text } from '#indicators/define-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { DefineCount } from '#indicators/web/DefineCount.tsx';
import { DefineLine } from '#indicators/web/DefineLine.tsx';
import { DefineMore } from '#indicators/web/DefineMore.tsx';
import { DefineWords } from '#indicators/web/DefineWords.tsx';
import { refuseFields, wordTyped } from '#indicators/web/typed.ts';
import { useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { summaryOf } from '#platform/web/kit/FormDialog.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = {
  eyebrow: string;
  company: string;
  indicator: string;
  first: DefineDraft;
  /** The figure as it stood when one began, or null for one that is not there yet. */
  before: IndicatorView | null;
  onBack: () => void;
};

/** What every part of the form is handed. */
export type PartProps = {
  draft: DefineDraft;
  edit: (change: Partial<DefineDraft>) => void;
  problem: (field: string) => string | undefined;
};

/** The form of a definition: short, with what few need folded away. */
export function DefineForm({ eyebrow, company, indicator, first, before, onBack }: Props) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(first);
  const [typed, setTyped] = useState<CallRefused | null>(null);
  const place = { company, indicator, site: null };
  const { run, busy, error: refused } = useIndicatorAct(indicators.writeIndicator, place);
  const error = typed ?? refused;
  const language = pageLanguage();
  const version = before?.definition.version ?? 0;
  const asked = before && breakOf({ ...before, latest: latestOf(before) }, draft, language);
  const send = () => {
    const made = contentOf(draft, language);
    if ('problems' in made) {
      const wrong = made.problems.map(({ field, problem }) => [field, wordTyped(problem, draft[field], t)]);
      return setTyped(refuseFields(Object.fromEntries(wrong)));
    }
    setTyped(null);
    const body = {
      indicator,
      version,
      ...made.content,
      breaks: asked?.breaks ?? false,
      from: asked?.from || null,
      reason: draft.reason,
    };
    run({ params: { company }, body }, (view) => {
      toast({ message: t(text.saved, { name: view.definition.name }) });
      void navigate({ to: `/companies/${company}/indicators/${indicator}` });
    });
  };
  const part: PartProps = {
    draft,
    edit: (change) => setDraft((now) => ({ ...now, ...change })),
    problem: (field) => problemOf(error, field),
  };
  const title = before
    ? t(text.changeTitle, { name: before.definition.name })
    : first.formula
      ? t(text.standardTitle, { name: first.name })
      : t(text.ownTitle);
  return (
    <>
      <PageHead eyebrow={eyebrow} title={title} lead={t(text.formLead)} />
      <form
        className="define form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) send();
        }}
      >
        {error && <ErrorSummary title={error.message} problems={summaryOf(error)} />}
        <DefineWords {...part} />
        <DefineCount {...part} pointsAlready={before?.definition.pointsAtPeople ?? false} />
        <DefineMore {...part} />
        {asked && <DefineLine {...part} asked={asked} />}
        <p className="define-acts">
          <Button type="submit" busy={busy}>
            {t(before ? text.saveVersion : text.save)}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {t(before ? formText.cancel : text.chooseAnother)}
          </Button>
        </p>
      </form>
    </>
  );
}

/** The latest period anybody has said a number for, on any line; null where there is none. */
const latestOf = ({ series }: IndicatorView): string | null =>
  series
    .map(({ chart }) => chart.periods.at(-1)!)
    .sort()
    .at(-1) ?? null;
