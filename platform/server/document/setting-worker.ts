import { parentPort } from 'node:worker_threads';
import type { DocumentPicture } from '#platform/contract/document.ts';
import { declareAccessible } from './declare-accessible.ts';
import { settle } from './settle.ts';
import { makeTypesetter, type TypstFiles } from './typst.ts';

export type SettingTask = { readonly id: number; readonly picture: DocumentPicture };
export type SettingWord =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string };

function filesOf(picture: DocumentPicture): TypstFiles {
  const { data, drawings } = settle(picture);
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = { '/picture.json': encoder.encode(JSON.stringify(data)) };
  for (const [path, svg] of drawings) files[path] = encoder.encode(svg);
  return files;
}

if (parentPort) {
  const port = parentPort;
  const set = await makeTypesetter();
  port.on('message', ({ id, picture }: SettingTask) => {
    let word: SettingWord;
    try {
      const { pdf, places } = set(filesOf(picture));
      word = { id, pdf: Uint8Array.from(declareAccessible(pdf, places)) };
    } catch (error) {
      word = { id, fault: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(word, 'pdf' in word ? [word.pdf.buffer as ArrayBuffer] : []);
  });
}
