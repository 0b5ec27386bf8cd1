import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { type CleanPhoto, cleanPhoto, largestPhoto } from '#pulse-boards/photo.ts';

/** The smallest whole JPEG of one grey pixel. */
const grey = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);

const segment = (kind: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, kind, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** EXIF as a phone writes it: maker, which way is up, and a GPS directory with 59° 44′ 12″ north. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(140);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x010f, 2, 12, 50);
  entry(22, 0x0112, 3, 1, orientation);
  entry(34, 0x8825, 4, 1, 64);
  tiff.write('KarisTelefon', 50, 'latin1');
  tiff.writeUInt16LE(2, 64);
  entry(66, 0x0001, 2, 2, 0x4e);
  entry(78, 0x0002, 5, 3, 96);
  for (const [n, value] of [59, 44, 12].entries()) {
    tiff.writeUInt32LE(value, 96 + n * 8);
    tiff.writeUInt32LE(1, 100 + n * 8);
  }
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
}

const within = (jpeg: Buffer, ...more: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 20), ...more, jpeg.subarray(20)]);

const cleaned = (bytes: Uint8Array): CleanPhoto => {
  const clean = cleanPhoto(bytes);
  if (typeof clean === 'string') throw new Error(clean);
  return clean;
};

/** What must be in no photo that is kept. */
const traces = ['KarisTelefon', 'GPS', 'Exif', 'http://ns.adobe', 'Skarvdal', 'MPF', 'eXIf', 'XMP', 'film'];
const tracesIn = (bytes: Uint8Array) =>
  traces.filter((trace) => Buffer.from(bytes).includes(trace)).concat(hasNorth(bytes) ? ['59° north'] : []);
const north = Buffer.from([59, 0, 0, 0, 1, 0, 0, 0, 44, 0, 0, 0]);
const hasNorth = (bytes: Uint8Array) => Buffer.from(bytes).includes(north);

test('where a JPEG was taken, by whose phone and all remarks go, and the picture stays to the last byte', () => {
  const told = within(
    grey,
    segment(0xe1, exif(1)),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta GPS/>')),
    segment(0xe2, Buffer.from('MPF\0more')),
    segment(0xed, Buffer.from('Photoshop 3.0\0Skarvdal')),
    segment(0xfe, Buffer.from('Skarvdal')),
  );
  // The planted fault: were they left where they are, all of these would be seen.
  assert.deepEqual(tracesIn(told), [
    'KarisTelefon',
    'GPS',
    'Exif',
    'http://ns.adobe',
    'Skarvdal',
    'MPF',
    '59° north',
  ]);
  const { type, bytes, width, height } = cleaned(Buffer.concat([told, Buffer.from('film')]));
  assert.deepEqual([type, width, height, tracesIn(bytes)], ['image/jpeg', 1, 1, []]);
  assert.deepEqual(Buffer.from(bytes).subarray(20), grey.subarray(20));
});

test('a JPEG that was taken sideways says which way is up, and nothing else', () => {
  const { bytes } = cleaned(within(grey, segment(0xe1, exif(6))));
  assert.equal(hasNorth(bytes) || Buffer.from(bytes).includes('KarisTelefon'), false);
  const kept = Buffer.from(bytes);
  const at = kept.indexOf('Exif');
  assert.deepEqual([kept.readUInt16BE(at - 2), kept.readUInt16BE(at + 6 + 18)], [34, 6]);
  assert.deepEqual(Buffer.from(cleaned(bytes).bytes), kept, 'cleaned again it is the same');
});

test('a JPEG in several scans is kept whole, and colours keep their meaning', () => {
  const scan = grey.subarray(grey.indexOf(Buffer.from([0xff, 0xda])), grey.length - 2);
  const adobe = Buffer.from([0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 7, 0, 9, 1, 99]);
  const two = Buffer.concat([within(grey.subarray(0, -2), segment(0xee, adobe)), scan, grey.subarray(-2)]);
  const kept = Buffer.from(cleaned(two).bytes);
  assert.equal(kept.subarray(0, -2).subarray(-scan.length).equals(scan), true);
  const word = kept.subarray(kept.indexOf('Adobe'));
  assert.deepEqual([word[8], word[11]], [0, 1]);
});

