import type { Token } from '#tools/check-house/tokens.ts';

/** One reference from a file to a module, by whichever of the forms TypeScript has. */
export type ImportSite = {
  /** As written: `#visits/rules.ts`, `./rules.ts`, `node:fs`, `zod`. Null when it is computed at run time. */
  readonly specifier: string | null;
  readonly line: number;
  /** `dynamic` is `import('…')`, both the call and the type. */
  readonly form: 'import' | 'export' | 'dynamic' | 'require';
  /** `import type … from`: it is gone before anything runs. */
  readonly typeOnly?: true;
};

/** Every import of a file: import, export-from, import(), import('…').Type and require(), comments left out. */
export function importsOf(tokens: readonly Token[]): ImportSite[] {
  const sites: ImportSite[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || tokens[i - 1]?.text === '.') return;
    const site =
      token.text === 'import'
        ? importAt(tokens, i)
        : token.text === 'export'
          ? exportAt(tokens, i)
          : token.text === 'require'
            ? requireAt(tokens, i)
            : null;
    if (site) sites.push({ ...site, line: token.line });
  });
  return sites;
}

type Found = Omit<ImportSite, 'line'> | null;

function importAt(tokens: readonly Token[], i: number): Found {
  const next = tokens[i + 1];
  if (!next || is(next, '.') || is(next, ':') || is(next, '?')) return null;
  if (next.kind === 'string') return { specifier: next.text, form: 'import' };
  if (is(next, '(')) {
    const inside = tokens[i + 2];
    const after = tokens[i + 3];
    const literal = inside && (inside.kind === 'string' || isFixed(inside, after));
    return { specifier: literal ? inside.text : null, form: 'dynamic' };
  }
  const from = clauseEnd(tokens, i + 1);
  if (from === null) return null;
  return { specifier: from, form: 'import', ...(isTypeClause(tokens, i + 1) ? { typeOnly: true } : {}) };
}

/** `type { T }` or `type * as x`; in `type, { y }` and `type from` the word is a name. */
const isTypeClause = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'type' && (is(tokens[at + 1], '{') || is(tokens[at + 1], '*'));

function exportAt(tokens: readonly Token[], i: number): Found {
  const at = isTypeClause(tokens, i + 1) ? i + 2 : i + 1;
  if (!is(tokens[at], '{') && !is(tokens[at], '*')) return null;
  const from = clauseEnd(tokens, at);
  return from === null ? null : { specifier: from, form: 'export' };
}

function requireAt(tokens: readonly Token[], i: number): Found {
  const inside = tokens[i + 2];
  if (!is(tokens[i + 1], '(') || inside?.kind !== 'string') return null;
  return { specifier: inside.text, form: 'require' };
}

/** The module a clause such as `{ a, b as c }`, `* as x`, `type { T }` or `x, { y }` comes from. */
function clauseEnd(tokens: readonly Token[], start: number): string | null {
  let braces = 0;
  for (let i = start; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind === 'sign' && token.text === '{') braces += 1;
    else if (token.kind === 'sign' && token.text === '}') braces -= 1;
    else if (braces === 0 && token.text === 'from' && tokens[i + 1]?.kind === 'string') {
      return tokens[i + 1]!.text;
    } else if (token.kind === 'sign' && !/[,*]/.test(token.text)) return null;
    else if (token.kind !== 'word' && token.kind !== 'sign' && braces === 0) return null;
    if (braces === 0 && is(token, '}') && tokens[i + 1]?.text !== 'from') return null;
  }
  return null;
}

const is = (token: Token | undefined, sign: string): boolean => token?.kind === 'sign' && token.text === sign;

/** A template without `${}` is as good as a string; one with parts is followed by their tokens. */
const isFixed = (token: Token, after: Token | undefined): boolean =>
  token.kind === 'template' && (is(after, ')') || is(after, ','));
