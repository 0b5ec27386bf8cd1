/** What a template asks of a company: what it is to deliver, and what it is to do beside that. */
import type { Template, TemplateActivity, TemplateDeliverable } from '#programme/template.ts';

export const deliverablesOf = (template: Template): TemplateDeliverable[] =>
  template.phases.flatMap((phase) => phase.deliverables);

export const activitiesOf = (template: Template): TemplateActivity[] =>
  template.phases.flatMap((phase) => phase.activities);

/** What both parties signed the first time it was asked, both sign when an activity asks it once more. */
export const isSignedByBoth = (template: Template, { instrument }: TemplateActivity): boolean =>
  instrument !== undefined &&
  deliverablesOf(template).some((one) => one.instrument === instrument && one.signedByBoth);
