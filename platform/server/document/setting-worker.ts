import { parentPort } from 'node:worker_threads';
import { declareAccessible } from './declare-accessible.ts';
import { makeTypesetter, type TypstFiles } from './typst.ts';

export type SettingTask = { readonly id: number; readonly files: TypstFiles };
export type SettingWord =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string };

if (parentPort) {
  const port = parentPort;
  const set = await makeTypesetter();
  port.on('message', ({ id, files }: SettingTask) => {
    let word: SettingWord;
    try {
      const { pdf, places } = set(files);
      word = { id, pdf: Uint8Array.from(declareAccessible(pdf, places)) };
    } catch (error) {
      word = { id, fault: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(word, 'pdf' in word ? [word.pdf.buffer as ArrayBuffer] : []);
  });
}
