import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes what a folder lists outlast a power cut. Windows cannot, and needs no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
