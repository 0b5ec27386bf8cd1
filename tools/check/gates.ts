import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findUnused } from '#tools/check/unused.ts';
import { checkHouse, houseLines } from '#tools/check-house.ts';

/** What one gate found: `seen` counts what it looked at, and a gate that saw nothing has failed. */
export type Finding = {
  readonly ok: boolean;
  readonly seen: number;
  readonly unit: string;
  readonly words: string;
};

export type Gate = { readonly name: string; readonly run: (root: string) => Promise<Finding> };

/** Our own packages, also when the root looked at is another. */
const packages = join(import.meta.dirname, '..', '..', 'node_modules');

type Outcome = { code: number; out: string };

/** Runs a package's own script on this very Node; the first `node` on the path may be an older one. */
function runScript(script: string, args: readonly string[], root: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(packages, script), ...args], { cwd: root });
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (out += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out }));
  });
}

const style: Gate = {
  name: 'style',
  run: async (root) => {
    const { code, out } = await runScript(
      '@biomejs/biome/bin/biome',
      ['check', '--error-on-warnings', '--reporter=concise'],
      root,
    );
    const seen = Number(/Checked (\d+) files?/.exec(out)?.[1] ?? 0);
    return { ok: code === 0, seen, unit: 'files', words: out };
  },
};

const types: Gate = {
  name: 'types',
  run: async (root) => {
    const { code, out } = await runScript(
      'typescript/bin/tsc',
      // Each checker reckons most types anew: beside the other gates one is the quickest of all.
      ['-p', '.', '--listFiles', '--pretty', 'false', '--checkers', '1'],
      root,
    );
    const isListed = (line: string) => /^(\/|[A-Z]:)[^(]*\.[cm]?tsx?$/.test(line);
    const lines = out.split('\n').map((line) => line.trim());
    const seen = lines.filter((line) => isListed(line) && !line.includes('/node_modules/')).length;
    return { ok: code === 0, seen, unit: 'files', words: lines.filter((line) => !isListed(line)).join('\n') };
  },
};

const unused: Gate = {
  name: 'unused',
  run: async (root) => {
    const { seen, lines } = await findUnused(root);
    return { ok: lines.length === 0, seen, unit: 'files', words: lines.join('\n') };
  },
};

const house: Gate = {
  name: 'house',
  run: async (root) => {
    const report = await checkHouse(root);
    const words = houseLines(report).join('\n');
    return { ok: report.breaches.length === 0, seen: report.looked.imports ?? 0, unit: 'imports', words };
  },
};

type Size = {
  readonly name: string;
  readonly passed: boolean;
  readonly size: number;
  readonly sizeLimit: number;
};

const size: Gate = {
  name: 'size',
  run: async (root) => {
    if (existsSync(join(root, 'vite.config.ts'))) {
      const { buildWeb } = await import('#tools/build-web.ts');
      await buildWeb();
    }
    const { code, out } = await runScript('size-limit/bin.js', ['--json'], root);
    const sizes = sizesIn(out);
    const words =
      sizes.map((one) => `${one.name}: ${kB(one.size)} of ${kB(one.sizeLimit)}`).join('\n') || out;
    const measured = sizes.filter((one) => one.size > 0).length;
    return { ok: code === 0 && measured === sizes.length, seen: measured, unit: 'sizes', words };
  },
};

function sizesIn(out: string): Size[] {
  try {
    return JSON.parse(out) as Size[];
  } catch {
    return [];
  }
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** In the order they run: the quick and the telling first. */
export const gates: readonly Gate[] = [house, style, types, unused, size];
