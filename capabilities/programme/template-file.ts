/** Reads a programme template from YAML, or says everything that is wrong with it, line by line. */
import type { Document, YAMLError } from 'yaml';
import { LineCounter, parseDocument } from 'yaml';
import { type Template, templateShape } from './template.ts';
import { fitOf } from './template-fit.ts';
import { aliasInItself, mostAliases, overLimits } from './template-limits.ts';
import { duplicateKeys, placesIn, unknownAlias } from './template-place.ts';
import type { Finding, TemplateProblem } from './template-problem.ts';
import { writePath } from './template-problem.ts';
import { brokenRules } from './template-rules.ts';
import { shapeProblems } from './template-shape-problems.ts';

/** Nobody reads further, and a file can be made to have a million. */
const mostProblems = 500;

export type ReadTemplate = { template: Template } | { problems: TemplateProblem[] };

type Placed = Omit<Finding, 'at'> & { readonly offset: number };

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
  const over = overLimits(source);
  if (over) return { placed: [over] };
  const document = parseDocument(source, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) return { placed: faults.map(yamlProblem) };
  const twice = duplicateKeys(document).map(
    ({ key, path, offset }): Placed => ({ code: 'duplicate-key', path, offset, values: { key } }),
  );
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

/** Where each line begins. Filled here and not by the parser: a refused file has lines too. */
function linesOf(source: string): LineCounter {
  const lines = new LineCounter();
  for (let at = -1; at !== 0; at = source.indexOf('\n', at) + 1) lines.addNewLine(Math.max(0, at));
  return lines;
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

const yamlProblem = (fault: YAMLError): Placed => ({
  code: 'yaml-syntax',
  path: [],
  offset: fault.pos[0],
  values: { fault: fault.code },
});
