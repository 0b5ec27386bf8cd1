import { ReadingStopped, type Spreadsheet } from './spreadsheet.ts';

export type DecodedText = { readonly text: string; readonly encoding: NonNullable<Spreadsheet['encoding']> };

const utf16: readonly { readonly mark: readonly number[]; readonly encoding: 'utf-16le' | 'utf-16be' }[] = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The text of a file, without its mark: UTF-16 by its mark, else UTF-8 where the bytes are valid UTF-8, else
 * windows-1252 as older Norwegian programs write. Stops with `not-text` for what no text program wrote.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const decoded = decode(bytes);
  // The control characters that no table holds. In windows-1252 any bytes decode, so they alone tell.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are counted.
  const strange = decoded.text.match(/[\u0000-\u0008\u000e-\u0019\u001b-\u001f\ufffe\uffff]/g)?.length ?? 0;
  if (strange > 0 && (decoded.text.includes('\0') || strange * 1000 > decoded.text.length)) {
    throw new ReadingStopped({ fault: 'not-text' });
  }
  return decoded;
}

function decode(bytes: Buffer): DecodedText {
  const wide = utf16.find(({ mark }) => bytes[0] === mark[0] && bytes[1] === mark[1]);
  if (wide) return { text: new TextDecoder(wide.encoding).decode(bytes), encoding: wide.encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
