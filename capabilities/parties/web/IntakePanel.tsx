import type { ReactNode } from 'react';
import { intakeText as text } from '#parties/intake-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { AgreementStep } from '#parties/web/AgreementStep.tsx';
import { ApplicationStep } from '#parties/web/ApplicationStep.tsx';
import { ReadinessStep } from '#parties/web/ReadinessStep.tsx';
import { dayOf, missingOf } from '#parties/web/words.ts';
import { YesStep } from '#parties/web/YesStep.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Stepper } from '#platform/web/kit/Stepper.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

const order = ['application', 'readiness', 'yes', 'agreement', 'ready'] as const;
type Step = (typeof order)[number];

/** A company's way in, step under step; the one that is next stands open. */
export function IntakePanel({ view }: { view: PartiesView }) {
  const t = useSay();
  const { intake } = view;
  const isIn = intake.state === 'admitted';
  const current = isIn ? order.length + 1 : order.indexOf(intake.state as Step) + 1;
  const steps = [
    text.stepApplication,
    text.stepReadiness,
    text.stepYes,
    text.stepAgreementShort,
    text.stepReady,
  ];
  const { employer, employees } = intake.readiness;
  return (
    <section className="intake" aria-labelledby="intake-title">
      <h2 id="intake-title">{t(text.intake)}</h2>
      <Stepper steps={steps.map((step) => t(step))} current={current} />
      {intake.state === 'ready' && <Note tone="calm">{t(text.readyLine)}</Note>}
      {intake.admitted && (
        <p className="small subtle">
          {t(text.admittedLine, {
            date: dayOf(intake.admitted.at, pageLanguage()),
            name: intake.admitted.by,
          })}
        </p>
      )}
      <ul className="intake-steps parties-act">
        <StepRow n={1} current={current} name={t(text.stepApplication)} waits={null}>
          <ApplicationStep view={view} />
        </StepRow>
        <StepRow
          n={2}
          current={current}
          name={t(text.stepReadiness)}
          waits={missingOf({ employer: employer.given, employees: employees.given })}
        >
          <ReadinessStep view={view} />
        </StepRow>
        <StepRow n={3} current={current} name={t(text.stepYes)} waits={missingOf(intake.yes)}>
          <YesStep view={view} />
        </StepRow>
        <StepRow n={4} current={current} name={t(text.stepAgreement)} waits={missingOf(intake.agreement)}>
          <AgreementStep view={view} />
        </StepRow>
      </ul>
    </section>
  );
}

type RowProps = {
  n: number;
  current: number;
  name: string;
  waits: 'employer' | 'employees' | 'both' | null;
  children: ReactNode;
};

function StepRow({ n, current, name, waits, children }: RowProps) {
  const t = useSay();
  return (
    <li>
      {/* A step that becomes the next one opens by itself. */}
      <details key={String(n === current)} open={n === current}>
        <summary>
          <span className="intake-name">{name}</span>
          {n < current ? (
            <Mark status="plan">{t(text.done)}</Mark>
          ) : n > current ? (
            <span className="small subtle">{t(text.later)}</span>
          ) : (
            waits && <Mark status="watch">{t(text.waitsFor, { side: waits })}</Mark>
          )}
        </summary>
        <div className="intake-body">{children}</div>
      </details>
    </li>
  );
}
