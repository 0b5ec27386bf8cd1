import type { ReactNode } from 'react';
import type { RegisterUnit } from '#companies/contract.ts';
import { registerText as text } from '#companies/register-text.ts';
import {
  employeesWords,
  placeOf,
  sourceWords,
  spacedNumber,
  statusOfUnit,
  statusWords,
} from '#companies/web/register-words.ts';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { type Say, useSay } from '#platform/web/say.ts';

/** What the register says of a legal unit, with when it said it. Its own words are Norwegian in every language. */
export function UnitFacts({ unit }: { unit: RegisterUnit }) {
  const t = useSay();
  return (
    <>
      <Facts rows={rowsOf(unit, t)} />
      <p className="small subtle">{sourceWords(unit, t)}</p>
    </>
  );
}

const inNorwegian = (words: string): ReactNode => <span lang="nb">{words}</span>;

function rowsOf(unit: RegisterUnit, t: Say): { label: string; value: ReactNode }[] {
  const place = placeOf(unit);
  return [
    { label: t(text.name), value: inNorwegian(unit.name) },
    { label: t(text.number), value: <span className="num">{spacedNumber(unit.number)}</span> },
    ...(unit.formCode
      ? [
          {
            label: t(text.form),
            value: inNorwegian([unit.formCode, unit.formName].filter(Boolean).join(', ')),
          },
        ]
      : []),
    ...(unit.industryCode ? [{ label: t(text.industry), value: <Industry unit={unit} /> }] : []),
    { label: t(text.employees), value: employeesWords(unit, t) },
    ...(place ? [{ label: t(text.address), value: inNorwegian(place) }] : []),
    { label: t(text.status), value: <Status unit={unit} /> },
  ];
}

function Industry({ unit }: { unit: RegisterUnit }) {
  const t = useSay();
  return (
    <>
      <span className="num">{unit.industryCode}</span> {unit.industryName && inNorwegian(unit.industryName)}
      <span className="fact-source">{t(text.industryVersion, { version: unit.industryVersion ?? '' })}</span>
    </>
  );
}

function Status({ unit }: { unit: RegisterUnit }) {
  const t = useSay();
  const words = statusWords(unit, t);
  return statusOfUnit(unit) === 'active' ? words : <Mark status="deviation">{words}</Mark>;
}
