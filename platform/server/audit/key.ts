import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './files.ts';

/** The private key, Ed25519 in PKCS 8: readable by its owner alone. */
export const privateKeyFile = 'audit-key.pem';
/** The public key beside it. A copy kept elsewhere tells whether this one was exchanged. */
export const publicKeyFile = 'audit-key.pub.pem';

export type Signer = {
  /** Name of the key: the first 16 hexadecimal digits of the sha256 of the public key (SPKI, DER). */
  readonly name: string;
  readonly publicKey: KeyObject;
};

/** The key a folder's heads are signed by, as far as the public knows it; null where there is none. */
export function readSigner(folder: string): Signer | null {
  const file = join(folder, publicKeyFile);
  return existsSync(file) ? signerOf(createPublicKey(readFileSync(file))) : null;
}

function signerOf(publicKey: KeyObject): Signer {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { name: createHash('sha256').update(der).digest('hex').slice(0, 16), publicKey };
}

/** The folder's key pair, made on first need. A crash half way leaves none, or a private key whose public one follows. */
export function openKey(folder: string): Signer & { privateKey: KeyObject } {
  const file = join(folder, privateKeyFile);
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeWhole(folder, privateKeyFile, String(privateKey.export({ type: 'pkcs8', format: 'pem' })), 0o600);
  }
  const privateKey = createPrivateKey(readFileSync(file));
  const signer = signerOf(createPublicKey(privateKey));
  if (!existsSync(join(folder, publicKeyFile))) {
    const pem = String(signer.publicKey.export({ type: 'spki', format: 'pem' }));
    writeWhole(folder, publicKeyFile, pem, 0o644);
  }
  return { ...signer, privateKey };
}

/** A file that is there whole or not at all. */
function writeWhole(folder: string, name: string, text: string, mode: number): void {
  const making = join(folder, `${name}.making-${process.pid}`);
  rmSync(making, { force: true });
  writeFileSync(making, text, { mode, flag: 'wx', flush: true });
  renameSync(making, join(folder, name));
  syncFolder(folder);
}
