import { allows } from '#platform/contract/access.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { access } from '#programme/access.ts';
import { hashOf } from '#programme/server/routes-templates.ts';
import { listEnrolments } from '#programme/server/store.ts';
import { insertTemplate, listTemplates } from '#programme/server/store-templates.ts';
import type { TemplateBoard } from '#programme/template.ts';
import { readTemplate } from '#programme/template-file.ts';
import type { TemplateProblem } from '#programme/template-problem.ts';
import { describeProblem } from '#programme/template-text.ts';

export { repetitionOn } from '#programme/repetition.ts';
export {
  type CallOnJourney,
  deliver,
  journeyFor,
  type Marking,
  markActivity,
  markFor,
  openDaysFor,
} from '#programme/server/store-marking.ts';

/** A template file that cannot be published; the message is a sentence with file, line and remedy. */
export class TemplateNotPublished extends Error {}

function inOneSentence([first, ...others]: readonly TemplateProblem[], fileName: string): string {
  const all = `npm run spranget -- template check ${fileName}`;
  const more = others.length ? ` It has ${others.length} more; ${all} lists them.` : '';
  return `${first ? describeProblem(first, 'en') : fileName}${more}`;
}

/**
 * Publishes a template file that comes with the installation. A version that is published already is left
 * alone when the file is the same, and refused when the file was changed without a higher version.
 */
export async function publishTemplateFile(tx: Tx, source: string, fileName: string): Promise<void> {
  const read = readTemplate(source, fileName);
  if ('problems' in read) {
    throw new TemplateNotPublished(inOneSentence(read.problems, fileName));
  }
  const { template } = read;
  const hash = hashOf(source);
  const known = (await listTemplates(tx)).find(
    (row) => row.template.key === template.key && row.template.version === template.version,
  );
  if (known && known.hash !== hash) {
    throw new TemplateNotPublished(
      `${fileName} was changed, and its version ${template.version} is published already. Give the file a higher version.`,
    );
  }
  if (!known) await insertTemplate(tx, { template, source, hash, publishedBy: null });
}

/** Whether somebody may move a company's visits or call them off. */
export const mayMoveVisits = ({ actor, scope }: { actor: Actor; scope: Scope }, company: string): boolean =>
  allows(access.changeVisit, actor.memberships, company, scope);

/**
 * The boards of a company's programme, as its newest version has them: hung up in one press, they are the company's
 * own. A company that is not enrolled yet is shown those of the programme that came last. `tx` has it in scope.
 */
export async function boardsOfProgramme(tx: Tx, company: string): Promise<readonly TemplateBoard[]> {
  const enrolled = (await listEnrolments(tx)).find((row) => row.company === company);
  const templates = (await listTemplates(tx)).map(({ template }) => template);
  const known = templates.filter(({ key, example }) => (enrolled ? key === enrolled.template : !example));
  return known.findLast(({ boards }) => boards.length > 0)?.boards ?? [];
}