const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), content]);
  const [head, foot] = [Buffer.alloc(4), Buffer.alloc(4)];
  head.writeUInt32BE(content.length);
  foot.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, foot]);
};
const ihdr = chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const idat = chunk('IDAT', deflateSync(Buffer.from([0, 7, 9])));
const iend = chunk('IEND', Buffer.alloc(0));
const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

test('text, time and EXIF of a PNG go, and the picture stays', () => {
  const more = [
    chunk('tEXt', Buffer.from('Author\0KarisTelefon')),
    chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0http://ns.adobe')),
    chunk('eXIf', exif(1)),
    chunk('prVt', Buffer.from('GPS')),
  ];
  const told = Buffer.concat([sign, ihdr, ...more, idat, iend, Buffer.from('film')]);
  assert.equal(tracesIn(told).length > 4, true);
  const { type, bytes, width } = cleaned(told);
  assert.deepEqual([type, width], ['image/png', 2]);
  assert.deepEqual(Buffer.from(bytes), Buffer.concat([sign, ihdr, idat, iend]));
});

const part = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
};
const webp = (...parts: Buffer[]): Buffer => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  return Buffer.concat([part('RIFF', body).subarray(0, 8), body]);
};
const lossless = part('VP8L', Buffer.from([0x2f, 1, 0x80, 0, 0, 0, 0]));
const extended = (flags: number) => part('VP8X', Buffer.from([flags, 0, 0, 0, 1, 0, 0, 2, 0, 0]));

test('EXIF, XMP and profile of a WebP go, and it no longer says that it has them', () => {
  const told = webp(
    extended(0x3c),
    part('ICCP', Buffer.from('Skarvdal')),
    lossless,
    part('EXIF', exif(1)),
    part('XMP ', Buffer.from('GPS')),
  );
  const { type, bytes, width, height } = cleaned(told);
  assert.deepEqual([type, width, height, tracesIn(bytes)], ['image/webp', 2, 3, []]);
  assert.deepEqual(Buffer.from(bytes), webp(extended(0x10), lossless));
});

test('what is no photo, is broken, moves or is too large is told apart', () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic');
  for (const bytes of [Buffer.alloc(0), Buffer.from('%PDF-1.7'), Buffer.from('<svg/>'), heic])
    assert.equal(cleanPhoto(bytes), 'photo-type');
  const crossed = Buffer.concat([sign, ihdr, idat, iend]);
  crossed[20] = 9;
  for (const bytes of [crossed, webp(extended(2), part('ANIM', Buffer.alloc(6)), lossless)])
    assert.equal(cleanPhoto(bytes), 'photo-damaged');
  for (let cut = 4; cut < grey.length; cut += 1)
    assert.equal(cleanPhoto(grey.subarray(0, cut)), 'photo-damaged', `cut at ${cut}`);
  assert.equal(cleanPhoto(Buffer.alloc(largestPhoto + 1)), 'photo-too-large');
  const huge = chunk('IHDR', Buffer.from([0, 1, 0, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0]));
  assert.equal(cleanPhoto(Buffer.concat([sign, huge, idat, iend])), 'photo-too-large');
});

test('no file, however broken, makes the cleaner stumble', () => {
  let seed = 7;
  const chance = (under: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * under);
  };
  const whole = [grey, Buffer.concat([sign, ihdr, idat, iend]), webp(extended(0x10), lossless)];
  let taken = 0;
  for (let n = 0; n < 6000; n += 1) {
    const bytes = Buffer.from(whole[n % whole.length]!);
    for (let k = chance(4); k >= 0; k -= 1) bytes[chance(bytes.length)] = chance(3) ? chance(256) : 255;
    const found = cleanPhoto(bytes.subarray(0, bytes.length - chance(2) * chance(bytes.length)));
    if (typeof found !== 'string') taken += 1;
  }
  assert.ok(taken > 100 && taken < 6000, `${taken} were taken`);
});
