import { depthActText as text } from '#indicators/depth-act-text.ts';
import type { PeriodKind } from '#indicators/period.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { type FieldProps, SelectField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = FieldProps & { periods: readonly string[]; kind: PeriodKind };

/** One of the periods of a line, the latest first. */
export function PeriodField({ periods, kind, ...field }: Props) {
  const t = useSay();
  return (
    <SelectField
      {...field}
      options={[
        ...(field.value === '' ? [{ value: '', label: t(text.choosePeriod) }] : []),
        ...periods
          .map((period) => ({ value: period, label: writePeriod(period, kind, pageLanguage(), 'full') }))
          .reverse(),
      ]}
    />
  );
}
