import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#platform/contract/refusal.ts';
import { readAttachment, savedAs } from './attachment.ts';

/** A ZIP with stored parts: local headers, a directory, and its end. */
function zipOf(parts: readonly (readonly [name: string, content: string])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const [label, body] = [Buffer.from(name), Buffer.from(content)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt32LE(body.length, 18);
    local.writeUInt32LE(body.length, 22);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt32LE(body.length, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, label, body);
    directory.push(entry, label);
    at += 30 + label.length + body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const read = (bytes: Buffer, name = 'Referat') => readAttachment({ name, content: bytes.toString('base64') });

const typeOf = (bytes: Buffer) => {
  const found = read(bytes);
  return isRefusal(found) ? found.refused : found.type;
};

const odt = 'application/vnd.oasis.opendocument.text';

test('a file is what it holds, whatever it is called', () => {
  assert.equal(typeOf(Buffer.from('%PDF-1.7\n')), 'pdf');
  assert.equal(typeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])), 'png');
  assert.equal(typeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0])), 'jpeg');
  assert.equal(
    typeOf(
      zipOf([
        ['[Content_Types].xml', ''],
        ['word/document.xml', '<w/>'],
      ]),
    ),
    'docx',
  );
  assert.equal(typeOf(zipOf([['xl/workbook.xml', '<x/>']])), 'xlsx');
  assert.equal(
    typeOf(
      zipOf([
        ['mimetype', odt],
        ['content.xml', '<o/>'],
      ]),
    ),
    'odt',
  );
});

test('programs, pages, other archives and documents with macros are not taken', () => {
  for (const bytes of [
    Buffer.from('MZ\u0090'),
    Buffer.from('<!doctype html>'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.from('PK\u0003\u0004 and nothing more'),
    zipOf([['anything.exe', 'x']]),
    zipOf([
      ['word/document.xml', 'x'],
      ['word/vbaProject.bin', 'x'],
    ]),
    zipOf([
      ['content.xml', 'x'],
      ['mimetype', odt],
    ]),
  ])
    assert.equal(typeOf(bytes), 'attachment-type');
});

test('what did not arrive whole is told apart from what is not taken', () => {
  const refused = readAttachment({ name: 'x', content: 'not base64!' });
  assert.equal(isRefusal(refused) && refused.refused, 'attachment-damaged');
  const empty = readAttachment({ name: 'x', content: '' });
  assert.equal(isRefusal(empty) && empty.refused, 'attachment-empty');
});

test('a name loses what leads elsewhere, and ends as its kind does', () => {
  const nameOf = (name: string) => (read(Buffer.from('%PDF-1.7'), name) as { name: string }).name;
  assert.equal(nameOf('Referat.PDF'), 'Referat.PDF');
  assert.equal(nameOf('../../etc/passwd'), 'etc-passwd.pdf');
  assert.equal(nameOf('bilde.exe'), 'bilde.exe.pdf');
  assert.equal(nameOf('...'), 'vedlegg.pdf');
});

test('a name of any letters is saved as it is, and cannot add a header of its own', () => {
  const header = savedAs('Møte "én"\r\nX: y.pdf');
  assert.doesNotMatch(header, /[\r\n]/);
  assert.match(header, /filename\*=UTF-8''M%C3%B8te/);
});
