import type { access } from '#customers/access.ts';
import type { customers } from '#customers/contract.ts';
import { refuseAssent } from '#customers/description-rules.ts';
import { authorOf } from '#customers/server/routes-cards.ts';
import { lockCustomers } from '#customers/server/store-cards.ts';
import { insertAssent, insertEdit, listAssents, listEdits } from '#customers/server/store-description.ts';
import { loadDescription, loadPicture, readCustomers } from '#customers/server/store-views.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { deliver } from '#programme/server/door.ts';

type DescriptionHandlers = Pick<
  Handlers<typeof customers, typeof access>,
  'writeDescription' | 'sayOfDescription'
>;

export const descriptionHandlers: DescriptionHandlers = {
  writeDescription: async (call) => {
    const { tx, params, body } = call;
    await lockCustomers(tx, params.company);
    const isRetry = (await listEdits(tx, params.company)).some(({ edit }) => edit === body.edit);
    if (isRetry) return readCustomers(call);
    if ((await loadDescription(tx, params.company)).agreed) return refuse('already-agreed');
    await insertEdit(tx, { ...params, ...body }, authorOf(call));
    return readCustomers(call);
  },

  sayOfDescription: async (call) => {
    const { tx, params, body, today } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (typeof side !== 'string') return side;
    await lockCustomers(tx, params.company);
    const isRetry = (await listAssents(tx, params.company)).some(({ assent }) => assent === body.assent);
    if (isRetry) return readCustomers(call);
    const before = await loadDescription(tx, params.company);
    const { basis } = await loadPicture(tx, params.company, today);
    const refused = refuseAssent(before, { ...body, side }, basis);
    if (refused) return refused;
    const { interviews, answers } = basis;
    const { digest } = before;
    await insertAssent(tx, { ...params, ...body, side, digest, interviews, answers }, authorOf(call));
    const after = await loadDescription(tx, params.company);
    if (after.agreed !== before.agreed) {
      const state = after.agreed ? 'done' : 'open';
      await deliver(call, params.company, {
        deliverable: 'customers',
        mark: body.assent,
        state,
        note: body.note,
      });
    }
    return readCustomers(call);
  },
};
