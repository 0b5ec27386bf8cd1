import type { Speaker } from '#parties/act-rules.ts';
import { agreementPoints, agreementVersion } from '#parties/agreement.ts';
import { bodiesDue } from '#parties/bodies.ts';
import {
  type AssentRow,
  assentOf,
  boardOf,
  type IntakeRows,
  intakeState,
  jointOf,
  sheetOf,
} from '#parties/intake-rules.ts';
import type { IntakeView } from '#parties/intake-view.ts';
import { readinessQuestions, readinessVersion } from '#parties/readiness.ts';
import { type Side, sides } from '#people/contract.ts';

/** The intake as one person sees it. `employees` is the register's number, null where it is not known. */
export function intakeViewOf(rows: IntakeRows, speaker: Speaker, employees: number | null): IntakeView {
  const headcount = employees ?? rows.application?.employees ?? null;
  const { due, onDemand } = headcount === null ? { due: [], onDemand: false } : bodiesDue(headcount);
  return {
    state: intakeState(rows, employees),
    application: rows.application,
    readiness: {
      instrument: readinessVersion,
      questions: [...readinessQuestions],
      employer: sheetFor(rows, 'employer', speaker),
      employees: sheetFor(rows, 'employees', speaker),
    },
    yes: { employer: said(rows, 'programme', 'employer'), employees: said(rows, 'programme', 'employees') },
    agreement: {
      employer: said(rows, 'agreement', 'employer'),
      employees: said(rows, 'agreement', 'employees'),
      version: versionSigned(rows) ?? agreementVersion,
      points: [...agreementPoints],
    },
    anchoring: {
      board: boardOf(rows),
      joint: jointOf(rows),
      employees: headcount,
      due: [...due],
      onDemand,
    },
    admitted: rows.admitted,
  };
}

/** The parties answer each for themselves: the other's sheet is shown once one's own is there. */
function sheetFor(
  rows: IntakeRows,
  side: Side,
  { sides: held }: Speaker,
): IntakeView['readiness']['employer'] {
  const sheet = sheetOf(rows, side);
  if (!sheet) return { given: null, answers: null, note: '' };
  const given = { by: sheet.name, at: sheet.at };
  // Whoever speaks for neither party sees a sheet when both are there.
  const mustHave = held.length > 0 ? held : sides;
  const isOwn = held.includes(side);
  const mayRead = isOwn || mustHave.every((one) => sheetOf(rows, one) !== null);
  return mayRead
    ? { given, answers: [...sheet.answers], note: sheet.note }
    : { given, answers: null, note: '' };
}

function said(rows: IntakeRows, subject: AssentRow['subject'], side: Side) {
  const row = assentOf(rows, subject, side);
  return row && { by: row.name, at: row.at };
}

const versionSigned = (rows: IntakeRows): string | null =>
  sides.map((side) => assentOf(rows, 'agreement', side)?.textVersion ?? null).find((v) => v !== null) ?? null;
