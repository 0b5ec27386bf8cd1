/** The largest file somebody may attach, in bytes. */
export const largestAttachment = 10 * 1024 * 1024;

/** `largestBody` of an endpoint that takes an attachment: one that is somewhat too large is still told so in its own words. */
export const largestAttachmentBody = Math.ceil((largestAttachment * 1.25 * 4) / 3);

/** What may be attached, by what it is; the first ending is the one a name without any is given. */
export const attachmentTypes = {
  pdf: { mime: 'application/pdf', endings: ['.pdf'] },
  png: { mime: 'image/png', endings: ['.png'] },
  jpeg: { mime: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['.docx'],
  },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['.xlsx'] },
  odt: { mime: 'application/vnd.oasis.opendocument.text', endings: ['.odt'] },
} as const;
export type AttachmentType = keyof typeof attachmentTypes;

export const attachmentKinds = Object.keys(attachmentTypes) as [AttachmentType, ...AttachmentType[]];

/** For a file field: every ending that is taken. */
export const attachmentEndings = Object.values(attachmentTypes).flatMap(({ endings }) => [...endings]);
