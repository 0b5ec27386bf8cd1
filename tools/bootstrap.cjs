'use strict';
/**
 * The first thing every npm script runs: `node tools/bootstrap.cjs SCRIPT.ts [arguments]`.
 *
 * Installs what is missing, finds a Node that runs TypeScript (24 or newer) and hands over to SCRIPT with
 * arguments, terminal, signals and exit code untouched. Nothing of its own goes to standard output, so
 * that a command's output can be piped.
 *
 * Plain JavaScript for Node 14.18 and newer: it runs before anything is installed, on whatever is there.
 */
const { spawn, spawnSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const neededMajor = 24;
const modules = path.join(root, 'node_modules');
const lockfile = path.join(root, 'package-lock.json');
const stamp = path.join(modules, '.spranget-lock');
const installing = path.join(root, '.cache', 'installing');

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_absent) {
    return null;
  }
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Whether npm already put exactly this lockfile in node_modules, by its own record of what it did. */
function npmAgrees(lock) {
  const record = readText(path.join(modules, '.package-lock.json'));
  if (!record) return false;
  const wanted = JSON.parse(lock).packages;
  const present = JSON.parse(record).packages;
  const own = Object.keys(wanted['']?.optionalDependencies || {});
  const fits = (list, value) => !list || [].concat(list).indexOf(value) >= 0;
  return Object.keys(wanted).every((place) => {
    if (place === '') return true;
    const entry = wanted[place];
    if (present[place]) return present[place].version === entry.version;
    // An optional package may be absent, unless it is one of ours made for this very machine.
    if (!entry.optional && !entry.devOptional) return false;
    const ours = own.indexOf(place.slice('node_modules/'.length)) >= 0;
    return !(ours && fits(entry.os, process.platform) && fits(entry.cpu, process.arch));
  });
}

/** npm of the one that called us, else the one on the PATH. Its chatter goes to standard error. */
function npmInstall() {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const npm = process.env.npm_execpath;
  const done =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm].concat(args), options)
      : spawnSync('npm', args, Object.assign({ shell: process.platform === 'win32' }, options));
  if (done.error)
    stop(`npm was not found (${done.error.code}). Install Node 24 with npm, then run this again.`);
  if (done.signal) process.kill(process.pid, done.signal);
  if (done.status !== 0) {
    stop('The packages could not be installed; the reason is above. Check the network, then run this again.');
  }
}

/** One install at a time, also when two commands are started at once. Returns what ends the claim. */
function claimInstall() {
  fs.mkdirSync(path.dirname(installing), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(installing, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(installing, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readText(installing));
    if (holder && !isAlive(holder)) fs.rmSync(installing, { force: true });
    sleep(200);
  }
}

function inStep(lock, hash) {
  if (readText(stamp) === hash) return true;
  if (!npmAgrees(lock)) return false;
  try {
    fs.writeFileSync(stamp, hash);
  } catch (_readOnly) {
    // A folder we may not write to is still in step; it is only looked at again the next time.
  }
  return true;
}

function install() {
  const lock = readText(lockfile);
  if (lock === null) stop(`${lockfile} is missing. Take it from version control again.`);
  const hash = crypto.createHash('sha256').update(lock).digest('hex');
  if (inStep(lock, hash)) return;
  const release = claimInstall();
  process.on('exit', release);
  if (!inStep(lock, hash)) {
    const began = Date.now();
    process.stderr.write('Installing packages, which takes up to a minute and is done once ...\n');
    npmInstall();
    fs.writeFileSync(stamp, hash);
    process.stderr.write(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.\n`);
  }
  release();
}

/** The processes that stand between us and npm: the shell it runs scripts in, when that stays, and npm. */
function lineage() {
  const parent = process.ppid;
  if (process.platform !== 'linux' || !/^(ba|da|a|z)?sh\n$/.test(readText(`/proc/${parent}/comm`) || '')) {
    return String(parent);
  }
  const stat = readText(`/proc/${parent}/stat`) || '';
  return `${parent} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
}

/**
 * A signal to npm ends the shell it runs us in and does not reach us, and killing npm ends not even that. So
 * what npm started stops when npm is gone.
 */
function stopWithNpm(stopNow) {
  if (!process.env.npm_lifecycle_event) return;
  const began = lineage();
  setInterval(() => {
    if (lineage() !== began) stopNow();
  }, 500).unref();
}

/** What Node read and translated is kept, which halves the time a small command takes. */
const compiled = path.join(root, '.cache', 'compiled');

/** Runs the script in this very process, as its main module. */
function runHere(script, args) {
  process.argv = [process.argv[0], script].concat(args);
  process.env.NODE_COMPILE_CACHE = compiled;
  require('node:module').enableCompileCache(compiled);
  stopWithNpm(() => process.kill(process.pid, 'SIGTERM'));
  require('node:module').runMain();
}

/** Starts over on the Node that came with the packages, and ends as that ends. */
function runOnPackagedNode(script, args) {
  const folder = path.join(
    modules,
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  );
  const node = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const remedy = `Install Node ${neededMajor} or newer from https://nodejs.org, then run this again.`;
  if (!fs.existsSync(node)) {
    stop(
      `Spranget needs Node ${neededMajor}; this is Node ${process.versions.node}, and no packaged Node fits ${process.platform} ${process.arch}. ${remedy}`,
    );
  }
  const env = Object.assign({}, process.env, {
    NODE_COMPILE_CACHE: compiled,
    PATH: path.dirname(node) + path.delimiter + (process.env.PATH || ''),
  });
  const child = spawn(node, [__filename, script].concat(args), { stdio: 'inherit', env });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) =>
    stop(`The packaged Node ${neededMajor} does not run here (${error.code}). ${remedy}`),
  );
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code);
    for (const each of signals) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  });
}

const [wanted, ...args] = process.argv.slice(2);
if (!wanted) stop('Say which script to run: node tools/bootstrap.cjs SCRIPT.ts [arguments]');
install();
const script = path.resolve(root, wanted);
if (Number(process.versions.node.split('.')[0]) >= neededMajor) runHere(script, args);
else runOnPackagedNode(script, args);
