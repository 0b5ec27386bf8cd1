import { access } from '#actions/access.ts';
import { actions } from '#actions/contract.ts';
import { recordsText } from '#actions/records-text.ts';
import { refuseWord } from '#actions/rules.ts';
import { actionsOf } from '#actions/server/door.ts';
import { records } from '#actions/server/records.ts';
import { insertWord } from '#actions/server/store.ts';
import { text } from '#actions/text.ts';
import { companyById } from '#companies/server/door.ts';
import { allows } from '#platform/contract/access.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { serverRoom } from '#platform/server/http/room.ts';

export const room = serverRoom({
  name: 'actions',
  endpoints: actions,
  access,
  text: { ...text, ...recordsText },
  records,
  handlers: {
    listActions: async ({ tx, params, today, actor, scope }) => {
      const company = await companyById(tx, params.company);
      if (!company) return refuse('not-found');
      return {
        company: { company: company.company, name: company.name },
        today,
        actions: await actionsOf(tx, params.company, today),
        may: { say: allows(access.sayOfAction, actor.memberships, params.company, scope) },
      };
    },

    sayOfAction: async ({ tx, params, body, today, actor, now }) => {
      const find = async () =>
        (await actionsOf(tx, params.company, today)).find(({ action }) => action === params.action);
      const view = await find();
      if (view?.words.some(({ word }) => word === body.word)) return view;
      const refused = refuseWord(view, body, today);
      if (refused) return refused;
      await insertWord(tx, {
        ...body,
        company: params.company,
        action: params.action,
        due: body.kind === 'moved' ? body.due : null,
        saidBy: actor.person,
        saidByName: actor.name,
        saidAt: now.toISOString(),
      });
      return (await find()) ?? refuse('not-found');
    },
  },
});
