import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import { letterText } from '#people/letter-text.ts';
import type { Slip } from '#people/member-shapes.ts';
import { codeBytes, codeFrom, readCode } from '#people/slip-code.ts';
import { text } from '#people/text.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { say } from '#platform/contract/say.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { slowHash } from '#platform/server/http/slow-hash.ts';

type Secrets = { tokenHash: Buffer; slipHash: Buffer; codeHash: string };

/**
 * A slip of paper with both of its secrets, and what of them is stored. The square holds the whole address with a
 * 256-bit secret behind a `#`, which a browser sends to no server; the code is for whoever has no camera.
 */
export async function makeSlip(
  row: Omit<Slip, 'code' | 'address' | 'square' | 'words'>,
  address: string,
): Promise<{ slip: Slip; secrets: Secrets }> {
  const token = makeSecret();
  const code = codeFrom(randomBytes(codeBytes));
  const { finds, opens } = readCode(code)!;
  const link = `${address}/invitation#${token}`;
  const svg = await QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return {
    slip: {
      ...row,
      code,
      address: `${address}/invitation`,
      square: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      words: wordsOf(row, `${address.replace(/^https?:\/\//, '')}/invitation`),
    },
    secrets: {
      tokenHash: Buffer.from(hashSecret(token), 'hex'),
      slipHash: Buffer.from(hashSecret(finds), 'hex'),
      codeHash: await slowHash(opens, 'drawn'),
    },
  };
}

function wordsOf(row: Pick<Slip, 'name' | 'role' | 'place' | 'language' | 'expiresAt'>, address: string) {
  const { language, name, place } = row;
  const role = say(text[`role-${row.role}`], language);
  const expires = writeDay(dayOf(new Date(row.expiresAt)), language, 'said');
  return {
    greeting: say(letterText.slipGreeting, language, { name, role, place }),
    how: say(letterText.slipHow, language, { address }),
    until: say(letterText.slipUntil, language, { expires }),
  };
}
