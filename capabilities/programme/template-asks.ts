/** What a template asks of a company: what it is to deliver, and what it is to do beside that. */
import type { Template, TemplateActivity, TemplateDeliverable } from '#programme/template.ts';

export const deliverablesOf = (template: Template): TemplateDeliverable[] =>
  template.phases.flatMap((phase) => phase.deliverables);

export const activitiesOf = (template: Template): TemplateActivity[] =>
  template.phases.flatMap((phase) => phase.activities);

/** The deliverable an activity does once more, when it asks by the same instrument; undefined for every other. */
export const repeatedBy = (
  template: Template,
  { instrument }: TemplateActivity,
): TemplateDeliverable | undefined =>
  instrument === undefined
    ? undefined
    : deliverablesOf(template).find((one) => one.instrument === instrument);

/** What both parties signed the first time, both sign when it is done again. */
export const isSignedByBoth = (template: Template, activity: TemplateActivity): boolean =>
  repeatedBy(template, activity)?.signedByBoth ?? false;
