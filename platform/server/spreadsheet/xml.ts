import { ReadingStopped } from './spreadsheet.ts';

/**
 * The XML of a spreadsheet, tag by tag, without ever holding the whole.
 *
 * It takes well-formed documents as spreadsheet programs write them. It has no document types, and so no entities that
 * unfold: one is refused. Names come without their prefix. Cost: one pass; memory for the longest tag.
 */
export type XmlReader = {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Raw: run it through `decodeXml` when all of it is there. It may come in pieces. */
  text(raw: string): void;
};

const longestMarkup = 1024 * 1024;
const [quote, apostrophe, greater, slash, exclamation, question] = [34, 39, 62, 47, 33, 63];

export async function scanXml(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) rest = scan(rest + decoder.decode(piece, { stream: true }), reader);
  if (rest.trim() !== '') throw notXml();
}

/** Reads what is complete, and gives back the beginning of what is not. */
function scan(xml: string, reader: XmlReader): string {
  let at = 0;
  for (;;) {
    const begin = xml.indexOf('<', at);
    if (begin === -1) {
      if (at < xml.length) reader.text(xml.slice(at));
      return '';
    }
    if (begin > at) reader.text(xml.slice(at, begin));
    const end = endOfMarkup(xml, begin);
    if (end === -1) {
      if (xml.length - begin > longestMarkup) throw notXml();
      return xml.slice(begin);
    }
    readMarkup(xml, begin, end, reader);
    at = end + 1;
  }
}

/** The place of the last character of what begins with `<` at `begin`; -1 when it is not there yet. */
function endOfMarkup(xml: string, begin: number): number {
  const second = xml.charCodeAt(begin + 1);
  if (second === question) return endAfter(xml, '?>', begin);
  if (second === exclamation) {
    if (xml.startsWith('<!--', begin)) return endAfter(xml, '-->', begin + 4);
    if (xml.startsWith('<![CDATA[', begin)) return endAfter(xml, ']]>', begin);
    if (xml.length - begin < 9) return -1;
    throw notXml();
  }
  for (let at = begin + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === greater) return at;
    if (code !== quote && code !== apostrophe) continue;
    at = xml.indexOf(code === quote ? '"' : "'", at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

function endAfter(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length - 1;
}

function readMarkup(xml: string, begin: number, end: number, reader: XmlReader): void {
  const second = xml.charCodeAt(begin + 1);
  if (second === question) return;
  if (second === exclamation) {
    if (xml.startsWith('<![CDATA[', begin))
      reader.text(xml.slice(begin + 9, end - 2).replaceAll('&', '&amp;'));
    return;
  }
  if (second === slash) {
    reader.close(localName(xml.slice(begin + 2, end).trimEnd()));
    return;
  }
  const closed = xml.charCodeAt(end - 1) === slash;
  const inside = xml.slice(begin + 1, closed ? end - 1 : end);
  const space = inside.search(/\s/);
  const name = localName(space === -1 ? inside : inside.slice(0, space));
  reader.open(name, space === -1 ? '' : inside.slice(space));
  if (closed) reader.close(name);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const patterns = new Map<string, RegExp>();

/** An attribute's value, without the prefix of its name; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? decodeXml(found[1] ?? found[2] ?? '') : undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five named entities and the numbered ones; anything else stays as it stands. */
export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const notXml = (): ReadingStopped => new ReadingStopped({ fault: 'not-a-spreadsheet' });
