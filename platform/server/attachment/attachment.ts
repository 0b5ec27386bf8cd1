import type { Attached } from '#platform/contract/attachment.ts';
import {
  type AttachmentType,
  attachmentTypes,
  largestAttachment,
} from '#platform/contract/attachment-types.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { zipEntries } from '#platform/server/spreadsheet/zip.ts';

/** A file somebody attached, as what it was found to be: neither its name nor its sender is believed. */
export type Attachment = { readonly name: string; readonly type: AttachmentType; readonly bytes: Buffer };

export type AttachmentRefusal = Refusal<
  'attachment-empty' | 'attachment-too-large' | 'attachment-type' | 'attachment-damaged'
>;

const mega = 1024 * 1024;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The file that was sent, or why it is not taken; `field` is the body's field it came in. */
export function readAttachment(
  { name, content }: Attached,
  field = 'content',
): Attachment | AttachmentRefusal {
  if (content === '') return refuse('attachment-empty', { field });
  if (content.length % 4 !== 0 || !base64.test(content)) return refuse('attachment-damaged', { field });
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length === 0) return refuse('attachment-empty', { field });
  if (bytes.length > largestAttachment) {
    const values = { size: Math.ceil(bytes.length / mega), most: largestAttachment / mega };
    return refuse('attachment-too-large', { field, values });
  }
  const type = typeOf(bytes);
  return type ? { name: fileName(name, type), type, bytes } : refuse('attachment-type', { field });
}

const begins = (bytes: Buffer, ...first: readonly number[]): boolean =>
  first.every((byte, i) => bytes[i] === byte);

/** What a file is, by what it holds; null for everything that is not taken. */
function typeOf(bytes: Buffer): AttachmentType | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  return begins(bytes, 0x50, 0x4b, 0x03, 0x04) ? officeType(bytes) : null;
}

/** A document in a ZIP, by its parts; one that carries a program, or is locked, is not taken. */
function officeType(bytes: Buffer): AttachmentType | null {
  let names: readonly string[];
  try {
    const entries = [...zipEntries(bytes).values()];
    if (entries.some(({ encrypted }) => encrypted)) return null;
    names = entries.map(({ name }) => name.toLowerCase());
  } catch {
    return null;
  }
  if (names.some((name) => name.endsWith('vbaproject.bin') || name.startsWith('basic/'))) return null;
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return isText(bytes) && names.includes('content.xml') ? 'odt' : null;
}

/** OpenDocument keeps its kind first and unpacked: OpenDocument 1.3, part 2, section 3.3. */
const isText = (bytes: Buffer): boolean =>
  bytes.subarray(30, 38).toString('latin1') === 'mimetype' &&
  bytes.subarray(38, 38 + attachmentTypes.odt.mime.length).toString('latin1') === attachmentTypes.odt.mime &&
  bytes.readUInt32LE(18) === attachmentTypes.odt.mime.length;

/** A name that is safe to save under, and ends as its kind does. */
function fileName(given: string, type: AttachmentType): string {
  const bare = given
    .replaceAll(/[\\/:*?"<>|]+/g, '-')
    .replace(/^[.\s-]+/, '')
    .slice(0, 180);
  const { endings } = attachmentTypes[type];
  const ends = endings.some((ending) => bare.toLowerCase().endsWith(ending));
  return ends && bare.length > endings[0].length ? bare : `${bare || 'vedlegg'}${endings[0]}`;
}

/** `content-disposition` of a file that is saved and never shown, with a name of any letters (RFC 6266 and 8187). */
export function savedAs(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
