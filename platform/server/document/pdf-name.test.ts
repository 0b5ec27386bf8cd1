import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { opensAs } from './pdf-name.ts';

test('a document opens under its name, in every letter where the browser knows how', () => {
  assert.equal(
    opensAs('Referat møte 4 (Żółć)'),
    `inline; filename="Referat mote 4 (Zolc).pdf"; filename*=UTF-8''Referat%20m%C3%B8te%204%20%28%C5%BB%C3%B3%C5%82%C4%87%29.pdf`,
  );
});

test('no name can put anything else into the header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      assert.match(
        opensAs(name),
        /^inline; filename="[^"\\/\r\n]+\.pdf"; filename\*=UTF-8''[\w%.!~-]+\.pdf$/,
      );
    }),
  );
  assert.equal(opensAs(' / '), `inline; filename="dokument.pdf"; filename*=UTF-8''dokument.pdf`);
});
