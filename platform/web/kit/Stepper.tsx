/** Steps in order; those before `current` (counted from 1) are done. */
export function Stepper({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <ol className="stepper">
      {steps.map((step, i) => (
        <li
          key={step}
          data-n={i + 1}
          className={i + 1 < current ? 'step-done' : undefined}
          aria-current={i + 1 === current ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}
