import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { again, drop, type OutboxAct, wayBack } from '#platform/web/offline/queue.ts';
import {
  type Device,
  inOrder,
  openDevice,
  type Tab,
} from '#platform/web/offline/testing/pretended-device.ts';
import { idOf } from '#platform/web/offline/testing/pretended-service.ts';

const people = ['kari', 'terje'] as const;

/** What happens on a device in a day: somebody does something, or the world does something to the device. */
const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      tab: fc.nat(1),
      thing: fc.constantFrom('visit', 'board'),
      no: fc.nat(9).map((n) => n === 0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('work' as const), tab: fc.nat(1), hurry: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), tab: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(400_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('sign-in' as const), person: fc.constantFrom(...people) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('give-up' as const) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const day = fc.record({
  seed: fc.integer(),
  happenings: fc.array(fc.tuple(happening, fc.nat(20)), { minLength: 8, maxLength: 60 }),
});

type Ledger = {
  acknowledged: Map<string, { thing: string; person: string; place: number }>;
  givenUp: Set<string>;
};

/** Lives through a day, and answers with what was promised to whom. */
async function live(device: Device, happenings: readonly (readonly [Happening, number])[]): Promise<Ledger> {
  const tabs = [device.openTab(), device.openTab()];
  const ledger: Ledger = { acknowledged: new Map(), givenUp: new Set() };
  let person: string = people[0];
  const act = (tab: Tab, thing: string, id: string) => {
    const whose = person;
    void device
      .keep(tab, whose, { thing, id })
      .then(() => ledger.acknowledged.set(id, { thing, person: whose, place: ledger.acknowledged.size }));
    void tab.sender.work(whose);
  };
  for (const [index, [one, steps]] of happenings.entries()) {
    if (one.kind === 'act') act(tabs[one.tab]!, one.thing, `${index}${one.no ? '-no' : ''}`);
    if (one.kind === 'work') void tabs[one.tab]!.sender.work(person, one.hurry);
    if (one.kind === 'wait') device.wait(one.ms);
    if (one.kind === 'kill') {
      device.kill(tabs[one.tab]!);
      tabs[one.tab] = device.openTab();
    }
    if (one.kind === 'sign-in') {
      person = one.person;
      device.service.signIn(person);
    }
    if (one.kind === 'give-up') {
      const refused = inOrder(device.disk).find(({ state }) => state === 'refused');
      if (refused) device.disk.set(refused.n, drop(refused, device.now()));
      if (refused) ledger.givenUp.add(idOf(refused));
    }
    await device.run(steps);
  }
  for (const tab of tabs) device.kill(tab);
  return ledger;
}

/** The line is back for good, and each person signs in once more. */
async function heal(device: Device): Promise<void> {
  device.heal();
  for (const person of people) {
    device.service.signIn(person);
    const tab = device.openTab();
    for (const _ of [1, 2]) {
      void tab.sender.work(person, true);
      await device.run(10_000);
      device.wait(wayBack);
    }
    device.kill(tab);
  }
}

/** What the service has, as far as it was promised; it may have more than was promised, never less. */
function check(device: Device, { acknowledged, givenUp }: Ledger): void {
  const arrived = device.service.log.map(idOf);
  assert.deepEqual(device.faults, []);
  assert.equal(new Set(arrived).size, arrived.length, 'nothing has taken effect twice');
  const left = inOrder(device.disk).filter(({ state }) => state !== 'sent');
  const blocked = new Set(left.filter(({ state }) => state === 'refused').map(keyOf));
  for (const act of left)
    assert.ok(blocked.has(keyOf(act)), `${idOf(act)} is left on the device behind no refusal`);
  const places = new Map(arrived.map((id, place) => [id, place]));
  const onDevice = new Set(left.map(idOf));
  for (const [id, { thing, person }] of acknowledged) {
    const found = Number(places.has(id)) + Number(onDevice.has(id));
    if (givenUp.has(id)) continue;
    assert.equal(found, 1, `${id} of ${person} for ${thing} is in ${found} places`);
  }
  for (const act of device.service.log)
    for (const later of device.service.log)
      if (keyOf(act) === keyOf(later) && act.n < later.n)
        assert.ok(places.get(idOf(act))! < places.get(idOf(later))!, 'a thing’s acts arrived in order');
}

const keyOf = ({ person, thing }: OutboxAct): string => `${person} ${thing}`;

test('whatever is cut, killed or delivered twice, what was acknowledged arrives once and in the order of its thing', async () => {
  let arrived = 0;
  let left = 0;
  await fc.assert(
    fc.asyncProperty(day, async ({ seed, happenings }) => {
      const device = openDevice(seed);
      const ledger = await live(device, happenings);
      await heal(device);
      check(device, ledger);
      arrived += device.service.log.length;
      left += inOrder(device.disk).filter(({ state }) => state === 'refused').length;
    }),
    { numRuns: 300 },
  );
  assert.ok(arrived > 1000 && left > 50, 'the days held sendings and refusals');
});

test('a refusal holds back what came after it in the same thing, and nothing of another', async () => {
  const device = openDevice(1);
  device.heal();
  const tab = device.openTab();
  for (const [thing, id] of [
    ['visit', '1-no'],
    ['visit', '2'],
    ['board', '3'],
  ] as const) {
    void device.keep(tab, 'kari', { thing, id });
    await device.run(10);
  }
  void tab.sender.work('kari');
  await device.run(100);
  assert.deepEqual(device.service.log.map(idOf), ['3']);
  const [refused] = inOrder(device.disk);
  assert.equal(refused!.state, 'refused');
  assert.equal(refused!.refusal?.message, 'Nei.');

  device.service.relent();
  device.disk.set(refused!.n, again(refused!));
  void tab.sender.work('kari');
  await device.run(100);
  assert.deepEqual(device.service.log.map(idOf), ['3', '1-no', '2']);
});

test('what somebody did waits while another is signed in, and goes when they are back', async () => {
  const device = openDevice(1);
  device.heal();
  const tab = device.openTab();
  void device.keep(tab, 'kari', { thing: 'visit', id: '1' });
  await device.run(10);
  device.service.signIn('terje');
  void tab.sender.work('terje');
  await device.run(100);
  void tab.sender.work('kari');
  await device.run(100);
  assert.deepEqual(device.service.log, []);
  device.service.signIn('kari');
  void tab.sender.work('kari');
  await device.run(100);
  assert.deepEqual(device.service.log.map(idOf), ['1']);
});

test('an act done while another is on its way is sent without anybody asking again', async () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const device = openDevice(seed);
    device.heal();
    const tab = device.openTab();
    const act = (id: string) =>
      void device.keep(tab, 'kari', { thing: id, id }).then(() => tab.sender.work('kari'));
    act('1');
    await device.run(seed % 20);
    act('2');
    await device.run(200);
    assert.deepEqual(device.service.log.map(idOf).sort(), ['1', '2'], `seed ${seed}`);
  }
});
