import { closingBrace } from '../scan';
import { type Token } from './tokens';

/** A sum, product or integral with its bounds, as tokens the parser can read. */

const sign = /^\\(sum|prod|int)(?![A-Za-z])\s*_\s*/;
const operations = { sum: 'sum', prod: 'product', int: 'integral' } as const;

/**
 * The tokens of `\sum_{k=1}^{n}` and of `\int_0^1 f\,dx` at `at`: the operation, its variable, and
 * the bounds (of an integral the body too) in braces. `undefined` when bounds are missing.
 */
export function foldTokensAt(
  source: string,
  at: number,
  tokenize: (source: string) => Token[] | undefined,
): { readonly tokens: Token[]; readonly end: number } | undefined {
  const match = sign.exec(source.slice(at, at + 24));
  const name = match?.[1];
  if (match === null || (name !== 'sum' && name !== 'prod' && name !== 'int')) {
    return undefined;
  }
  const lower = argumentAt(source, at + match[0].length);
  const power = lower && /^\s*\^\s*/.exec(source.slice(lower.end, lower.end + 10));
  const upper = lower && power && argumentAt(source, lower.end + power[0].length);
  if (!upper) {
    return undefined;
  }
  if (name === 'int') {
    const body = /^(.*?)\s*(?<![A-Za-z\\])d\s*([a-z])\s*$/s.exec(source.slice(upper.end));
    const variable = body?.[2];
    const tokens =
      body &&
      grouped([lower.text, upper.text, body[1]?.trim() === '' ? '1' : (body[1] ?? '')], tokenize);
    return tokens && variable !== undefined
      ? {
          tokens: [operation(name), { kind: 'name', text: variable }, ...tokens],
          end: source.length,
        }
      : undefined;
  }
  const first = /^\s*([a-z])\s*=\s*(.+)$/s.exec(lower.text);
  const tokens = first && grouped([first[2] ?? '', upper.text], tokenize);
  return tokens
    ? {
        tokens: [operation(name), { kind: 'name', text: first[1] ?? '' }, ...tokens],
        end: upper.end,
      }
    : undefined;
}

function operation(name: keyof typeof operations): Token {
  return { kind: 'command', text: operations[name] };
}

function argumentAt(source: string, at: number): { text: string; end: number } | undefined {
  if (source.charAt(at) !== '{') {
    const single = /^(?:\\(?:pi|infty)(?![A-Za-z])|[A-Za-z0-9])/.exec(source.slice(at, at + 8));
    return single === null ? undefined : { text: single[0], end: at + single[0].length };
  }
  const close = closingBrace(source, at);
  return close < 0 ? undefined : { text: source.slice(at + 1, close), end: close + 1 };
}

function grouped(
  parts: readonly string[],
  tokenize: (source: string) => Token[] | undefined,
): Token[] | undefined {
  const tokens: Token[] = [];
  for (const part of parts) {
    const inner = tokenize(part);
    if (inner === undefined || inner.length === 0) {
      return undefined;
    }
    tokens.push({ kind: 'symbol', text: '{' }, ...inner, { kind: 'symbol', text: '}' });
  }
  return tokens;
}
