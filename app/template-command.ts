/** `spranget template check FILE`: what is wrong in a programme template, one line per problem. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { messageOf } from '#platform/server/postgres/start-failure.ts';
import { readTemplate } from '#programme/template-file.ts';
import { describeProblem } from '#programme/template-text.ts';
import { readFlags, typedPath, UsageError } from './flags.ts';

/** Runs the command and resolves to its exit code: 1 when the template has a problem. */
export async function templateCommand(args: string[]): Promise<number> {
  const [verb, file, ...rest] = readFlags('template', args, {}, true).positionals;
  if (verb !== 'check' || !file || rest.length) {
    throw new UsageError('template is used as: spranget template check FILE');
  }
  let source: string;
  try {
    source = readFileSync(typedPath(file), 'utf8');
  } catch (error) {
    process.stderr.write(`${file} cannot be read: ${messageOf(error)}.\n`);
    return 1;
  }
  const outcome = readTemplate(source, basename(file));
  if ('problems' in outcome) {
    for (const problem of outcome.problems) process.stderr.write(`${describeProblem(problem, 'en')}\n`);
    return 1;
  }
  process.stdout.write(`${file}: no problems. ${outcome.template.key} ${outcome.template.version}.\n`);
  return 0;
}
