import assert from 'node:assert/strict';
import { test } from 'node:test';
import QRCode from 'qrcode';
import { squareOf } from '#pulse-boards/post-square.ts';

test('the lines of a drawn square cover the dark modules and no others', () => {
  const { modules } = QRCode.create('https://spranget.example/post#7KQ2-MD4H-9XWF');
  const { side, path } = squareOf(modules.size, modules.data);
  const drawn = new Uint8Array(side * side);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g))
    drawn.fill(1, Number(y) * side + Number(x), Number(y) * side + Number(x) + Number(width));
  assert.deepEqual([...drawn], [...modules.data].map(Number));
});
