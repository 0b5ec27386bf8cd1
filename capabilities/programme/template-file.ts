/** Reads a programme template from YAML, or says everything that is wrong with it, line by line. */
import type { Document, YAMLError } from 'yaml';
import { LineCounter, parseDocument } from 'yaml';
import { type Template, templateShape } from './template.ts';
import { fitOf } from './template-fit.ts';
import {
  deepest,
  largestTemplate,
  mostAliases,
  tooDeepData,
  tooDeepSource,
  tooManyAliases,
} from './template-limits.ts';
import { placesIn } from './template-place.ts';
import type { Finding, TemplateProblem } from './template-problem.ts';
import { writePath } from './template-problem.ts';
import { brokenRules } from './template-rules.ts';
import { shapeProblems } from './template-shape-problems.ts';

export type ReadTemplate = { template: Template } | { problems: TemplateProblem[] };

/** `fileName` is only used to name the file in problems. Problems come sorted by line. */
export function readTemplate(source: string, fileName: string): ReadTemplate {
  const lines = new LineCounter();
  const problemAt = (offset: number, { code, path, values }: Omit<Finding, 'at'>): TemplateProblem => {
    const { line, col } = lines.linePos(offset);
    // Before the first line is counted, or in a file without lines, there is only the beginning.
    return {
      code,
      file: fileName,
      line: Math.max(1, line),
      column: Math.max(1, col),
      path: writePath(path),
      values,
    };
  };
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > largestTemplate) {
    return {
      problems: [problemAt(0, { code: 'too-large', path: [], values: { bytes, most: largestTemplate } })],
    };
  }
  const deep = tooDeepSource(source);
  if (deep !== null) {
    return { problems: [problemAt(deep, { code: 'too-deep', path: [], values: { most: deepest } })] };
  }
  const aliased = tooManyAliases(source);
  if (aliased) return { problems: [problemAt(0, aliased)] };
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings];
  const problems = faults.map((fault) => problemAt(fault.pos[0], yamlProblem(fault, source)));
  const readable = faults.every((fault) => fault.code === 'DUPLICATE_KEY');
  const outcome = readable ? findingsIn(document) : { findings: [] };
  if ('template' in outcome && problems.length === 0) return outcome;
  const placeOf = placesIn(document);
  const findings = 'findings' in outcome ? outcome.findings : [];
  problems.push(...findings.map((finding) => problemAt(placeOf(finding.path, finding.at), finding)));
  return { problems: problems.sort(inFileOrder) };
}

const inFileOrder = (a: TemplateProblem, b: TemplateProblem): number =>
  a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);

function findingsIn(document: Document.Parsed): { template: Template } | { findings: Finding[] } {
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { findings: [{ code: 'too-many-aliases', path: [], at: 'key', values: { most: mostAliases } }] };
  }
  const deep = tooDeepData(data);
  if (deep) return { findings: [deep] };
  const parsed = templateShape.safeParse(data);
  const findings = [
    ...(parsed.success ? [] : shapeProblems(data, parsed.error.issues)),
    ...brokenRules(data),
  ];
  if (parsed.success && findings.length === 0) findings.push(...fitOf(parsed.data));
  return parsed.success && findings.length === 0 ? { template: parsed.data } : { findings };
}

function yamlProblem(fault: YAMLError, source: string): Omit<Finding, 'at'> {
  if (fault.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^"':\n]{0,60})/.exec(source.slice(fault.pos[0], fault.pos[0] + 80))?.[1] ?? '';
    return { code: 'duplicate-key', path: [], values: { key: key.trim() } };
  }
  return { code: 'yaml-syntax', path: [], values: { fault: fault.code } };
}
