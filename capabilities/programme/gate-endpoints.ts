import { z } from 'zod';
import { Attached, AttachmentFile } from '#platform/contract/attachment.ts';
import { largestAttachmentBody } from '#platform/contract/attachment-types.ts';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note } from '#platform/contract/shapes.ts';
import { verdicts } from '#programme/gate-view.ts';
import { JourneyView } from '#programme/journey-view.ts';

const ofKey = z.object({ company: Id, key: z.string().max(80) });
const ofEvidence = z.object({ company: Id, evidence: Id });

/** Owners and evidence of deliverables, and what is said of a gate. */
export const gateEndpoints = endpoints({
  ownDeliverable: {
    method: 'POST',
    path: '/api/programme/companies/:company/deliverables/:key/ownerships',
    summary: 'Say who has taken a deliverable; an empty name gives it up.',
    params: ofKey,
    body: z.strictObject({ ownership: Id, owner: Id.nullable(), name: note(200) }),
    answer: JourneyView,
    refusals: ['not-enrolled', 'no-such-thing', 'not-in-the-company'],
  },
  attachEvidence: {
    method: 'POST',
    path: '/api/programme/companies/:company/deliverables/:key/evidence',
    summary: 'Attach what proves a deliverable: a file, an https address, or words.',
    params: ofKey,
    body: z.strictObject({
      evidence: Id,
      kind: z.enum(['file', 'link', 'words']),
      words: note(1000).default(''),
      link: note(500).default(''),
      file: Attached.nullable().default(null),
    }),
    largestBody: largestAttachmentBody,
    answer: JourneyView,
    refusals: [
      'not-enrolled',
      'no-such-thing',
      'file-needed',
      'words-needed',
      'link-not-valid',
      'attachment-empty',
      'attachment-too-large',
      'attachment-type',
      'attachment-damaged',
    ],
  },
  withdrawEvidence: {
    method: 'POST',
    path: '/api/programme/companies/:company/evidence/:evidence/withdrawals',
    summary: 'Take evidence back, with the reason; it stays in view.',
    params: ofEvidence,
    body: z.strictObject({ reason: line(500) }),
    answer: JourneyView,
    refusals: ['not-enrolled', 'already-withdrawn'],
  },
  readEvidenceFile: {
    method: 'GET',
    path: '/api/programme/companies/:company/evidence/:evidence/file',
    summary: 'A file that was attached, to be saved.',
    params: ofEvidence,
    answer: AttachmentFile,
    type: 'application/octet-stream',
    refusals: [],
  },
  adviseOnGate: {
    method: 'POST',
    path: '/api/programme/companies/:company/gates/:key/advice',
    summary: 'Advise on a gate: go on, go on with conditions, or wait. The latest counts, earlier ones stay.',
    params: ofKey,
    body: z.strictObject({ advice: Id, verdict: z.enum(verdicts), words: line(1000) }),
    answer: JourneyView,
    refusals: ['not-enrolled', 'no-such-thing', 'gate-is-open'],
  },
  readGateDocument: {
    method: 'GET',
    path: '/api/programme/companies/:company/gates/:key/document',
    summary: 'A gate on paper: what is missing, whose it is, the advice and the signatures.',
    params: ofKey,
    answer: PdfFile,
    type: 'application/pdf',
    refusals: ['not-enrolled', 'no-such-thing'],
  },
});
