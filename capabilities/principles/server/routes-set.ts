import { sideFor, speakerOf } from '#parties/server/door.ts';
import { type Side, sides } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { access } from '#principles/access.ts';
import type { principles } from '#principles/contract.ts';
import { longest, mostDrafts } from '#principles/limits.ts';
import { authorOf, roundAt } from '#principles/server/routes-held.ts';
import {
  insertDrafts,
  insertDraftWord,
  insertEdit,
  insertOrder,
  insertSignature,
  insertVersion,
  listDrafts,
  listSignatures,
  listVersions,
} from '#principles/server/store-set.ts';
import { isClusterOf } from '#principles/server/store-table.ts';
import { loadSet, may, readPrinciples } from '#principles/server/store-view.ts';
import { adoptingOf, givenOf, refuseSigning, type SignatureRow } from '#principles/signature-rules.ts';
import { deliver, type Marking } from '#programme/server/door.ts';

type SetHandlers = Pick<
  Handlers<typeof principles, typeof access>,
  'addDraft' | 'sayOfDraft' | 'orderDrafts' | 'writePrinciple' | 'signRound'
>;

/** Tells the journey that the principles are delivered, for each party by the one who signed for it. */
async function deliverFor(call: Marking, company: string, signed: Readonly<Record<Side, SignatureRow>>) {
  const roleOf = { employer: 'manager', employees: 'employee-representative' } as const;
  for (const side of sides) {
    const { person, by: name } = signed[side];
    const memberships = [{ role: roleOf[side], company, programme: null }];
    const signer = { ...call, actor: { ...call.actor, person, name, memberships } };
    await deliver(signer, company, { deliverable: 'principles', mark: makeId(), state: 'done' });
  }
}

export const setHandlers: SetHandlers = {
  addDraft: async (call) => {
    const { tx, params, body } = call;
    const row = await roundAt(call, 'wording');
    if (isRefusal(row)) return row;
    const drafts = await listDrafts(tx, params.company, row.round);
    const { draft, cluster } = body;
    if (drafts.some((one) => one.draft === draft)) return readPrinciples(call);
    if (cluster !== null && !(await isClusterOf(tx, params.company, row.round, cluster)))
      return refuse('no-such-cluster', { field: 'cluster' });
    // Two who make a principle of the same cluster have made one.
    const known = cluster === null ? undefined : drafts.find((one) => one.cluster === cluster);
    if (known?.isOut) {
      const word = { company: params.company, word: draft, draft: known.draft, isOut: false };
      await insertDraftWord(tx, word, authorOf(call));
    }
    if (known) return readPrinciples(call);
    if (drafts.length >= mostDrafts) return refuse('too-many-drafts', { values: { count: mostDrafts } });
    const added = [{ draft, principle: draft, cluster }];
    await insertDrafts(tx, params.company, row.round, added, authorOf(call));
    return readPrinciples(call);
  },

  sayOfDraft: async (call) => {
    const { tx, params, body } = call;
    const row = await roundAt(call, 'wording');
    if (isRefusal(row)) return row;
    const drafts = await listDrafts(tx, params.company, row.round);
    if (!drafts.some(({ draft }) => draft === body.draft)) return refuse('not-there');
    await insertDraftWord(tx, { company: params.company, ...body }, authorOf(call));
    return readPrinciples(call);
  },

  orderDrafts: async (call) => {
    const { tx, params, body } = call;
    const row = await roundAt(call, 'wording');
    if (isRefusal(row)) return row;
    await insertOrder(tx, { company: params.company, round: row.round, ...body }, authorOf(call));
    return readPrinciples(call);
  },

  writePrinciple: async (call) => {
    const { tx, params, body } = call;
    const isName = body.field === 'name';
    if (!isName && !may(call)(access.takeStep)) return refuse('not-yours-to-do');
    const row = await roundAt(call, isName ? 'clustering' : 'wording');
    if (isRefusal(row)) return row;
    const most = isName ? longest.name : body.field === 'text' ? longest.text : longest.practice;
    if (body.value.length > most) return refuse('text-too-long', { field: 'value', values: { count: most } });
    const isThere = isName
      ? await isClusterOf(tx, params.company, row.round, body.thing)
      : (await listDrafts(tx, params.company, row.round)).some(({ draft }) => draft === body.thing);
    if (!isThere) return refuse('not-there');
    await insertEdit(tx, { company: params.company, ...body }, authorOf(call));
    return readPrinciples(call);
  },

  signRound: async (call) => {
    const { tx, params, body, actor, now, today } = call;
    const { company } = params;
    const side = sideFor(speakerOf(call), body.side);
    const row = await roundAt(call, 'wording');
    const versions = await listVersions(tx, company);
    const earlier = await listSignatures(tx, company, params.round);
    // The one that adopted it closed the round: sent again, it is the same.
    if (earlier.some(({ signature }) => signature === body.signature)) return readPrinciples(call);
    if (isRefusal(row)) return row;
    if (typeof side !== 'string') return side;
    const { signature, digest, isGiven } = body;
    const written = { company, round: row.round, signature, side, digest, isGiven };
    const set = await loadSet(tx, company, row.round, versions);
    if (!isGiven) {
      const own = givenOf(earlier).find((one) => one.side === side);
      if (own) await insertSignature(tx, { ...written, digest: own.digest }, authorOf(call));
      return readPrinciples(call);
    }
    const wish = { side, digest, person: actor.person };
    const known = { digest: set.digest, problems: set.problems, changedBy: set.changed?.by ?? null };
    const refused = refuseSigning(earlier, wish, known);
    if (refused) return refused;
    await insertSignature(tx, written, authorOf(call));
    const signed = adoptingOf(await listSignatures(tx, company, row.round), digest);
    if (!signed) return readPrinciples(call);
    await insertVersion(tx, {
      company,
      version: (versions[0]?.version ?? 0) + 1,
      round: row.round,
      digest,
      principles: set.content,
      signed: {
        employer: { by: signed.employer.by, at: signed.employer.at },
        employees: { by: signed.employees.by, at: signed.employees.at },
      },
      adoptedOn: today,
      adoptedAt: now.toISOString(),
    });
    await deliverFor(call, company, signed);
    return readPrinciples(call);
  },
};
