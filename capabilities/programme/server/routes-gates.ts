import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import { readAttachment, savedAs } from '#platform/server/attachment/attachment.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#programme/access.ts';
import type { programme } from '#programme/contract.ts';
import { gateDocumentOf } from '#programme/gate-document.ts';
import { readLink } from '#programme/gates.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import {
  findFile,
  insertAdvice,
  insertEvidence,
  insertOwnership,
  insertWithdrawal,
} from '#programme/server/store-gates.ts';
import { type Loaded, loadJourney, templateOf, viewOfLoaded } from '#programme/server/store-journeys.ts';
import { journeyFor, lookingOf, type Marking } from '#programme/server/store-marking.ts';
import { deliverablesOf } from '#programme/template-asks.ts';

type Mine =
  | 'ownDeliverable'
  | 'attachEvidence'
  | 'withdrawEvidence'
  | 'readEvidenceFile'
  | 'adviseOnGate'
  | 'readGateDocument';

export const gateHandlers: Pick<Handlers<typeof programme, typeof access>, Mine> = {
  ownDeliverable: async (call) => {
    const loaded = await withDeliverable(call, call.params);
    if (isRefusal(loaded)) return loaded;
    const { ownership, owner, name } = call.body;
    const member = owner === null ? null : loaded.members.find(({ person }) => person === owner);
    if (member === undefined) return refuse('not-in-the-company', { field: 'owner' });
    const ownerName = member?.name ?? name;
    const given = givenBy(call, loaded);
    await insertOwnership(call.tx, { ...given, ownership, key: call.params.key, owner, ownerName });
    return journeyFor(call, call.params.company);
  },

  attachEvidence: async (call) => {
    const loaded = await withDeliverable(call, call.params);
    if (isRefusal(loaded)) return loaded;
    const { evidence, kind, words } = call.body;
    const read = readEvidence(call.body);
    if (isRefusal(read)) return read;
    await insertEvidence(call.tx, {
      ...givenBy(call, loaded),
      evidence,
      key: call.params.key,
      kind,
      words,
      link: read.link,
      fileName: read.file?.name ?? '',
      fileType: read.file?.type ?? '',
      content: read.file?.bytes ?? null,
    });
    return journeyFor(call, call.params.company);
  },

  withdrawEvidence: async (call) => {
    const { company, evidence } = call.params;
    const loaded = await loadJourney(lookingOf(call), company);
    if (isRefusal(loaded)) return loaded;
    const standing = loaded.gates.evidence.find((one) => one.evidence === evidence);
    if (!standing) return refuse('not-found');
    const { withdrawn } = standing;
    if (withdrawn) return refuse('already-withdrawn', { values: { name: withdrawn.by } });
    await insertWithdrawal(call.tx, {
      company,
      evidence,
      reason: call.body.reason,
      withdrawnBy: call.actor.person,
      withdrawnByName: call.actor.name,
      withdrawnAt: call.now.toISOString(),
    });
    return journeyFor(call, company);
  },

  readEvidenceFile: async ({ tx, params, reply }) => {
    const file = await findFile(tx, params.company, params.evidence);
    if (!file) return refuse('not-found');
    reply.setHeader('content-disposition', savedAs(file.name));
    reply.setHeader('x-content-type-options', 'nosniff');
    return file.content;
  },

  adviseOnGate: async (call) => {
    const loaded = await loadJourney(lookingOf(call), call.params.company);
    if (isRefusal(loaded)) return loaded;
    const view = viewOfLoaded(loaded, lookingOf(call));
    const gate = gateIn(view, call.params.key);
    if (!gate) return refuse('no-such-thing');
    const { advice, verdict, words } = call.body;
    if (loaded.gates.advice.some((one) => one.advice === advice)) return view;
    if (gate.state === 'open') return refuse('gate-is-open');
    await insertAdvice(call.tx, { ...givenBy(call, loaded), advice, gate: gate.key, verdict, words });
    return journeyFor(call, call.params.company);
  },

  readGateDocument: async (call) => {
    const loaded = await loadJourney(lookingOf(call), call.params.company);
    if (isRefusal(loaded)) return loaded;
    const view = viewOfLoaded(loaded, lookingOf(call));
    const gate = gateIn(view, call.params.key);
    if (!gate) return refuse('no-such-thing');
    call.reply.setHeader('content-disposition', opensAs(gate.name));
    return gateDocumentOf(view, gate, call.language);
  },
};

const gateIn = ({ phases }: JourneyView, key: string) =>
  phases.map(({ gate }) => gate).find((one) => one?.key === key) ?? null;

async function withDeliverable(
  call: Marking,
  { company, key }: { company: string; key: string },
): Promise<Loaded | Refusal<'not-found' | 'not-enrolled' | 'no-such-thing'>> {
  const loaded = await loadJourney(lookingOf(call), company);
  if (isRefusal(loaded)) return loaded;
  const isThere = deliverablesOf(templateOf(loaded)).some((deliverable) => deliverable.key === key);
  return isThere ? loaded : refuse('no-such-thing');
}

const givenBy = ({ actor, now }: Marking, loaded: Loaded) => ({
  company: loaded.company.company,
  enrolment: loaded.standing.enrolment.enrolment,
  givenBy: actor.person,
  givenByName: actor.name,
  givenAt: now.toISOString(),
});

type Sent = {
  kind: 'file' | 'link' | 'words';
  words: string;
  link: string;
  file: Parameters<typeof readAttachment>[0] | null;
};

/** What was sent as evidence, whole; or why it proves nothing. */
function readEvidence({ kind, words, link, file }: Sent) {
  if (kind === 'words') return words ? { link: '', file: null } : refuse('words-needed', { field: 'words' });
  if (kind === 'link') {
    const address = readLink(link);
    return address ? { link: address, file: null } : refuse('link-not-valid', { field: 'link' });
  }
  if (!file) return refuse('file-needed', { field: 'file' });
  const read = readAttachment(file, 'file');
  return isRefusal(read) ? read : { link: '', file: read };
}
