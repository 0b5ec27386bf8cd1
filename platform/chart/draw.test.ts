import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { drawPicture, drawWithPlaces } from './draw.ts';
import type { DrawOptions } from './drawing.ts';
import { blank, delivery, longPicture, valued } from './example-pictures.ts';
import { classOf, kinds, lightTones } from './ink.ts';
import { markupOf } from './markup.ts';
import { nearestPoint } from './nearest.ts';
import type { Picture } from './picture.ts';

const { document } = parseHTML('<!doctype html><html></html>');
const draw = (picture: Picture, options: Omit<DrawOptions, 'document'> = {}) =>
  drawPicture(picture, { document, ...options });
const all = (svg: Element, selector: string) => [...svg.querySelectorAll(selector)];

test('data is a line and dots, and a signal is a triangle in place of its dot', () => {
  const svg = draw(delivery);
  assert.equal(all(svg, '.chart-line path').length, 1);
  assert.equal(all(svg, '.chart-dot circle').length, 20);
  assert.equal(all(svg, '.chart-signal path').length, 3);
  assert.equal(all(svg, '.chart-signal circle').length, 0);
  assert.match(all(svg, '.chart-signal path')[0]!.getAttribute('d')!, /^M[^L]+L[^L]+L[^L]+Z$/);
});

test('limits are broken, the centre is whole, and a hollow point is a ring', () => {
  const svg = draw(longPicture(40));
  assert.ok(all(svg, '.chart-limit').every((one) => one.hasAttribute('stroke-dasharray')));
  assert.ok(all(svg, '.chart-centre').every((one) => !one.hasAttribute('stroke-dasharray')));
  assert.equal(all(svg, '.chart-hollow circle').length, 1);
  const unsettled = longPicture(40).parts.map((part) => ({ ...part, dashed: true }));
  assert.equal(all(draw({ ...longPicture(40), parts: unsettled }), '.chart-centre').length, 0);
});

test('Plot draws the points where the layout says they are', () => {
  const { svg, places } = drawWithPlaces(delivery, { document });
  const line = all(svg, '.chart-line path')[0]!.getAttribute('d')!;
  const vertices = line
    .slice(1)
    .split('L')
    .map((pair) => pair.split(',').map(Number));
  assert.equal(vertices.length, places.length);
  for (const [i, [x, y]] of vertices.entries()) {
    assert.ok(Math.abs(x! - places[i]!.x) < 0.01 && Math.abs(y! - places[i]!.y) < 0.01);
  }
});

test('a page’s picture has classes the stylesheet colours, and no styles, colours or ids of its own', async () => {
  const text = markupOf(draw(longPicture(60)));
  assert.doesNotMatch(text, /style|#[\da-f]{3}|\bid=|url\(|plot-/i);
  const css = await readFile(new URL('../web/styles/chart.css', import.meta.url), 'utf8');
  for (const kind of kinds) assert.match(css, new RegExp(`\\.${classOf(kind)}\\b`));
});

test('a file’s picture has fixed colours, those of the light theme, and paper has only greys', async () => {
  const light = markupOf(draw(longPicture(60), { ink: 'light' }));
  const tokens = await readFile(new URL('../web/styles/tokens.css', import.meta.url), 'utf8');
  const lightTheme = tokens.slice(0, tokens.indexOf('.dark {'));
  for (const tone of Object.values(lightTones)) assert.match(lightTheme, new RegExp(`: ${tone};`));
  assert.match(light, new RegExp(`fill="${lightTones.act}"`));
  const print = markupOf(draw(longPicture(60), { ink: 'print' }));
  for (const [, r, g, b] of print.matchAll(/#(..)(..)(..)"/g)) assert.ok(r === g && g === b);
  assert.equal(all(draw(delivery, { ink: 'print' }), 'g[fill="#000000"] path').length, 3);
});

test('hostile words stay words', () => {
  const hostile = '"><script>alert(1)</script>&\u0000';
  const text = markupOf(
    draw(
      {
        ...delivery,
        description: hostile,
        labels: { ...delivery.labels, centre: hostile },
        flags: [{ x: 4, label: hostile }],
      },
      { width: 1400 },
    ),
  );
  assert.ok(!text.includes('<script') && !text.includes('\u0000'));
  assert.match(text, /aria-label="&quot;&gt;&lt;script&gt;/);
});

test('a picture with nothing in it, one point, equal values and very many points can all be drawn', () => {
  assert.equal(all(draw(blank), 'g').length, 0);
  assert.equal(all(draw({ ...blank, points: valued([7]) }), '.chart-dot circle').length, 1);
  assert.equal(all(draw({ ...blank, points: valued([4, 4, 4, 4]) }), '.chart-dot circle').length, 4);
  assert.equal(
    all(draw({ ...blank, points: valued([0, 0]), display: { low: 0, high: 0 } }), '.chart-dot circle').length,
    2,
  );
  const many = draw(longPicture(1000));
  assert.equal(all(many, '.chart-dot circle').length, 0);
  assert.equal(all(many, '.chart-signal path').length, 44);
});

test('the same picture is the same text, in another document too', () => {
  const text = markupOf(draw(longPicture(60)));
  assert.equal(markupOf(draw(longPicture(60))), text);
  const { document: other } = parseHTML('<!doctype html><html><body><p>other</p></body></html>');
  assert.equal(markupOf(drawPicture(longPicture(60), { document: other })), text);
});

test('a pointer finds the point it is nearest to along the axis, and of two there the one at its height', () => {
  const places = [{ x: 10, y: 10 }, null, { x: 30, y: 90 }, { x: 30, y: 20 }];
  assert.equal(nearestPoint(places, { x: 12, y: 95 }), 0);
  assert.equal(nearestPoint(places, { x: 29, y: 15 }), 3);
  assert.equal(nearestPoint(places, { x: 29, y: 80 }), 2);
  assert.equal(nearestPoint([], { x: 0, y: 0 }), null);
});
