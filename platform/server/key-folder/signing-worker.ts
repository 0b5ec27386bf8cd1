import { constants, type KeyObject, privateDecrypt } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

export type SigningTask = {
  readonly id: number;
  readonly key: KeyObject;
  readonly values: readonly Uint8Array[];
};
export type SigningWord =
  | { readonly id: number; readonly signatures: readonly Uint8Array[] }
  | { readonly id: number; readonly fault: string };

/** Of its own bytes alone: what comes out of a pool would take its neighbours along to the other thread. */
const signed = (key: KeyObject, value: Uint8Array): Uint8Array =>
  Uint8Array.from(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, value));

if (parentPort) {
  const port = parentPort;
  port.on('message', ({ id, key, values }: SigningTask) => {
    let word: SigningWord;
    try {
      word = { id, signatures: values.map((value) => signed(key, value)) };
    } catch (error) {
      word = { id, fault: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(word);
  });
}
