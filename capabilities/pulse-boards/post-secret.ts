/** No vowels, so that no secret is a word, and nothing that looks like something else from across a room. */
const signs = '23456789CDFHJKMNPQRTVWXY';
/** 55 bits: short enough to type off a wall, and more than anybody can try where tries are counted. */
const length = 12;
const group = 4;

/** How many random bytes a secret is made from: some of them are thrown away, so that each sign is as likely. */
export const secretBytes = 48;

/** A secret one can type, in one form. Throws when hardly one of the bytes could be used. */
export function typedSecret(random: Uint8Array): string {
  const fair = 256 - (256 % signs.length);
  const usable = [...random].filter((byte) => byte < fair).slice(0, length);
  if (usable.length < length) throw new Error('Too few random bytes for a secret.');
  return usable.map((byte) => signs[byte % signs.length]).join('');
}

/** A secret to be read aloud: `7KQ2-MD4H-9XWF`. */
export const inGroups = (secret: string): string =>
  secret.match(new RegExp(`.{1,${group}}`, 'g'))?.join('-') ?? '';

/** A secret as it came: one that was typed in its one form, whatever the case and the dashes; any other as it is. */
export function readSecret(written: string): string {
  const clean = written.toUpperCase().replaceAll(/[\s-]/g, '');
  return clean.length === length && [...clean].every((sign) => signs.includes(sign)) ? clean : written;
}
