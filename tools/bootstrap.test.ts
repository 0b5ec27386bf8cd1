import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const lockOf = (version: string) => ({
  packages: {
    '': { optionalDependencies: { 'made-for-others': '1.0.0', 'made-for-us': '1.0.0' } },
    'node_modules/thing': { version },
    'node_modules/made-for-others': { version: '1.0.0', optional: true, os: ['plan9'] },
    'node_modules/made-for-us': { version: '1.0.0', optional: true, os: [process.platform] },
  },
});

/** A project of the bootstrap, a script and an npm that only notes that it was called. */
function project(): { root: string; npm: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'spranget-bootstrap-')));
  made.push(root);
  mkdirSync(join(root, 'tools'));
  cpSync(join(import.meta.dirname, 'bootstrap.cjs'), join(root, 'tools', 'bootstrap.cjs'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lockOf('1.0.0')));
  const script = `const [task, ...rest]: string[] = process.argv.slice(2);
    if (task === 'wait') { process.on('SIGTERM', () => process.exit(7)); console.log('waiting'); setInterval(() => {}, 1000); }
    else { console.log(JSON.stringify({ task, rest, main: import.meta.main})); process.exitCode = 3; }`;
  writeFileSync(join(root, 'script.ts'), script);
  const npm = join(root, 'npm.cjs');
  writeFileSync(
    npm,
    `const fs = require('fs'); console.log('chatter of npm'); fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
     fs.mkdirSync('node_modules', { recursive: true }); process.exit(fs.existsSync('fail') ? 1 : 0);`,
  );
  return { root, npm };
}

function boot({ root, npm }: { root: string; npm: string }, args: string[], node = process.execPath) {
  const env = { ...process.env, npm_execpath: npm };
  return spawnSync(node, ['tools/bootstrap.cjs', 'script.ts', ...args], { cwd: root, env, encoding: 'utf8' });
}

const installs = (root: string) =>
  existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n').length : 0;

test('installs once, and again when the lockfile changed', () => {
  const here = project();
  boot(here, []);
  boot(here, []);
  assert.equal(installs(here.root), 1);
  writeFileSync(join(here.root, 'package-lock.json'), JSON.stringify(lockOf('1.0.1')));
  boot(here, []);
  assert.equal(installs(here.root), 2);
});

test('keeps what npm itself installed from this very lockfile, and nothing less', () => {
  const here = project();
  mkdirSync(join(here.root, 'node_modules'));
  const record = lockOf('1.0.0').packages as Record<string, object>;
  delete record['node_modules/made-for-others'];
  writeFileSync(join(here.root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: record }));
  boot(here, []);
  assert.equal(installs(here.root), 0);
  rmSync(join(here.root, 'node_modules', '.spranget-lock'));
  delete record['node_modules/made-for-us'];
  writeFileSync(join(here.root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: record }));
  boot(here, []);
  assert.equal(installs(here.root), 1);
});

test('hands arguments, output and exit code through, with nothing of its own on standard output', () => {
  const { stdout, stderr, status } = boot(project(), ['do', '--flag', 'æ ø']);
  assert.equal(stdout, '{"task":"do","rest":["--flag","æ ø"],"main":true}\n');
  assert.match(stderr, /Installing packages[\s\S]*chatter of npm[\s\S]*installed in/);
  assert.equal(status, 3);
});

test('says in a sentence that the packages could not be installed', () => {
  const here = project();
  writeFileSync(join(here.root, 'fail'), '');
  const { stdout, stderr, status } = boot(here, []);
  assert.deepEqual([stdout, status], ['', 1]);
  assert.match(stderr, /could not be installed.*run this again/);
  assert.ok(!existsSync(join(here.root, '.cache', 'installing')));
});

test('passes a signal on and ends with the exit code it leads to', async () => {
  const { root, npm } = project();
  const env = { ...process.env, npm_execpath: npm };
  const child = spawn(process.execPath, ['tools/bootstrap.cjs', 'script.ts', 'wait'], { cwd: root, env });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [7, null]);
});

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`stops when npm is ended by ${signal}`, { skip: process.platform !== 'linux' }, async () => {
    const { root, npm } = project();
    // npm's own way: a shell that waits for the script, dies of a signal and passes nothing on.
    const inShell = `"${process.execPath}" tools/bootstrap.cjs script.ts wait; true`;
    writeFileSync(
      join(root, 'like-npm.cjs'),
      `const { spawn } = require('node:child_process');
       const shell = spawn('sh', ['-c', ${JSON.stringify(inShell)}], { stdio: 'inherit' });
       process.on('SIGTERM', () => { shell.kill('SIGTERM'); process.exit(143); });`,
    );
    const env = { ...process.env, npm_execpath: npm, npm_lifecycle_event: 'start' };
    const likeNpm = spawn(process.execPath, ['like-npm.cjs'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(likeNpm.stdout, 'data');
    likeNpm.kill(signal);
    // The pipe closes when its last writer, the script, has ended.
    await once(likeNpm.stdout, 'close', { signal: AbortSignal.timeout(5_000) });
  });
}

const older = ['/usr/bin/node', '/usr/local/bin/node', '/bin/node'].find((node) => {
  const asked = spawnSync(node, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' });
  return asked.status === 0 && Number(asked.stdout) < 24;
});

test('on an older Node, runs on the packaged one, or says how to get one', {
  skip: !older && 'no older Node here',
}, () => {
  const here = project();
  const without = boot(here, ['do'], older);
  assert.match(without.stderr, /needs Node 24; this is Node \d+.*Install Node 24/);
  assert.equal(without.status, 1);
  const packaged = join(here.root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  mkdirSync(packaged, { recursive: true });
  symlinkSync(process.execPath, join(packaged, 'node'));
  const done = boot(here, ['do', 'æ'], older);
  assert.equal(done.stdout, '{"task":"do","rest":["æ"],"main":true}\n');
  assert.equal(done.status, 3);
});
