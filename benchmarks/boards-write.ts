/**
 * Durable changes a second from 32 clients through the whole server, beside what the database takes when nothing but
 * one prepared insert is asked of it: by pgbench where it is installed, else over `pg`. All that was acknowledged must
 * be stored, and once.
 */
import { Agent, request } from 'node:http';
import { makeId } from '#platform/contract/id.ts';
import { openBoardsHouse } from './boards-house.ts';
import { bareInserts, cpuOf, startMeasured } from './durable-house.ts';
import { median, tell } from './measured.ts';

const clients = 32;
const rounds = 3;
const seconds = Number(process.argv[2] ?? 6);

const stand = await openBoardsHouse(clients * 20);
const { company, board, cookies } = stand;
const agent = new Agent({ keepAlive: true, maxSockets: clients });
/** Sends one change; true when it was acknowledged. */
function send(port: number, cookie: string): Promise<boolean> {
  const change = {
    ...{ change: makeId(), kind: 'card', board, thing: makeId() },
    set: { list: 'tasks', column: 'to-do', text: 'Bytt formskuff på linje 2' },
  };
  return new Promise((resolve, reject) => {
    const path = `/api/pulse-boards/companies/${company}/changes`;
    const headers = { cookie, 'content-type': 'application/json' };
    const sent = request({ port, host: '127.0.0.1', method: 'POST', path, headers, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve(answer.statusCode === 200 && JSON.parse(text).outcomes[0].seq !== null));
    });
    sent.on('error', reject).end(JSON.stringify({ changes: [change] }));
  });
}

async function ourChanges(port: number): Promise<{ perSecond: number; acknowledged: number }> {
  let acknowledged = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, n) => {
      while (performance.now() - begun < seconds * 1000)
        if (await send(port, cookies[n % cookies.length]!)) acknowledged += 1;
    }),
  );
  return { perSecond: acknowledged / ((performance.now() - begun) / 1000), acknowledged };
}

const stored = () =>
  stand.house.within({ companies: [company] }, async (tx) =>
    Number(
      (
        await tx
          .selectFrom('pulse_boards.change')
          .select((eb) => eb.fn.countAll().as('count'))
          .where('company', '=', company)
          .executeTakeFirstOrThrow()
      ).count,
    ),
  );

try {
  const server = await startMeasured('spranget', stand.house.appUrl);
  for (let n = 0; n < 50; n += 1) await send(server.port, cookies[0]!);
  const bare: number[] = [];
  const ours: number[] = [];
  const cpu: number[] = [];
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    bare.push(bareInserts(stand.ownerUrl, clients, seconds));
    const before = { stored: await stored(), cpu: cpuOf(server.pid) };
    const { perSecond, acknowledged } = await ourChanges(server.port);
    ours.push(perSecond);
    cpu.push((cpuOf(server.pid) - before.cpu) / acknowledged);
    lost += Math.abs((await stored()) - before.stored - acknowledged);
  }
  await server.stop();
  const spread = (all: number[]) => `(${Math.min(...all).toFixed(2)}–${Math.max(...all).toFixed(2)})`;
  const ratios = ours.map((one, n) => one / bare[n]!);
  process.stdout.write(
    `pgbench ${median(bare).toFixed(0)} ${spread(bare)}, ours ${median(ours).toFixed(0)} ${spread(ours)} a second, ratio ${spread(ratios)}\n`,
  );
  tell([
    { what: 'changes a second, beside pgbench', value: median(ratios), unit: '×', digits: 3, atLeast: 0.12 },
    { what: 'CPU of a change in the server', value: median(cpu), unit: 'ms', digits: 2 },
    { what: 'acknowledged and not stored, or the other way', value: lost, unit: 'changes', atMost: 0 },
  ]);
} finally {
  agent.destroy();
  await stand.close();
}
process.exit();
