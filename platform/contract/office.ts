import { makeId } from '#platform/contract/id.ts';
import type { Id } from '#platform/contract/shapes.ts';

/**
 * What the office of a programme keeps for itself lies where a company's lies, under an id made of the programme's
 * key: the same for everyone who asks, stored nowhere, and no company's. It carries moment zero, which a company's id
 * never does. The id is no secret; the right stands in `access.ts`.
 */
export const officeOf = (programme: string): Id => {
  const sum = sumOf(`${programme} office`);
  return makeId(
    0,
    Uint8Array.from({ length: 10 }, (_, i) => Number((sum >> BigInt(8 * i)) & 0xffn)),
  );
};

/** Whether an id is of the kind that offices have. */
export const isOffice = (id: string): boolean => /^0{8}-0{4}-7/.test(id);

const start = 0x6c62272e07bb014262b821756295c58dn;
const prime = 0x1000000000000000000013bn;

/**
 * FNV-1a, 128 bits: a browser without a secure connection has no other. It need not withstand anybody who looks for
 * two keys with one sum, since whoever runs the installation chooses the keys.
 */
function sumOf(text: string): bigint {
  let sum = start;
  for (const byte of new TextEncoder().encode(text)) sum = BigInt.asUintN(128, (sum ^ BigInt(byte)) * prime);
  return sum;
}
