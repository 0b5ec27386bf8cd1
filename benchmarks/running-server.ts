import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type RunningServer = {
  address: string;
  /** From the command to the line that says the address. */
  seconds: number;
  stop: () => Promise<void>;
};

/** A folder for the data of a server of its own, and what takes it away. */
export function freshDataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'spranget-benchmark-'));
  // PostgreSQL started by root runs as somebody else, who has to get through here.
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `npm start` as a person runs it, on a port that is free, with its own PostgreSQL. */
export async function startSpranget(dataFolder: string): Promise<RunningServer> {
  const begun = performance.now();
  const { DATABASE_URL: _url, DATABASE_APP_URL: _app, ...env } = process.env;
  const command = [
    join(import.meta.dirname, '..', 'app', 'cli.ts'),
    'start',
    '--port',
    '0',
    '--data',
    dataFolder,
  ];
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  process.once('exit', () => child.kill());
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part;
      const found = /^Spranget runs at (http\S+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => reject(new Error(`It did not start:\n${said}`)));
  });
  const seconds = (performance.now() - begun) / 1000;
  return {
    address,
    seconds,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
