import type { ReactNode } from 'react';
import type { Side } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Sides } from '#platform/web/kit/Sides.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { FormLine } from '#surveys/apart-view.ts';
import { formText as text } from '#surveys/form-text.ts';

/** Both parties beside each other, by the names forms have for them. */
export function FormSides({ label, children }: { label: string; children: (side: Side) => ReactNode }) {
  const t = useSay();
  return (
    <Sides label={label} names={{ employer: t(text.employer), employees: t(text.employees) }}>
      {children}
    </Sides>
  );
}

/** Whether each side has handed in, and nothing more of what it does. */
export function HandedIn({ line, label }: { line: Pick<FormLine, 'handedIn' | 'isLate'>; label: string }) {
  const t = useSay();
  return (
    <FormSides label={label}>
      {(side) => {
        const handed = line.handedIn[side];
        if (!handed) return <Mark status={line.isLate ? 'deviation' : 'silent'}>{t(text.notHanded)}</Mark>;
        const date = writeDay(handed.at.slice(0, 10), pageLanguage(), 'date');
        return <Mark status="plan">{t(text.handed, { date, name: handed.by })}</Mark>;
      }}
    </FormSides>
  );
}
