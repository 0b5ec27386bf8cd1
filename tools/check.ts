import { type Gate, gates } from '#tools/check/gates.ts';

/**
 * `npm run check`: every gate in turn, one line each with its time; the words of a gate only when it fails.
 * Names of gates as arguments run only those. Exit code 1 when one fails or has seen nothing.
 */
async function passes(gate: Gate, root: string): Promise<boolean> {
  const begun = performance.now();
  const found = await gate.run(root).catch((error: unknown) => ({
    ok: false,
    seen: 0,
    unit: 'things',
    words: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const ok = found.ok && found.seen > 0;
  const verdict = ok ? 'ok    ' : 'FAILED';
  console.log(
    `${gate.name.padEnd(7)} ${verdict} ${`${found.seen} ${found.unit}`.padStart(13)} ${seconds.padStart(6)} s`,
  );
  if (!ok)
    console.log(
      indented(found.seen === 0 ? `It saw nothing, and so says nothing.\n${found.words}` : found.words),
    );
  return ok;
}

const indented = (words: string): string => words.trim().replaceAll(/^/gm, '  ');

async function main(): Promise<number> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !gates.some((gate) => gate.name === name));
  if (unknown) {
    console.error(
      `There is no gate called ${unknown}. Choose from ${gates.map((gate) => gate.name).join(', ')}.`,
    );
    return 2;
  }
  let failed = 0;
  for (const gate of gates) {
    if (wanted.length > 0 && !wanted.includes(gate.name)) continue;
    if (!(await passes(gate, process.cwd()))) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
