import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitted, oneLine, textWidth } from './text-width.ts';

/** Widths at 100 px as Chromium measures them with Inter at weight 400. */
const measured: Readonly<Record<string, number>> = {
  'snitt 95 %': 477.3,
  'średnia 95,2 %': 710.6,
  'MÅL 14': 349.3,
  'Wartość docelowa 14,0': 1094.9,
  'nye grenser': 561.7,
  '102,4 døgn': 527.9,
  '100 %': 293.2,
  WWW: 300.5,
  '↑': 83.4,
  abcdefghijklmnopqrstuvwxyz: 1391.6,
  ABCDEFGHIJKLMNOPQRSTUVWXYZ: 1771.3,
};

test('a text is never reckoned narrower than a browser draws it, and not much wider', () => {
  for (const [text, width] of Object.entries(measured)) {
    const ratio = textWidth(text, 100) / width;
    assert.ok(ratio >= 1 && ratio < 1.35, `${text}: ${ratio.toFixed(2)}`);
  }
});

test('a text that does not fit ends in an ellipsis and fits', () => {
  assert.equal(fitted('nedre grense 89 %', 10, 200), 'nedre grense 89 %');
  assert.equal(fitted('nedre grense 89 %', 10, 60), 'nedre gr…');
  assert.equal(fitted('nedre grense 89 %', 10, 3), '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 200 }), (text, room) => {
      assert.ok(textWidth(fitted(text, 10, room), 10) <= room);
    }),
  );
});

test('what cannot stand in a file is taken out of a label', () => {
  assert.equal(oneLine(' uke\n12:\t87\u0000 %\ud800 '), 'uke 12: 87 %\ufffd');
});
