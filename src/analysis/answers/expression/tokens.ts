import { foldTokensAt } from './foldTokens';
import { functionNames } from './functions';

export interface Token {
  readonly kind: 'number' | 'name' | 'function' | 'command' | 'symbol';
  readonly text: string;
}

/** Greek and other commands that stand for a variable. */
const variableCommands = new Set(
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Sigma Phi Psi Omega ell hbar'.split(
    ' ',
  ),
);

const commands = new Set(
  'frac sqrt binom cdot div pi infty lfloor rfloor lceil rceil circ over choose mod'.split(' '),
);

const symbols = '+-*/^()[]{}|!,%';

/** A derivative written as a fraction is none. */
const derivative = /\\frac\s*\{?\s*d(?:\^\{?\d\}?)?\s*\}?\s*\{\s*d\s*[a-z]/;

/**
 * Cuts a normalised formula into tokens; `undefined` when something in it is no formula.
 * Runs of letters are known functions or single-letter variables: `2pir` is 2, pi, r.
 */
export function tokenize(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  if (derivative.test(source)) {
    return undefined;
  }
  while (at < source.length) {
    const rest = source.slice(at);
    const fold = rest.startsWith('\\') ? foldTokensAt(source, at, tokenize) : undefined;
    if (fold !== undefined) {
      tokens.push(...fold.tokens);
      at = fold.end;
      continue;
    }
    const match =
      /^\s+/.exec(rest) ??
      /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,6})?/.exec(rest) ??
      /^(?:\d+(?:\.\d*)?|\.\d+)/.exec(rest) ??
      /^\\text\{\s*([A-Za-z]{1,4})\s*\}/.exec(rest) ??
      /^\\([A-Za-z]+)/.exec(rest) ??
      /^[A-Za-z]+/.exec(rest);
    const text = match?.[0] ?? rest.charAt(0);
    const token = tokensOf(text, match?.[1]);
    if (token === undefined) {
      return undefined;
    }
    tokens.push(...token);
    at += text.length;
    const subscript = subscriptAt(source, at, tokens.at(-1));
    if (subscript !== undefined) {
      tokens[tokens.length - 1] = subscript.token;
      at = subscript.end;
    }
  }
  return tokens;
}

function tokensOf(text: string, inner: string | undefined): readonly Token[] | undefined {
  if (text.trim() === '') {
    return [];
  }
  if (/^[.\d]/.test(text)) {
    return [{ kind: 'number', text }];
  }
  if (text.startsWith('\\') && inner !== undefined) {
    return text.startsWith('\\text{') ? letterTokens(inner) : commandTokens(inner);
  }
  if (/^[A-Za-z]/.test(text)) {
    return letterTokens(text);
  }
  return symbols.includes(text) ? [{ kind: 'symbol', text }] : undefined;
}

function commandTokens(name: string): readonly Token[] | undefined {
  if (name === 'bmod') {
    return [{ kind: 'command', text: 'mod' }];
  }
  if (functionNames.has(name)) {
    return [{ kind: 'function', text: name }];
  }
  if (variableCommands.has(name)) {
    return [{ kind: 'name', text: `\\${name}` }];
  }
  return commands.has(name) ? [{ kind: 'command', text: name }] : undefined;
}

function letterTokens(run: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < run.length) {
    const length = functionLength(run, at);
    const text = run.slice(at, at + Math.max(1, length));
    if (text === 'pi' || text === 'sqrt' || text === 'mod') {
      tokens.push({ kind: 'command', text });
    } else {
      tokens.push({ kind: length > 0 ? 'function' : 'name', text });
    }
    at += text.length;
  }
  return tokens;
}

/** Length of the function name that starts in the run, 0 for none. */
function functionLength(run: string, at: number): number {
  for (let length = Math.min(6, run.length - at); length > 1; length--) {
    const text = run.slice(at, at + length);
    if (functionNames.has(text) || text === 'pi' || text === 'sqrt' || text === 'mod') {
      return length;
    }
  }
  return 0;
}

function subscriptAt(
  source: string,
  at: number,
  last: Token | undefined,
): { token: Token; end: number } | undefined {
  const match = /^_(?:\{([-+A-Za-z0-9, ]{1,20})\}|([A-Za-z0-9]))/.exec(source.slice(at, at + 24));
  if (match === null || last === undefined) {
    return undefined;
  }
  const subscript = (match[1] ?? match[2] ?? '').trim();
  const known = last.kind === 'name' || (last.kind === 'function' && last.text === 'log');
  return known
    ? { token: { kind: last.kind, text: `${last.text}_${subscript}` }, end: at + match[0].length }
    : undefined;
}

/** True when a run of letters in the text is too long to be functions and variables. */
export function hasWords(source: string): boolean {
  const bare = source.replace(/\\text\{([^{}]*)\}/g, ' $1 ').replace(/\\[A-Za-z]+/g, ' ');
  const runs = bare.match(/[A-Za-z]+/g) ?? [];
  return runs.some((run) => {
    const letters = letterTokens(run).filter((token) => token.kind === 'name').length;
    return letters > 3 || shortWords.has(run.toLowerCase());
  });
}

const shortWords = new Set(
  'no yes and the or of for odd all not is in to dne nan inf one two six ten if mon tue wed thu fri sat sun even am pm day an at by men'.split(
    ' ',
  ),
);
