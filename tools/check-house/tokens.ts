/**
 * TypeScript and TSX cut into words, strings and signs, comments left out.
 *
 * Enough to find imports and a few forbidden words, and no more: TypeScript 7 has no settled JavaScript
 * interface to its parser. Text between JSX tags is cut as if it were code; that is harmless here, because
 * a string or regular expression that does not close on its own line is read as a lone sign.
 */
export type Token = {
  readonly kind: 'word' | 'string' | 'template' | 'regex' | 'sign';
  /** A string without its quotes; a template's fixed text, each `${…}` replaced by a space. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
};

const wordStart = /[\p{L}\p{Nl}$_#\d]/u;
const wordRest = /[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}$_]/u;
const beforeRegex =
  /^(return|typeof|case|in|of|delete|void|throw|new|do|else|await|yield|instanceof|default|export)$/;

export function tokensOf(source: string): Token[] {
  return new Cutter(source).run();
}

class Cutter {
  private at = 0;
  private line = 1;
  private readonly tokens: Token[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  run(): Token[] {
    if (this.source.startsWith('#!')) this.skipLine();
    this.code(null);
    return this.tokens;
  }

  /** Cuts until the end, or until the `}` that closes a template's `${`. */
  private code(closing: '}' | null): void {
    let depth = 0;
    while (this.at < this.source.length) {
      const sign = this.source[this.at]!;
      if (sign === '\n') this.newLine();
      else if (/\s/.test(sign)) this.at += 1;
      else if (this.source.startsWith('//', this.at) && !this.insideJsxText()) this.skipLine();
      else if (this.source.startsWith('/*', this.at)) this.skipBlock();
      else if (sign === "'" || sign === '"') this.string(sign);
      else if (sign === '`') this.template();
      else if (sign === '/' && this.regexFits()) this.regex();
      else if (wordStart.test(sign)) this.word();
      else {
        if (sign === '{') depth += 1;
        if (sign === '}') {
          if (closing && depth === 0) return;
          depth -= 1;
        }
        this.push('sign', sign);
        this.at += 1;
      }
    }
  }

  private push(kind: Token['kind'], text: string, line = this.line): void {
    this.tokens.push({ kind, text, line });
  }

  private newLine(): void {
    this.line += 1;
    this.at += 1;
  }

  private skipLine(): void {
    const end = this.source.indexOf('\n', this.at);
    this.at = end === -1 ? this.source.length : end;
  }

  private skipBlock(): void {
    const end = this.source.indexOf('*/', this.at + 2);
    const stop = end === -1 ? this.source.length : end + 2;
    for (; this.at < stop; this.at += 1) if (this.source[this.at] === '\n') this.line += 1;
  }

  /** `https://…` between tags is no comment: a colon stands right before the two strokes. */
  private insideJsxText(): boolean {
    return this.source[this.at - 1] === ':' && this.tokens.at(-1)?.text === ':';
  }

  private string(quote: string): void {
    let text = '';
    for (let i = this.at + 1; i < this.source.length; i += 1) {
      const sign = this.source[i]!;
      if (sign === quote) {
        this.push('string', text);
        this.at = i + 1;
        return;
      }
      if (sign === '\n') break;
      if (sign === '\\') i += 1;
      text += this.source[i] ?? '';
      if (this.source[i] === '\n') this.line += 1;
    }
    this.push('sign', quote);
    this.at += 1;
  }

  private template(): void {
    const line = this.line;
    const place = this.tokens.length;
    let text = '';
    this.at += 1;
    while (this.at < this.source.length && this.source[this.at] !== '`') {
      const sign = this.source[this.at]!;
      if (sign === '\n') this.line += 1;
      if (sign === '\\') {
        text += this.source[this.at + 1] ?? '';
        if (this.source[this.at + 1] === '\n') this.line += 1;
        this.at += 2;
      } else if (sign === '$' && this.source[this.at + 1] === '{') {
        this.at += 2;
        this.code('}');
        this.at += 1;
        text += ' ';
      } else {
        text += sign;
        this.at += 1;
      }
    }
    this.at += 1;
    this.tokens.splice(place, 0, { kind: 'template', text, line });
  }

  private regexFits(): boolean {
    const last = this.tokens.at(-1);
    if (!last) return true;
    if (last.kind === 'word') return beforeRegex.test(last.text);
    if (last.kind !== 'sign') return false;
    return !/[)\]}<"']/.test(last.text);
  }

  private regex(): void {
    let inClass = false;
    for (let i = this.at + 1; i < this.source.length && this.source[i] !== '\n'; i += 1) {
      const sign = this.source[i];
      if (sign === '\\') i += 1;
      else if (sign === '[') inClass = true;
      else if (sign === ']') inClass = false;
      else if (sign === '/' && !inClass) {
        this.push('regex', this.source.slice(this.at + 1, i));
        this.at = i + 1;
        return;
      }
    }
    this.push('sign', '/');
    this.at += 1;
  }

  private word(): void {
    let end = this.at + 1;
    while (end < this.source.length && wordRest.test(this.source[end]!)) end += 1;
    this.push('word', this.source.slice(this.at, end));
    this.at = end;
  }
}
