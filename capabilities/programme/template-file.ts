/** Reads a programme template from YAML, or says everything that is wrong with it, line by line. */
import type { Document } from 'yaml';
import {
  duplicateFields,
  linesOf,
  openYaml,
  overLimits,
  type Placed as PlacedAs,
  placesIn,
  writePath,
} from '#platform/contract/yaml-file.ts';
import { type Template, templateShape } from './template.ts';
import { fitOf } from './template-fit.ts';
import { aliasInItself, deepest, largestTemplate, mostAliases, tooManyAliases } from './template-limits.ts';
import { unknownAlias } from './template-place.ts';
import type { Finding, ProblemCode, TemplateProblem } from './template-problem.ts';
import { brokenRules } from './template-rules.ts';
import { shapeProblems } from './template-shape-problems.ts';

/** Nobody reads further, and a file can be made to have a million. */
const mostProblems = 500;

type Placed = PlacedAs<ProblemCode>;
export type ReadTemplate = { template: Template } | { problems: TemplateProblem[] };

/** `fileName` is only used to name the file in problems. Problems come sorted by line, the first 500 of them. */
export function readTemplate(source: string, fileName: string): ReadTemplate {
  const outcome = read(source);
  if ('template' in outcome) return outcome;
  const lines = linesOf(source);
  const problems = outcome.placed.map(({ offset, code, path, values }): TemplateProblem => {
    const { line, col } = lines.linePos(offset);
    return { code, file: fileName, line, column: col, path: writePath(path), values };
  });
  return { problems: problems.sort(inFileOrder).slice(0, mostProblems) };
}

function read(source: string): { template: Template } | { placed: Placed[] } {
  const over = overLimits(source, { largest: largestTemplate, deepest }) ?? tooManyAliases(source);
  if (over) return { placed: [over] };
  const opened = openYaml(source);
  if ('faults' in opened) return { placed: opened.faults };
  const { document } = opened;
  const twice = duplicateFields(document);
  const data = dataOf(document);
  if ('placed' in data) return { placed: [...twice, data.placed] };
  const outcome = findingsIn(data.data);
  if ('template' in outcome) return twice.length > 0 ? { placed: twice } : outcome;
  const placeOf = placesIn(document);
  const placed = outcome.findings.map((finding) => ({
    ...finding,
    offset: placeOf(finding.path, finding.at),
  }));
  return { placed: [...twice, ...placed] };
}

const inFileOrder = (a: TemplateProblem, b: TemplateProblem): number =>
  a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);

function dataOf(document: Document.Parsed): { data: unknown } | { placed: Placed } {
  try {
    return { data: document.toJS({ maxAliasCount: mostAliases }) };
  } catch (error) {
    // The parser throws this for aliases only: too many, or one without an anchor.
    if (!(error instanceof ReferenceError)) throw error;
    const lost = unknownAlias(document);
    if (lost)
      return { placed: { code: 'unknown-alias', path: [], offset: lost.offset, values: { key: lost.key } } };
    return { placed: { code: 'too-many-aliases', path: [], offset: 0, values: { most: mostAliases } } };
  }
}

function findingsIn(data: unknown): { template: Template } | { findings: Finding[] } {
  const circle = aliasInItself(data);
  if (circle) return { findings: [circle] };
  const parsed = templateShape.safeParse(data);
  const findings = [
    ...(parsed.success ? [] : shapeProblems(data, parsed.error.issues)),
    ...brokenRules(data),
  ];
  if (parsed.success && findings.length === 0) findings.push(...fitOf(parsed.data));
  return parsed.success && findings.length === 0 ? { template: parsed.data } : { findings };
}
