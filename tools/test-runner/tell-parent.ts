/** A reporter of node:test that sends the events to the parent, in plain values. */
import { plainEvent } from './tally.ts';

// biome-ignore lint/style/noDefaultExport: node:test takes a reporter as the default export and no other way.
export default async function* tellParent(source: AsyncIterable<{ type: string; data: unknown }>) {
  for await (const event of source) {
    const plain = plainEvent(event);
    if (plain) process.send?.(plain);
  }
  yield '';
}
