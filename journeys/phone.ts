import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '#journeys/browser.ts';

/** The way from a device to a server, and what can become of it. */
export type Way = {
  address: string;
  /** Nothing comes through, and what is open breaks off. */
  cut: () => void;
  /** What is sent gets there, and no answer comes back. */
  deafen: () => void;
  mend: () => void;
  close: () => Promise<void>;
};

/** Opens a way to a server at another address. */
export async function openWay(to: string): Promise<Way> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  let isCut = false;
  let isDeaf = false;
  const server = createServer((near) => {
    if (isCut) return void near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (answer) => isDeaf || near.write(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as { port: number };
  const breakOff = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    address: `http://127.0.0.1:${own}`,
    cut: () => {
      isCut = true;
      breakOff();
    },
    deafen: () => {
      isCut = false;
      isDeaf = true;
    },
    mend: () => {
      isCut = false;
      isDeaf = false;
      // Whoever waits for an answer that was lost asks anew.
      breakOff();
    },
    close: async () => {
      breakOff();
      server.close();
      await once(server, 'close');
    },
  };
}

export type Phone = {
  /** Starts the browser and opens a page in it. */
  start: () => Promise<Page>;
  /** Puts it away: the browser ends in good order, and has written down what it had in mind. */
  rest: () => Promise<void>;
  /** The battery is out: no process of the browser gets to finish anything. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
};

/** A phone: a browser whose memory outlives it. */
export async function openPhone(): Promise<Phone> {
  const folder = await mkdtemp(join(tmpdir(), 'spranget-phone-'));
  const { executablePath, env } = findBrowser();
  let running: ChildProcess | null = null;
  let browser: Browser | null = null;
  const kill = async () => {
    if (!running?.pid) return;
    const gone = once(running, 'exit');
    // The whole group: what draws and what keeps the disk are processes of their own.
    process.kill(-running.pid, 'SIGKILL');
    await gone;
    running = null;
  };
  const rest = async () => {
    if (!running || !browser) return;
    const gone = once(running, 'exit');
    await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => undefined);
    await gone;
    running = null;
  };
  return {
    kill,
    rest,
    start: async () => {
      running = spawn(
        executablePath,
        [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-dev-shm-usage',
          '--no-first-run',
          '--lang=nb',
          '--window-size=390,844',
          '--remote-debugging-port=0',
          `--user-data-dir=${folder}`,
        ],
        { env: { ...process.env, ...env }, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      browser = await chromium.connectOverCDP(await debuggerOf(running));
      const context = browser.contexts()[0]!;
      const page = await context.newPage();
      await page.setViewportSize({ width: 390, height: 844 });
      page.on('pageerror', (error) => {
        throw error;
      });
      return page;
    },
    close: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Where a browser that has just been started says it can be spoken to. */
async function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stderr!) {
    said += String(chunk);
    const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (found) {
      stderr!.resume();
      return found;
    }
  }
  throw new Error(`The browser does not start: ${said}`);
}
