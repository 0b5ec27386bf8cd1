import { crc32, deflateSync } from 'node:zlib';

/** A picture drawn here, for evidence in the invented world: no place, nobody's photo, and small. */
export type DrawnPhoto = { type: string; bytes: Uint8Array; width: number; height: number };

type Colour = readonly [number, number, number];
type Box = { x: number; y: number; width: number; height: number; colour: Colour };

const width = 480;
const height = 330;
const floor: Colour = [206, 203, 196];
const line: Colour = [226, 184, 54];
const lane: Colour = [232, 230, 224];
const machine: Colour = [74, 92, 90];
const panel: Colour = [118, 140, 136];
const wood: Colour = [176, 132, 84];
const slat: Colour = [140, 100, 60];

const box = (x: number, y: number, w: number, h: number, colour: Colour): Box => ({
  x,
  y,
  width: w,
  height: h,
  colour,
});

/** Where the five lanes begin, from above. */
const lanes = [20, 84, 148, 212, 276];

const laneAt = (y: number): Box[] => [
  box(0, y - 3, width, 3, line),
  box(0, y, width, 28, lane),
  box(0, y + 28, width, 3, line),
];

const machinesUnder = (y: number): Box[] =>
  [24, 176, 328].flatMap((x) => [box(x, y + 36, 128, 20, machine), box(x + 96, y + 40, 22, 12, panel)]);

const palletAt = (x: number, y: number): Box[] => [
  box(x, y, 40, 30, wood),
  ...[4, 12, 20].map((down) => box(x, y + down, 40, 3, slat)),
];

/** A hall from above: five marked lanes, two of them blocked by pallets. */
export const blockedLanes = (): DrawnPhoto =>
  drawn([
    ...lanes.flatMap(laneAt),
    ...lanes.slice(0, -1).flatMap(machinesUnder),
    ...[196, 240, 284].flatMap((x) => palletAt(x, (lanes[1] ?? 0) - 1)),
    ...[60, 104].flatMap((x) => palletAt(x, (lanes[3] ?? 0) - 1)),
  ]);

function drawn(boxes: readonly Box[]): DrawnPhoto {
  const row = width * 3 + 1;
  const pixels = Buffer.alloc(row * height);
  const fill = (one: Box) => {
    for (let y = one.y; y < Math.min(height, one.y + one.height); y += 1)
      for (let x = one.x; x < Math.min(width, one.x + one.width); x += 1)
        pixels.set(one.colour, y * row + 1 + x * 3);
  };
  for (const one of [box(0, 0, width, height, floor), ...boxes]) fill(one);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a colour, red, green and blue.
  head.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const bytes = Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { type: 'image/png', bytes, width, height };
}

/** A part of a PNG file: its length, its name, what it holds and their check sum. */
function chunk(name: string, held: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), held]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(held.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
