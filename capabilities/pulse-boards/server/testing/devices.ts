import { refusalOf } from '#pulse-boards/board-rules.ts';
import type { Change, Value } from '#pulse-boards/change.ts';
import type { Outcome, Part } from '#pulse-boards/contract.ts';
import { addChanges, canonical, type Thing, withOwnSeen } from '#pulse-boards/fold.ts';
import { partOf } from '#pulse-boards/part.ts';
import {
  type Copy,
  emptyCopy,
  shownOn,
  toSend,
  withMade,
  withNews,
  withOutcomes,
} from '#pulse-boards/sync.ts';

/**
 * Devices and a server as plain values, for properties: a step is a press on a device, a message with its fate, or a
 * restart. `play` takes all steps, then heals the network and lets every message that is on its way arrive.
 */
export const boardId = '019a0000-0000-7000-8000-000000000001';
export const thingNames = ['2', '3', '4'].map((n) => `019a0000-0000-7000-8000-00000000000${n}`);

type Fate = 'answered' | 'late' | 'cut' | 'lost' | 'twice';
export type Step =
  | { do: 'make'; device: number; thing: string; set: Record<string, Value> }
  | { do: 'send'; device: number; fate: Fate; most: number }
  | { do: 'ask'; device: number; fate: Fate }
  | { do: 'arrive'; device: number; which: number }
  | { do: 'restart'; device: number }
  | { do: 'restart-server' };

export const faults = [
  'acknowledged before commit',
  'the same change taken twice',
  'a gap in the numbers',
  'words of the last alone',
] as const;
export type Fault = (typeof faults)[number];

type Row = Change & { readonly seq: number };
type Message = { outcomes: Outcome[] } | { part: Part; asked: number };
/**
 * A message on its way arrives when it is called; a call sent twice reaches the server only then. A device waits for
 * the answer to what it sent or gives up before it sends again: once it has, an answer to what went before is not heard.
 */
type Device = { copy: Copy; underway: (() => Message | null)[]; sent: number };

export function openServer(fault: Fault | null) {
  const log: Row[] = [];
  let things = new Map<string, Thing>();
  const hang = (change: Row) => {
    log.push(change);
    const seen = fault === 'words of the last alone' ? seenAll(things, change) : change.seen;
    addChanges(things, [{ ...change, seen }]);
  };
  hang({
    change: boardId,
    kind: 'board',
    board: boardId,
    thing: boardId,
    set: { name: 'Formlinje 2', mostDoing: 1 },
    seen: {},
    seq: 1,
  });
  return {
    log,
    take: (changes: readonly Change[], isLost: boolean): Outcome[] => {
      const own = new Set<number>();
      return changes.map((change): Outcome => {
        const stands = log.find((row) => row.change === change.change);
        if (stands && fault !== 'the same change taken twice') {
          own.add(stands.seq);
          return { change: change.change, seq: stands.seq, refused: null };
        }
        const why = refusalOf(things, change, { mayShape: true });
        if (why) return { change: change.change, seq: null, refused: { code: why, message: why } };
        const seq = log.length + (fault === 'a gap in the numbers' && log.length > 2 ? 2 : 1);
        own.add(seq);
        const row = withOwnSeen(change, things.get(change.thing), (one) => own.has(one));
        if (fault !== 'acknowledged before commit' || !isLost) hang({ ...row, seq });
        return { change: change.change, seq, refused: null };
      });
    },
    partFrom: (asked: number): Part => {
      const at = log.at(-1)!.seq;
      return partOf(
        things.values(),
        new Map(log.map(({ seq }) => [seq, ['', '']])),
        asked > at ? 0 : asked,
        at,
      );
    },
    restart: () => {
      things = new Map();
      addChanges(things, log);
    },
    shown: () => canonical(things.values()),
  };
}

const seenAll = (things: ReadonlyMap<string, Thing>, { thing, set }: Change): Record<string, number> =>
  Object.fromEntries(Object.keys(set).map((field) => [field, things.get(thing)?.fields[field]?.seq ?? 0]));

/** What a device keeps between two presses, and reads again after it has been off. */
const keptOf = (copy: Copy): Copy => {
  const { held, waiting, refused } = copy;
  const text = JSON.stringify({
    at: held.at,
    things: [...held.things],
    stamps: [...held.stamps],
    waiting,
    refused,
  });
  const read = JSON.parse(text);
  return {
    held: { at: read.at, things: new Map(read.things), stamps: new Map(read.stamps) },
    waiting: read.waiting,
    refused: read.refused,
  };
};

function arrive(device: Device, message: Message | null): void {
  if (!message) return;
  if ('outcomes' in message) device.copy = withOutcomes(device.copy, message.outcomes);
  else device.copy = withNews(device.copy, message.part, message.asked) ?? device.copy;
}

export function play(steps: readonly Step[], fault: Fault | null) {
  const server = openServer(fault);
  const devices: Device[] = Array.from({ length: 3 }, () => ({
    ...{ copy: emptyCopy, underway: [], sent: 0 },
  }));
  const made = [boardId];
  const madeBy = new Map<string, Device>();
  const met = (device: Device, fate: Fate, reach: () => Message) => {
    if (fate === 'cut') return;
    const message = reach();
    if (fate === 'twice') device.underway.push(reach);
    const { sent } = device;
    const isHeard = () => !('outcomes' in message) || device.sent === sent;
    if (fate === 'late') device.underway.push(() => (isHeard() ? message : null));
    else if (fate !== 'lost') arrive(device, message);
  };
  const ask = (device: Device, fate: Fate) => {
    const asked = device.copy.held.at;
    met(device, fate, () => ({ part: server.partFrom(asked), asked }));
  };
  const send = (device: Device, fate: Fate, most: number) => {
    const changes = toSend(device.copy, most);
    if (changes.length === 0) return;
    device.sent += 1;
    met(device, fate, () => ({ outcomes: server.take(changes, fate !== 'answered') }));
  };
  for (const step of steps) {
    const device = 'device' in step ? devices[step.device]! : devices[0]!;
    if (step.do === 'make') {
      const change = `019a0000-0000-7000-9000-${String(made.length).padStart(12, '0')}`;
      const { thing, set } = step;
      const seen = Object.fromEntries(
        Object.keys(set).flatMap((field) => {
          const seq = device.copy.held.things.get(thing)?.fields[field]?.seq;
          return seq ? [[field, seq]] : [];
        }),
      );
      const first = shownOn(device.copy).has(thing) ? {} : { list: 'tasks' };
      made.push(change);
      madeBy.set(change, device);
      device.copy = withMade(device.copy, {
        ...{ change, kind: 'card', board: boardId, thing, set: { ...first, ...set }, seen },
      } as Change);
    } else if (step.do === 'send') send(device, step.fate, step.most);
    else if (step.do === 'ask') ask(device, step.fate);
    else if (step.do === 'restart') device.copy = keptOf(device.copy);
    else if (step.do === 'restart-server') server.restart();
    else {
      const [message] = device.underway.splice(step.which, 1);
      if (message) arrive(device, message());
    }
  }
  // What was long on its way comes last of all, after what is newer than it.
  for (const device of devices) ask(device, 'answered');
  for (const device of devices) for (const message of device.underway.splice(0)) arrive(device, message());
  for (const device of devices) while (toSend(device.copy).length > 0) send(device, 'answered', 100);
  for (const device of devices) ask(device, 'answered');
  return {
    devices,
    log: server.log,
    made,
    madeBy,
    refused: devices.flatMap(({ copy }) => copy.refused.map(({ change }) => change.change)),
    shown: server.shown(),
  };
}
