import { z } from 'zod';
import { machineLanguage, type Translated, type Translator } from './translator.ts';

/** Milliseconds for an answer, its whole body included: somebody stands and waits, with the original before them. */
const timeout = 5_000;
/** Questions under way at once; each holds a connection to our database while it waits. */
const mostAtOnce = 4;
const largest = 100_000;

const Answer = z.object({ translatedText: z.string().trim().min(1).max(10_000) });

/**
 * A service that speaks as LibreTranslate does (`POST /translate`, https://docs.libretranslate.com), which a company
 * may run itself. `address` is its base without a slash at the end; `key` is sent when there is one.
 */
export function libreTranslate(address: string, key: string | null, patience = timeout): Translator {
  let underWay = 0;
  return {
    translate: async (text, from, to) => {
      if (underWay >= mostAtOnce) return away('too many ask at once');
      underWay += 1;
      try {
        return await asked(address, patience, {
          q: text,
          source: machineLanguage(from),
          target: machineLanguage(to),
          format: 'text',
          ...(key !== null && { api_key: key }),
        });
      } catch (error) {
        return away(error instanceof Error ? error.name : 'it failed');
      } finally {
        underWay -= 1;
      }
    },
  };
}

const away = (why: string): Translated => ({ state: 'away', why });

async function asked(address: string, patience: number, question: object): Promise<Translated> {
  const response = await fetch(`${address}/translate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(question),
    // A redirect could lead anywhere, into our own network too.
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    return away(`it answered ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    // Leaving the loop ends the connection: the rest is never read.
    if (size > largest) return away(`its answer is longer than ${largest} bytes`);
    parts.push(part);
  }
  const answer = Answer.safeParse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  return answer.success
    ? { state: 'done', text: answer.data.translatedText }
    : away('its answer is of no known shape');
}
