import { Mark } from '#platform/web/kit/Mark.tsx';

type Props = {
  employer: number;
  employees: number;
  labels: { employer: string; employees: string; balanced: string; uneven: string; missing: string };
};

/** Both parties, the same size, side by side: filled is management, ring is the employee side, everywhere. */
export function Parity({ employer, employees, labels }: Props) {
  const missing = employer === 0 || employees === 0;
  const even = Math.abs(employer - employees) <= 1;
  // With nobody on either side the empty places are still seen.
  const of = Math.max(employer, employees, 1);
  return (
    <div className="parity">
      {missing ? (
        <Mark status="deviation">{labels.missing}</Mark>
      ) : (
        <Mark status={even ? 'plan' : 'watch'}>{even ? labels.balanced : labels.uneven}</Mark>
      )}
      <div className="parity-sides">
        <Heads label={labels.employer} count={employer} of={of} side="employer" />
        <Heads label={labels.employees} count={employees} of={of} side="employees" />
      </div>
    </div>
  );
}

function Heads({ label, count, of, side }: { label: string; count: number; of: number; side: string }) {
  const heads = Array.from({ length: of }, (_, i) => ({ n: i, away: i >= count }));
  return (
    <div>
      <span className="small">
        {label} <span className="hidden">{count}</span>
      </span>
      <span className={`heads heads-${side}`} aria-hidden="true">
        {heads.map(({ n, away }) => (
          <i key={n} className={away ? 'head-away' : undefined} />
        ))}
      </span>
    </div>
  );
}
