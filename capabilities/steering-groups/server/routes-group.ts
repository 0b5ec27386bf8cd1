import { sideFor, speakerOf } from '#parties/server/door.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { groupAccess } from '#steering-groups/group-access.ts';
import type { groupEndpoints } from '#steering-groups/group-endpoints.ts';
import { decideSigning, lastSigned } from '#steering-groups/group-mandate.ts';
import {
  membersOf,
  refuseChair,
  refuseMember,
  refuseSeat,
  refuseWord,
} from '#steering-groups/group-rules.ts';
import {
  insertChair,
  insertMember,
  insertMemberWord,
  loadGroup,
  lockGroup,
} from '#steering-groups/server/store-group.ts';
import {
  insertMandateEdit,
  insertSignature,
  insertVersion,
  listVersions,
} from '#steering-groups/server/store-group-mandate.ts';
import {
  authorOf,
  type Looking,
  loadHeld,
  peopleOf,
  readGroup,
} from '#steering-groups/server/store-group-views.ts';

/** The group with its company held, so that what is decided on is what is written over. */
async function held({ tx, params }: Looking) {
  await lockGroup(tx, params.company);
  return loadGroup(tx, params.company);
}

export const groupHandlers: Handlers<typeof groupEndpoints, typeof groupAccess> = {
  readGroup,

  addMember: async (call) => {
    const { tx, body, params, today } = call;
    const rows = await held(call);
    if (rows.members.some(({ member }) => member === body.member)) return readGroup(call);
    const refused = refuseSeat(body.seat, speakerOf(call).sides);
    if (refused) return refused;
    const found = body.person
      ? (await peopleOf(tx, params.company, today)).find(({ person }) => person === body.person)
      : null;
    if (found === undefined) return refuse('no-such-person', { field: 'person' });
    const name = found?.name ?? body.name;
    const wish = { ...body, name, speaksFor: found?.speaksFor ?? [] };
    const wrong = refuseMember(wish, membersOf(rows, today), today);
    if (wrong) return wrong;
    await insertMember(tx, { ...body, ...params, name }, authorOf(call));
    return readGroup(call);
  },

  sayOfMember: async (call) => {
    const { tx, body, params, today } = call;
    const rows = await held(call);
    if (rows.words.some(({ word }) => word === body.word)) return readGroup(call);
    const row = rows.members.find(({ member }) => member === params.member);
    if (!row) return refuse('not-found');
    const refused = refuseSeat(row.seat, speakerOf(call).sides);
    if (refused) return refused;
    const signed = lastSigned(await listVersions(tx, params.company));
    const isSigned = signed?.members.some(({ member }) => member === row.member) ?? false;
    const to = body.kind === 'ended' ? body.to : null;
    const wish = { member: row.member, kind: body.kind, to };
    const wrong = refuseWord(wish, membersOf(rows, today), today, isSigned);
    if (wrong) return wrong;
    await insertMemberWord(tx, { ...wish, company: params.company, word: body.word }, authorOf(call));
    return readGroup(call);
  },

  chooseChair: async (call) => {
    const { tx, body, params, today } = call;
    const rows = await held(call);
    if (rows.chairs.some(({ choice }) => choice === body.choice)) return readGroup(call);
    const refused = refuseChair(body, membersOf(rows, today));
    if (refused) return refused;
    await insertChair(tx, { ...body, ...params }, authorOf(call));
    return readGroup(call);
  },

  writeMandate: async (call) => {
    const { tx, body, params } = call;
    await lockGroup(tx, params.company);
    await insertMandateEdit(tx, { ...body, ...params }, authorOf(call));
    return readGroup(call);
  },

  signMandate: async (call) => {
    const { tx, body, params, today } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    await lockGroup(tx, params.company);
    const group = await loadHeld(call);
    const decided = decideSigning({ ...group, read: body.digest, today }, side, call.actor.person);
    if (isRefusal(decided)) return decided;
    if (decided === null) return readGroup(call);
    const { version, isBegun } = decided;
    const author = authorOf(call);
    if (!isBegun) await insertVersion(tx, { ...params, version, digest: group.digest, ...group.now }, author);
    await insertSignature(tx, { ...params, version, side, signature: body.signature }, author);
    return readGroup(call);
  },
};
