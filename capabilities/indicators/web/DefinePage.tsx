import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type DefineDraft, draftOf, draftOfDefinition } from '#indicators/define-draft.ts';
import { defineText as text } from '#indicators/define-text.ts';
import { formulaText } from '#indicators/formula-text.ts';
import { type FormulaKey, formulas } from '#indicators/formulas.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { DefineForm } from '#indicators/web/DefineForm.tsx';
import { FormulaChoice } from '#indicators/web/FormulaChoice.tsx';
import { useIndicator, useIndicators } from '#indicators/web/use-indicators.ts';
import { useSession } from '#people/web/door.tsx';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import '#indicators/web/define.css';

/** A figure is defined: first what it is, then how it is counted. With a figure in the address, a further version of it. */
export function Page() {
  const { indicator } = useParams({ strict: false });
  return indicator === undefined ? <FirstVersion /> : <FurtherVersion indicator={indicator} />;
}

function FirstVersion() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useIndicators(company);
  const session = useSession();
  const id = useOneId();
  const [draft, setDraft] = useState<DefineDraft | null>(null);
  if (answer.error && !answer.data)
    return <Trouble eyebrow={t(text.figures)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={8} />;
  const { name } = answer.data.company;
  const eyebrow = `${name} · ${t(text.figures)}`;
  if (!answer.data.may.define) return <MayNot company={company} eyebrow={eyebrow} />;
  const choose = (key: FormulaKey | null) => {
    window.scrollTo(0, 0);
    setDraft(draftOf(key, key && wordsOf(key, t), session?.person?.name ?? ''));
  };
  if (!draft)
    return (
      <>
        <PageHead eyebrow={eyebrow} title={t(text.whatTitle)} lead={t(text.whatLead)} />
        <FormulaChoice company={company} onChoose={choose} />
      </>
    );
  return (
    <DefineForm
      key={draft.formula}
      eyebrow={eyebrow}
      company={company}
      indicator={id}
      first={draft}
      before={null}
      onBack={() => setDraft(null)}
    />
  );
}

/** A standard figure in the person's language; what is saved are these words, and theirs to change. */
function wordsOf(key: FormulaKey, t: Say) {
  const { unit } = formulas[key];
  return {
    name: t(formulaText[`name-${key}`]),
    meaning: t(formulaText[`meaning-${key}`]),
    unit: unit === 'ganger' || unit === 'dager' ? t(text[`unit-${unit}`]) : unit,
  };
}

function FurtherVersion({ indicator }: { indicator: string }) {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useIndicator(company, indicator, null);
  if (answer.error && !answer.data)
    return <Trouble eyebrow={t(text.figures)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={8} />;
  const view = answer.data;
  const eyebrow = `${view.company.name} · ${t(text.figures)}`;
  if (!view.may.define) return <MayNot company={company} eyebrow={eyebrow} />;
  return <FromVersion view={view} eyebrow={eyebrow} />;
}

/** Written on the version that stood when one began: a change by somebody else meanwhile is told of, and not written over. */
function FromVersion({ view, eyebrow }: { view: IndicatorView; eyebrow: string }) {
  const navigate = useNavigate();
  const [seen] = useState(view);
  const { company, indicator } = seen;
  return (
    <DefineForm
      eyebrow={eyebrow}
      company={company.company}
      indicator={indicator}
      first={draftOfDefinition(seen.definition, pageLanguage())}
      before={seen}
      onBack={() => void navigate({ to: `/companies/${company.company}/indicators/${indicator}` })}
    />
  );
}

function MayNot({ company, eyebrow }: { company: string; eyebrow: string }) {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={eyebrow} title={t(text.whatTitle)} />
      <Empty title={t(text.figures)} body={t(text.mayNot)}>
        <LinkButton kind="second" to={`/companies/${company}/indicators`}>
          {t(text.back)}
        </LinkButton>
      </Empty>
    </>
  );
}
