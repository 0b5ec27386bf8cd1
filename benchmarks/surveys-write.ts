/**
 * Answers a second from 32 clients through the whole server, a whole one each time: a slip's ballot signed blind, then
 * the sealed answer taken with its signature, each acknowledged when it is on the disk. Beside it what the database
 * takes when nothing but one prepared insert is asked of it. Then at half that load, one after the other by the clock.
 * All that was acknowledged must be stored, and once.
 */
import { constants, createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { sealedBytes, signsOf, tokenLength } from '#surveys/ballot.ts';
import { openScene } from '#surveys/server/testing/wave-scene.ts';
import { buildWeb } from '#tools/build-web.ts';
import { analyse, bareInserts, cpuOf, openDurableHouse, quantile, startMeasured } from './durable-house.ts';
import { median, tell } from './measured.ts';

const clients = 32;
const rounds = 3;
const seconds = Number(process.argv[2] ?? 6);
/** More than any machine this is meant for takes in a round. */
const mostInRound = 5_000 * seconds;

await buildWeb();
const stand = await openDurableHouse();
const { house, dataFolder, ownerUrl } = stand;
const scene = await openScene(house);
const { wave, paper } = await scene.openWave(0, { people: 90_000 });
const key = createPrivateKey((await house.keys.read(`wave-${wave}-ballots`))!);

/** What one client sends: made ahead, since a phone's own work is not the server's. */
type Submission = { ballot: Buffer; answer: Buffer };

const post = (what: string, body: object): Buffer => {
  const text = JSON.stringify(body);
  return Buffer.from(
    `POST /api/surveys/waves/${paper.address}/${what} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
  );
};

/** The key is at hand here, so the signature is made at once; to the server it is as one that was unblinded. */
function submission(signing: KeyObject, token: string): Submission {
  const blinded = randomBytes(256);
  blinded[0] = 0;
  const ballot = randomBytes(32);
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  const signature = sign('sha384', ballot, { key: signing, ...padding }).toString('base64url');
  const sealed = randomBytes(sealedBytes).toString('base64url');
  return {
    ballot: post('ballots', { token, blinded: blinded.toString('base64url') }),
    answer: post('answers', { ballot: ballot.toString('base64url'), signature, sealed }),
  };
}

/** Slips as a print makes them, many at once, and what is sent with them. */
async function makeSubmissions(count: number): Promise<Submission[]> {
  const tokens = Array.from({ length: count }, () => signsOf(randomBytes(tokenLength)));
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('begin');
  await owner.query(`select set_config('app.companies', $1, true)`, [`{${scene.company}}`]);
  await owner.query(
    `insert into surveys.slip (company, slip, wave, batch, token_hash)
     select $1, gen_random_uuid(), $2, gen_random_uuid(), decode(h, 'hex') from unnest($3::text[]) h`,
    [scene.company, wave, tokens.map(hashSecret)],
  );
  await owner.query('commit');
  await owner.end();
  return tokens.map((token) => submission(key, token));
}

/** A connection that sends one request at a time: the status of its answer, as cheaply as it can be read. */
function openLine(port: number) {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let heard = '';
  let done: ((status: number) => void) | null = null;
  socket.setEncoding('latin1').on('data', (part: string) => {
    heard += part;
    const head = heard.indexOf('\r\n\r\n');
    const length = head < 0 ? null : /content-length: (\d+)/i.exec(heard)?.[1];
    if (!length || heard.length < head + 4 + Number(length)) return;
    const status = Number(heard.slice(9, 12));
    heard = '';
    done?.(status);
  });
  return {
    send: (request: Buffer) =>
      new Promise<number>((resolve, reject) => {
        done = resolve;
        socket.once('error', reject);
        socket.write(request, () => socket.removeListener('error', reject));
      }),
    close: () => socket.destroy(),
  };
}
type Line = ReturnType<typeof openLine>;

const submit = async (line: Line, { ballot, answer }: Submission): Promise<boolean> =>
  (await line.send(ballot)) === 200 && (await line.send(answer)) === 200;

/** As many as there is time for. */
async function ours(lines: readonly Line[], ready: Submission[]) {
  let acknowledged = 0;
  const begun = performance.now();
  await Promise.all(
    lines.map(async (line) => {
      while (performance.now() - begun < seconds * 1000) {
        const next = ready.pop();
        if (!next) throw new Error('There were too few to send.');
        if (await submit(line, next)) acknowledged += 1;
      }
    }),
  );
  return { perSecond: acknowledged / ((performance.now() - begun) / 1000), acknowledged };
}

/** So many a second, each at its moment: milliseconds from that moment to the last acknowledgement. */
async function atRate(lines: readonly Line[], ready: Submission[], perSecond: number): Promise<number[]> {
  const waits: number[] = [];
  const free = [...lines];
  const under: Promise<void>[] = [];
  const begun = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = begun + (n * 1000) / perSecond;
    // Asleep until its millisecond: a load that spins takes a core from what it measures.
    while (performance.now() < due || free.length === 0)
      await new Promise((wake) => setTimeout(wake, Math.max(1, due - performance.now())));
    const line = free.pop()!;
    under.push(
      submit(line, ready.pop()!).then((isTaken) => {
        if (!isTaken) throw new Error('One was not taken.');
        waits.push(performance.now() - due);
        free.push(line);
      }),
    );
  }
  await Promise.all(under);
  return waits;
}

const people = 400;

/** All of them open it when the meeting is over: milliseconds until each has the page and all it fetches. */
async function openAtOnce(port: number): Promise<number[]> {
  const get = async (agent: Agent, path: string): Promise<string> => {
    const headers = { 'accept-encoding': 'br', 'accept-language': 'pl' };
    const [answer] = (await once(
      request({ port, host: '127.0.0.1', path, headers, agent }).end(),
      'response',
    )) as [IncomingMessage];
    const bytes = Buffer.concat(await Array.fromAsync(answer));
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
    return answer.headers['content-encoding'] === 'br'
      ? brotliDecompressSync(bytes).toString()
      : bytes.toString();
  };
  const waits = Array.from({ length: people }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 3 });
    const begun = performance.now();
    const html = await get(agent, `/svar/${paper.address}`);
    const files = [...html.matchAll(/(?:src|href)="(\/ballot\/[^"]+)"/g)].map(([, file]) => file!);
    if (files.length < 2) throw new Error('The page names no script and no styles: build the web first.');
    const parts = await Promise.all(files.map((file) => get(agent, file)));
    const seals = parts.join('').match(/cast-[\w-]+\.js/)?.[0];
    if (seals) await get(agent, `/ballot/${seals}`);
    agent.destroy();
    return performance.now() - begun;
  });
  return Promise.all(waits);
}

const stored = () =>
  house.within({ errand: 'open-surveys' }, async (tx) =>
    Number(
      (
        await tx
          .selectFrom('surveys.sealedAnswer')
          .select((eb) => eb.fn.countAll().as('count'))
          .where('wave', '=', wave)
          .executeTakeFirstOrThrow()
      ).count,
    ),
  );

try {
  const server = await startMeasured('spranget', house.appUrl, { folder: dataFolder });
  const lines = Array.from({ length: clients }, () => openLine(server.port));
  await ours([lines[0]!], (await makeSubmissions(mostInRound)).slice(0));
  await analyse(ownerUrl);
  const bare: number[] = [];
  const whole: number[] = [];
  const cpu: number[] = [];
  const last: number[] = [];
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    const ready = await makeSubmissions(mostInRound * 2);
    bare.push(bareInserts(ownerUrl, clients, seconds));
    const before = { stored: await stored(), cpu: cpuOf(server.pid) + stand.databaseCpu() };
    const { perSecond, acknowledged } = await ours(lines, ready);
    whole.push(perSecond);
    cpu.push((cpuOf(server.pid) + stand.databaseCpu() - before.cpu) / acknowledged);
    const waits = await atRate(lines, ready, perSecond / 2);
    last.push(quantile(waits, 0.99));
    lost += Math.abs((await stored()) - before.stored - acknowledged - waits.length);
  }
  const opened: number[] = [];
  for (let round = 0; round < rounds; round += 1) opened.push(quantile(await openAtOnce(server.port), 0.99));
  for (const line of lines) line.close();
  await server.stop();
  const spread = (all: readonly number[], digits = 2) =>
    `(${Math.min(...all).toFixed(digits)}–${Math.max(...all).toFixed(digits)})`;
  const ratios = whole.map((one, n) => one / bare[n]!);
  process.stdout.write(
    `pgbench ${median(bare).toFixed(0)} ${spread(bare, 0)}, ours ${median(whole).toFixed(0)} ${spread(whole, 0)} a second, ` +
      `ratio ${spread(ratios, 3)}, CPU ${spread(cpu)}, p99 ${spread(last, 1)}\n`,
  );
  tell([
    { what: 'answers a second, beside pgbench', value: median(ratios), unit: '×', digits: 3, atLeast: 0.2 },
    { what: 'CPU of an answer, all processes', value: median(cpu), unit: 'ms', digits: 2, atMost: 1.2 },
    { what: 'last of 100 at half that load', value: median(last), unit: 'ms', digits: 1, atMost: 50 },
    { what: `last of 100 of ${people} who open it at once`, value: median(opened), unit: 'ms' },
    { what: 'acknowledged and not stored, or the other way', value: lost, unit: 'answers', atMost: 0 },
  ]);
} finally {
  await stand.close();
}
process.exit();
