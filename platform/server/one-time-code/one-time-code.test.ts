import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  base32,
  codeAddress,
  codeAt,
  fittingStep,
  stepOf,
} from '#platform/server/one-time-code/one-time-code.ts';

const seed = (length: number) => Buffer.from('1234567890'.repeat(7).slice(0, length));

/** RFC 6238, appendix B: seconds since 1970, and the code of eight digits by each algorithm. */
const published = [
  [59, '94287082', '46119246', '90693936'],
  [1_111_111_109, '07081804', '68084774', '25091201'],
  [1_111_111_111, '14050471', '67062674', '99943326'],
  [1_234_567_890, '89005924', '91819424', '93441116'],
  [2_000_000_000, '69279037', '90698825', '38618901'],
  [20_000_000_000, '65353130', '77737706', '47863826'],
] as const;

test('every code published in RFC 6238 comes out as it stands there', () => {
  for (const [seconds, sha1, sha256, sha512] of published) {
    const step = stepOf(new Date(seconds * 1000));
    assert.equal(codeAt(seed(20), step, 8, 'sha1'), sha1);
    assert.equal(codeAt(seed(32), step, 8, 'sha256'), sha256);
    assert.equal(codeAt(seed(64), step, 8, 'sha512'), sha512);
  }
});

/** RFC 4226, appendix D. */
test('the first ten counted codes of RFC 4226 come out as they stand there', () => {
  const codes = Array.from({ length: 10 }, (_, step) => codeAt(seed(20), step));
  assert.deepEqual(codes, [
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ]);
});

test('a code fits in its own step and the one on each side, and nowhere else', () => {
  const secret = seed(20);
  const now = new Date('2026-11-23T11:00:00Z');
  const at = (steps: number) => fittingStep(secret, codeAt(secret, stepOf(now) + steps), now);
  assert.deepEqual([-2, -1, 0, 1, 2].map(at), [null, stepOf(now) - 1, stepOf(now), stepOf(now) + 1, null]);
  const code = codeAt(secret, stepOf(now));
  assert.equal(fittingStep(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, now), stepOf(now));
  for (const wrong of ['', '0', `${code}0`, code.slice(1), 'abcdef', '١٢٣٤٥٦'])
    assert.equal(fittingStep(secret, wrong, now), null, wrong);
});

/** RFC 4648, section 10, without padding. */
test('base 32 is as RFC 4648 has it', () => {
  const written = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)));
  assert.deepEqual(written, ['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
});

test('the address a camera reads names the account and the service, whatever signs are in them', () => {
  const address = new URL(codeAddress(seed(20), 'åse:holm@nes tre.no', 'Spranget'));
  assert.equal(address.protocol, 'otpauth:');
  assert.equal(decodeURIComponent(address.pathname), '/Spranget:åse:holm@nes tre.no');
  assert.equal(address.searchParams.get('secret'), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});
