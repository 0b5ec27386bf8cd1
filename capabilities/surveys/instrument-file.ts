/** Reads an instrument from YAML, or says everything that is wrong with it, line by line. */
import {
  aliasesIn,
  duplicateFields,
  linesOf,
  openYaml,
  overLimits,
  type Placed,
  placesIn,
} from '#platform/contract/yaml-file.ts';
import type { Instrument } from '#surveys/instrument.ts';
import type { Finding, InstrumentProblem, ProblemCode } from '#surveys/instrument-problem.ts';
import { brokenRules } from '#surveys/instrument-rules.ts';
import { shapeOf } from '#surveys/instrument-shape.ts';
import { largestInstrument } from '#surveys/limits.ts';

/** Nobody reads further. */
const mostProblems = 200;
/** An instrument is nested five deep. */
const deepest = 20;

export type ReadInstrument = { instrument: Instrument } | { problems: InstrumentProblem[] };

/** The instrument that data is, or what is wrong with it; `also` looks for more once it can be used by itself. */
export function checkInstrument(
  data: unknown,
  also: (instrument: Instrument) => Finding[] = () => [],
): { instrument: Instrument } | { findings: Finding[] } {
  const shaped = shapeOf(data);
  if ('findings' in shaped) return shaped;
  const broken = brokenRules(shaped.instrument);
  const findings = broken.length > 0 ? broken : also(shaped.instrument);
  return findings.length > 0 ? { findings } : shaped;
}

/** `fileName` only names the file in problems, which come sorted by line. */
export function readInstrument(
  source: string,
  fileName: string,
  also?: (instrument: Instrument) => Finding[],
): ReadInstrument {
  const outcome = read(source, also);
  if ('instrument' in outcome) return outcome;
  const lines = linesOf(source);
  const problems = outcome.placed.map(({ offset, ...rest }): InstrumentProblem => {
    const { line, col } = lines.linePos(offset);
    return { ...rest, at: 'value', file: fileName, line, column: col };
  });
  return { problems: problems.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, mostProblems) };
}

function read(
  source: string,
  also?: (instrument: Instrument) => Finding[],
): { instrument: Instrument } | { placed: Placed<ProblemCode>[] } {
  const over = overLimits(source, { largest: largestInstrument, deepest });
  if (over) return { placed: [over] };
  const opened = openYaml(source);
  if ('faults' in opened) return { placed: opened.faults };
  const { document } = opened;
  const stray = [...aliasesIn(document), ...duplicateFields(document)];
  if (stray.length > 0) return { placed: stray };
  const checked = checkInstrument(document.toJS(), also);
  if ('instrument' in checked) return checked;
  const placeOf = placesIn(document);
  return {
    placed: checked.findings.map(({ at, ...finding }) => ({
      ...finding,
      offset: placeOf(finding.path, at),
    })),
  };
}
