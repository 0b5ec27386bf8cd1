import { DateField } from '#platform/web/kit/DateField.tsx';
import { useSay } from '#platform/web/say.ts';
import { planText as text } from '#surveys/plan-text.ts';
import type { PlanDraft } from '#surveys/web/plan-draft.ts';

type Props = {
  draft: PlanDraft;
  problemAt: (field: string) => string | undefined;
  onChange: (part: Partial<PlanDraft>) => void;
};

/** The first and last day, and the day the answers are talked about. */
export function PlanDays({ draft, problemAt, onChange }: Props) {
  const t = useSay();
  const day = (name: 'opensOn' | 'closesOn' | 'meetingOn') => ({
    name,
    value: draft[name],
    problem: problemAt(name),
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <section aria-labelledby="plan-days">
      <h2 id="plan-days">{t(text.days)}</h2>
      <p className="small subtle">{t(text.daysLead)}</p>
      <div className="pair">
        <DateField {...day('opensOn')} label={t(text.opensOn)} />
        <DateField {...day('closesOn')} label={t(text.closesOn)} />
      </div>
      <div>
        <DateField {...day('meetingOn')} label={t(text.meetingOn)} />
        <p className="small subtle">{t(text.meetingHint)}</p>
      </div>
    </section>
  );
}
