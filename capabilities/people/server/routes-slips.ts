import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import type { Slip } from '#people/member-shapes.ts';
import { codeBytes, codeFrom, readCode } from '#people/slip-code.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { slowHash } from '#platform/server/http/slow-hash.ts';

type Secrets = { tokenHash: Buffer; slipHash: Buffer; codeHash: string };

/**
 * A slip of paper with both of its secrets, and what of them is stored. The square holds the whole address with a
 * 256-bit secret behind a `#`, which a browser sends to no server; the code is for whoever has no camera.
 */
export async function makeSlip(
  row: Omit<Slip, 'code' | 'address' | 'square'>,
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
    },
    secrets: {
      tokenHash: Buffer.from(hashSecret(token), 'hex'),
      slipHash: Buffer.from(hashSecret(finds), 'hex'),
      codeHash: await slowHash(opens),
    },
  };
}
