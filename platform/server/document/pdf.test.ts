import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import { languages } from '#platform/contract/language.ts';
import { pdfOf } from './pdf.ts';
import { readObjects } from './pdf-objects.ts';
import { readTags } from './pdf-tags.ts';
import { exampleMinutes, examplePoster } from './testing/example-document.ts';
import { pageTextOf } from './testing/read-pages.ts';

const minutes = await pdfOf(exampleMinutes);

const withParts = (parts: readonly DocumentPart[], more: Partial<DocumentPicture> = {}): DocumentPicture => ({
  ...exampleMinutes,
  ...more,
  parts,
});
const rolesOf = (pdf: Uint8Array) => readTags(readObjects(pdf)).map(({ role }) => role);
const pagesOf = (pdf: Uint8Array): number =>
  Number(/\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))![1]);
const unsaid = new Set(['part', 'language', 'paper', 'orientation', 'svg', 'alt', 'mark', 'align']);

/** Every text in a picture that is to be read. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (unsaid.has(key) ? [] : wordsOf(one)));
}
const bare = (text: string) => text.replaceAll(/\s+/g, '');

test('a document says what it is: title, language, tags, and that it is after PDF/UA', () => {
  const { read, root } = readObjects(minutes);
  const catalog = read(root);
  assert.match(catalog, /\/MarkInfo <<\s*\/Marked true/);
  assert.match(catalog, /\/Lang \(nb\)/);
  assert.match(catalog, /\/DisplayDocTitle true/);
  const metadata = read(Number(/\/Metadata (\d+)/.exec(catalog)![1]));
  assert.match(metadata, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(metadata, /<dc:title>.*Referat fra onsdag 14\. oktober.*<\/dc:title>/);
  const length = Number(/\/Length (\d+)/.exec(metadata)![1]);
  assert.equal(/stream\n([\s\S]*)\nendstream/.exec(metadata)![1]!.length, length);
});

test('headings, lists, tables and drawings are tagged as what they are', () => {
  const tags = readTags(readObjects(minutes));
  const roles = new Set(tags.map(({ role }) => role));
  for (const role of [
    'Document',
    'H1',
    'H2',
    'H3',
    'P',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
    'Caption',
    'THead',
    'TH',
    'TD',
  ])
    assert.ok(roles.has(role), role);
  assert.equal(tags.filter(({ role }) => role === 'H1').length, 1);
  assert.equal(tags.filter(({ role }) => role === 'TH').length, 7);
  assert.equal(tags.filter(({ role }) => role === 'TD').length, 4 * 4 + 32 * 3);
});

test('a drawing has its alternative text and the box it stands in', () => {
  const objects = readObjects(minutes);
  const [figure, ...more] = readTags(objects).filter(({ role }) => role === 'Figure');
  assert.equal(figure?.alt, 'Leveringer i tide, 23 døgn. De tre siste ligger under nedre grense.');
  assert.match(objects.read(figure!.number), /\/BBox \[62\.36 \d+\.\d\d 532\.91 \d+\.\d\d\]/);
  assert.deepEqual(more, []);
});

test('an alternative text may say anything', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  const alts = ['/K [1 0 R] /O /Layout endobj', '\\ ) >> ( 😀', 'b'];
  const pdf = await pdfOf(withParts(alts.map((alt) => ({ part: 'drawing', svg, alt }))));
  const figures = readTags(readObjects(pdf)).filter(({ role }) => role === 'Figure');
  assert.deepEqual(
    figures.map(({ alt }) => alt),
    alts,
  );
});

test('a drawing that says nothing to those who do not see it is a mistake of ours', async () => {
  await assert.rejects(pdfOf(withParts([{ part: 'drawing', svg: '<svg/>', alt: ' ' }])), /what it shows/);
});

test('everything a picture says stands on the pages', () => {
  const text = pageTextOf(minutes);
  const words = wordsOf(exampleMinutes);
  assert.ok(words.length > 60);
  for (const word of words) assert.ok(text.includes(bare(word)), word);
  assert.ok(text.includes('Side1av3') && text.includes('Side3av3'));
  assert.equal(text.split('Datoogunderskrift').length, 2);
});

test('the same picture is the same bytes', async () => {
  assert.deepEqual(await pdfOf(exampleMinutes), minutes);
});

test('the foot is in the language of the document, and so are the letters', async () => {
  const feet = { nb: 'Side1av1', nn: 'Side1av1', en: 'Page1of1', sv: 'Sida1av1', pl: 'Strona1z1' };
  for (const language of languages) {
    const text = 'Zażółć gęślą jaźń. Blåbærsyltetøy. Räksmörgås. «»„”…–—';
    const pdf = await pdfOf(withParts([{ part: 'paragraph', text }], { language }));
    assert.match(readObjects(pdf).read(readObjects(pdf).root), new RegExp(`/Lang \\(${language}\\)`));
    assert.ok(pageTextOf(pdf).includes(feet[language]));
    assert.ok(pageTextOf(pdf).includes(bare(text)));
  }
});

test('a long table repeats its head on every page and is one table', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [`Rad ${at}`, 'x']);
  const table: DocumentPart = { part: 'table', columns: [{ head: 'Overskrift' }, { head: 'B' }], rows };
  const pdf = await pdfOf(withParts([table]));
  assert.equal(pageTextOf(pdf).split('Overskrift').length - 1, pagesOf(pdf));
  assert.ok(pagesOf(pdf) >= 3);
  assert.equal(rolesOf(pdf).filter((role) => role === 'Table').length, 1);
});

test('three to nine principles fit one page, and the signatures stand under them', async () => {
  for (const count of [3, 6, 9]) {
    for (const orientation of ['portrait', 'landscape'] as const) {
      for (const paper of ['a3', 'a4'] as const) {
        const lines = Array.from(
          { length: count },
          (_, at) => `Vi gjør det vi har sagt, også når det er travelt ${at}.`,
        );
        const [, signatures] = examplePoster.parts;
        const picture = {
          ...examplePoster,
          orientation,
          paper,
          parts: [{ part: 'poster' as const, lines }, signatures!],
        };
        assert.equal(pagesOf(await pdfOf(picture)), 1, `${count} ${orientation} ${paper}`);
      }
    }
  }
});

test('any text stands as it was written, and none of it is run', async () => {
  const hostile = fc.constantFrom(
    '#panic("x")',
    '$x^2$',
    '*a*',
    '_b_',
    '= c',
    '\\',
    '"',
    '`',
    '@x',
    '<y>',
    '//',
    '#',
    '{page}',
    '--',
    '~',
  );
  const letters = fc.string({
    unit: fc.constantFrom(...'abcæøåąęłżéüЖд0123 .,:;!?()[]{}\\"\'#$*_`@<>=-+/~^&|%'),
  });
  const texts = fc.array(
    fc.array(fc.oneof(hostile, letters)).map((parts) => parts.join(' ')),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const pdf = await pdfOf(
        withParts([{ part: 'list', items: all }], { title: all[0]!, company: all[0]!, made: all[0]! }),
      );
      const text = pageTextOf(pdf);
      for (const one of all) assert.ok(text.includes(bare(one.normalize('NFC'))), JSON.stringify(one));
    }),
    { numRuns: 40 },
  );
});

test('every letter there is can be set: one that no font has is a box, never an empty glyph', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), async (all) => {
      const parts = all.map((text): DocumentPart => ({ part: 'decision', label: text, title: text, text }));
      pageTextOf(await pdfOf(withParts(parts, { title: all[0] ?? '', lead: all.join('\n\n') })));
    }),
    { numRuns: 40 },
  );
  const odd = await pdfOf(withParts([{ part: 'paragraph', text: 'a😀b 中 c 👩‍👩‍👧 d' }]));
  assert.ok(pageTextOf(odd).includes('a□b□c□d'));
});

test('a document with a box in it says what a box is, once and in its language, and no other does', async () => {
  const says = 'tegnsomikkekanvisespåpapir';
  const lines = ['Vi spør den som gjør jobben, først.', 'Vi retter feilen.', 'Vi sier fra 😀'];
  const [, signatures] = examplePoster.parts;
  const odd = await pdfOf({ ...examplePoster, parts: [{ part: 'poster', lines }, signatures!] });
  assert.equal(pageTextOf(odd).split(says).length, 2);
  assert.equal(pagesOf(odd), 1);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  const read: DocumentPart = { part: 'drawing', svg, alt: 'Et smil 😀' };
  const own: DocumentPart = { part: 'paragraph', text: '□ Gjort' };
  for (const pdf of [minutes, await pdfOf(withParts([read, own]))])
    assert.equal(pageTextOf(pdf).includes(says), false);
  const polish = await pdfOf(withParts([own, { part: 'note', text: 'شكرا' }], { language: 'pl' }));
  assert.ok(pageTextOf(polish).includes('oznaczaznak'));
});

test('five thousand letters without a space stay inside the page', async () => {
  const long = 'abcdefghij'.repeat(500);
  const cells = [long.slice(0, 600), 'x'.repeat(600), 'y'.repeat(600)];
  const table: DocumentPart = {
    part: 'table',
    columns: [{ head: 'A' }, { head: 'B' }, { head: 'C' }],
    rows: [cells],
  };
  const pdf = await pdfOf(
    withParts([{ part: 'paragraph', text: long }, table], { title: long.slice(0, 400) }),
  );
  assert.ok(
    pageTextOf(pdf)
      .replaceAll(/SkarvdalMekaniske·Laget.{20,30}Side\dav\d/g, '')
      .includes(long),
  );
  assert.ok(pagesOf(pdf) >= 2);
});

test('what is higher than a page runs on, and a high drawing is made smaller', async () => {
  const names = Array.from({ length: 90 }, (_, at) => `Person ${at}`);
  const text = names.join('\n');
  const side = { label: 'Side', count: 90, names };
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="90"><rect width="9" height="90"/></svg>';
  const pdf = await pdfOf(
    withParts([
      { part: 'decision', label: 'Vedtak', title: 'Navn', text },
      { part: 'parity', management: side, employees: side },
      { part: 'drawing', svg, alt: 'En høy strek' },
    ]),
  );
  assert.equal(pagesOf(pdf), 5);
  assert.equal(pageTextOf(pdf).split('Person89').length - 1, 3);
  const [figure] = readTags(readObjects(pdf)).filter(({ role }) => role === 'Figure');
  const box = /BBox \[([^\]]*)\]/.exec(readObjects(pdf).read(figure!.number))![1]!.split(' ').map(Number);
  assert.ok(box[1]! > 70 && box[3]! < 842, box.join(' '));
});

test('many at once get each their own', async () => {
  // More than one thread sets before it is let go.
  const titles = Array.from({ length: 130 }, (_, at) => `Dokument nummer ${at}`);
  const pdfs = await Promise.all(titles.map((title) => pdfOf(withParts([], { title }))));
  for (const [at, title] of titles.entries()) assert.ok(pageTextOf(pdfs[at]!).includes(bare(title)));
});

test('one that cannot be set does not stop the next', async () => {
  const broken: DocumentPart = { part: 'drawing', svg: 'no drawing at all', alt: 'x' };
  await assert.rejects(pdfOf(withParts([broken])), /could not be set/);
  assert.deepEqual(await pdfOf(exampleMinutes), minutes);
});
