import { z } from 'zod';
import { ActionView, WordKind } from '#actions/action-view.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, note, PlanDate } from '#platform/contract/shapes.ts';

export { ActionState, ActionView, OwnerSide } from '#actions/action-view.ts';

const ofCompany = z.object({ company: Id });

export const ActionsView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    /** The most urgent first. */
    actions: z.array(ActionView),
    may: z.object({ say: z.boolean() }),
  })
  .meta({ id: 'Actions' });
export type ActionsView = z.infer<typeof ActionsView>;

export const actions = endpoints({
  listActions: {
    method: 'GET',
    path: '/api/actions/companies/:company',
    summary: 'What has been promised in a company: owner, day, state and every word since; the late first.',
    params: ofCompany,
    answer: ActionsView,
    refusals: [],
  },
  sayOfAction: {
    method: 'POST',
    path: '/api/actions/companies/:company/actions/:action/words',
    summary: 'Say that an action is done, moved to another day, dropped, or open again.',
    params: z.object({ company: Id, action: Id }),
    body: z.strictObject({
      word: Id,
      kind: WordKind,
      due: PlanDate.nullable().default(null),
      note: note(500).default(''),
    }),
    answer: ActionView,
    refusals: ['already-so', 'reason-needed', 'due-needed', 'due-in-the-past'],
  },
});
