import { companyById } from '#companies/server/door.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import { type Side, sides } from '#people/contract.ts';
import type { SignatureRow } from '#pilot-groups/rows.ts';
import { authorOf, hold, type RoomHandlers } from '#pilot-groups/server/routes-organisation.ts';
import { insertSignature, insertVersion } from '#pilot-groups/server/store-insert.ts';
import { listVersions } from '#pilot-groups/server/store-versions.ts';
import { load, readPilotGroups, standingOf } from '#pilot-groups/server/store-view.ts';
import { bothSigned, refuseSigning, signatureOf } from '#pilot-groups/signature-rules.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { deliver, type Marking } from '#programme/server/door.ts';

/** Tells the journey that the organisation is delivered, for each party by the one who signed for it. */
async function deliverFor(call: Marking, company: string, signed: Readonly<Record<Side, SignatureRow>>) {
  const roleOf = { employer: 'manager', employees: 'employee-representative' } as const;
  for (const side of sides) {
    const { person, by: name } = signed[side];
    const memberships = [{ role: roleOf[side], company, programme: null }];
    const signer = { ...call, actor: { ...call.actor, person, name, memberships } };
    await deliver(signer, company, { deliverable: 'organisation', mark: makeId(), state: 'done' });
  }
}

export const signingHandlers: Pick<RoomHandlers, 'signOrganisation' | 'listVersions'> = {
  signOrganisation: async (call) => {
    const { tx, body, actor, params } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    const held = await hold(call);
    if (isRefusal(held)) return held;
    const { signatures } = held.rows;
    const { signature, digest, isGiven } = body;
    if (signatures.some((row) => row.signature === signature)) return readPilotGroups(call);
    const { isSigned, isWhole } = await standingOf(call, held);
    if (!isGiven) {
      const own = signatureOf(signatures, held.digest, side);
      if (own && isSigned) return refuse('signed-already');
      if (own) await insertSignature(tx, authorOf(call), { signature, side, digest: own.digest, isGiven });
      return readPilotGroups(call);
    }
    const known = { digest: held.digest, isWhole, isSigned };
    const refused = refuseSigning(signatures, { side, digest, person: actor.person }, known);
    if (refused) return refused;
    await insertSignature(tx, authorOf(call), { signature, side, digest, isGiven });
    const after = await load(call);
    if (isRefusal(after)) return after;
    const signed = bothSigned(after.rows.signatures, digest);
    if (!signed) return readPilotGroups(call);
    const { employer, employees } = signed;
    await insertVersion(tx, authorOf(call), {
      version: signature,
      digest,
      content: held.content,
      signatures: {
        employer: { by: employer.by, at: employer.at },
        employees: { by: employees.by, at: employees.at },
      },
    });
    await deliverFor(call, params.company, signed);
    return readPilotGroups(call);
  },

  listVersions: async (call) => {
    const { tx, params } = call;
    const company = await companyById(tx, params.company);
    const loaded = await load(call);
    if (!company || isRefusal(loaded)) return refuse('not-found');
    const versions = await listVersions(tx, params.company);
    return {
      company: { company: company.company, name: company.name },
      versions: versions.map(({ digest: _, ...version }) => version).toReversed(),
      changed: versions.length > 0 && versions.at(-1)!.digest !== loaded.digest,
    };
  },
};
