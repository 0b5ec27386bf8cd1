/** A short name for a grouping or one of its choices, made of what it is called; another where that one is taken. */
export function keyFor(name: string, taken: ReadonlySet<string>, prefix: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const base = (/^[a-z]/.test(plain) ? plain : `${prefix}-${plain}`).slice(0, 26).replace(/-+$/, '');
  let key = base;
  for (let n = 2; taken.has(key); n += 1) key = `${base}-${n}`;
  return key;
}
