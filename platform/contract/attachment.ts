import { z } from 'zod';
import { largestAttachmentBody } from '#platform/contract/attachment-types.ts';
import { line } from '#platform/contract/shapes.ts';

/** A file as it is sent: its name, and its content as base64. */
export const Attached = z.strictObject({
  name: line(200),
  content: z.string().max(largestAttachmentBody),
});
export type Attached = z.infer<typeof Attached>;

/** Answer of an endpoint that hands an attachment out, with `type: 'application/octet-stream'`: bytes as they are. */
export const AttachmentFile = z.file() as unknown as z.ZodType<Uint8Array>;
