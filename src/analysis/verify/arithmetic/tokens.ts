import type { TextSpan } from '../../../base/positions';

/**
 * `suffix` stands behind an operand (percent, power, factorial); `fraction` is LaTeX's command;
 * `stop` is whatever no equation runs across.
 */
export type TokenKind =
  'number' | 'operator' | 'open' | 'close' | 'fraction' | 'suffix' | 'relation' | 'word' | 'stop';

/** A piece of a statement, with what it is in the notation that `parseFormula` reads. */
export interface ArithmeticToken extends TextSpan {
  readonly kind: TokenKind;
  readonly source: string;
  /** Blank, a dollar sign or an annotation stands before it. */
  readonly spaced: boolean;
  /** A currency sign stands before it. */
  readonly currency?: string;
  /** A decimal that goes on: `1.333…`. */
  readonly endless?: true;
}

/** Longer numerals are not computed with. */
const longestNumeral = 60;

const currencySigns = '$€£¥';

const operand = '(?=\\s+(?:[-$€£(\\d]|\\.\\d|\\\\))';

/** What is passed over: blanks, LaTeX spacing and alignment, money, and calculator annotations. */
const blank = [
  '[^\\S\\n]+',
  '\\\\[,;:! ]',
  '\\\\(?:left|right|displaystyle|quad|qquad|bigl?|bigr|Bigl?|Bigr)(?![A-Za-z])',
  '<<[^<>\\n]{0,300}>>',
  '&',
  '\\\\?\\$',
  '[€£¥]',
  '(?<![\\d)])\\*\\*|\\*\\*(?![\\d(-])',
  '(?:\\n|\\\\\\\\)\\s{0,20}(?=&?\\s{0,20}(?:=(?!=)|≈|\\\\approx))',
].join('|');

const numeral =
  '(?:\\d{1,3}(?:(?:,|\\{,\\})\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3}(?![\\w.]))?|(?<![\\w.])\\.\\d+';

const named = [
  `(?<blank>${blank})`,
  '(?<vulgar>(?:\\d{1,9} ?)?[¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])',
  `(?<endless>\\d{1,9}\\.\\d{1,60}(?=\\.{3}|…))(?:\\.{3}|…)`,
  `(?<number>${numeral})`,
  '(?<approximate>≈|≃|≅|≒|\\\\approx(?![A-Za-z])|\\\\simeq(?![A-Za-z])|~=|(?:is )?approximately equals?(?: to)?\\b|is approximately\\b)',
  '(?<equal>(?<![=<>!:+\\-*/~^|])=(?![=>])|equals\\b|is equal to\\b)',
  '(?<power>\\*\\*|\\^)',
  `(?<times>[*×·⋅∙✕∗]|\\\\times(?![A-Za-z])|\\\\cdot(?![A-Za-z])|(?:times|multiplied by)${operand})`,
  `(?<over>(?<!/)[/÷∕⁄](?!/)|\\\\div(?![A-Za-z])|divided by${operand})`,
  `(?<plus>\\+|plus${operand})`,
  `(?<minus>[-−–]|minus${operand})`,
  '(?<percent>\\\\?%|(?:percent|per cent|pct)(?![A-Za-z]))',
  '(?<factorial>(?<=[\\d)])!(?!=)(?=\\s{0,3}[-+*/=×÷)]))',
  '(?<raised>[²³])',
  '(?<fraction>\\\\[dt]?frac(?![A-Za-z]))',
  '(?<open>\\\\(?:boxed|fbox|mathbf|boldsymbol)\\s?\\{|[([{])',
  '(?<close>[)\\]}])',
  '\\\\(?:text|mathrm|textbf|textit|mbox)\\s?\\{(?<phrase>[^{}\\n]{0,60})\\}',
  "(?<word>\\p{L}+(?:['’-]\\p{L}+){0,5})",
  '(?<stop>\\\\(?:[()[\\]\\\\]|(?:implies|Rightarrow|Longrightarrow|rightarrow|iff|Leftrightarrow|to|therefore|because|ldots|dots|end|item|le|leq|ge|geq|lt|gt|ne|neq|mid|pmod|blacksquare|square|checkmark)(?![A-Za-z]))|[^])',
].join('|');

/** What the captures of the pattern stand for, in their order. */
const names = Array.from(named.matchAll(/\(\?<(\w+)>/g), ([, name = '']) => name);

/** Without the names: a match that has them makes an object of all of them, which takes longest. */
const pattern = new RegExp(named.replace(/\(\?<\w+>/g, '('), 'gu');

/** Cuts a statement into tokens; offsets are those of the text that begins `shift` before it. */
export function arithmeticTokens(statement: string, shift: number): readonly ArithmeticToken[] {
  const tokens: ArithmeticToken[] = [];
  let spaced = true;
  let currency: string | undefined;
  for (const match of statement.matchAll(pattern)) {
    const [text] = match;
    const captures: readonly (string | undefined)[] = match;
    const capture = captures.findIndex((captured, at) => at > 0 && captured !== undefined);
    const name = names[capture - 1] ?? 'stop';
    if (name === 'blank') {
      spaced = true;
      currency = currencySigns.includes(text.at(-1) ?? ' ') ? text.at(-1) : currency;
      continue;
    }
    const start = shift + match.index;
    const place = { start, end: start + text.length, spaced } as ArithmeticToken;
    tokens.push({
      ...place,
      ...kindOf(name, text, captures[capture] ?? text),
      ...(currency && { currency }),
    });
    spaced = false;
    currency = undefined;
  }
  return tokens;
}

type Kind = Pick<ArithmeticToken, 'kind' | 'source' | 'endless'>;

const fixed: Readonly<Record<string, Kind>> = {
  approximate: { kind: 'relation', source: '≈' },
  equal: { kind: 'relation', source: '=' },
  power: { kind: 'operator', source: '^' },
  times: { kind: 'operator', source: '*' },
  over: { kind: 'operator', source: '/' },
  plus: { kind: 'operator', source: '+' },
  minus: { kind: 'operator', source: '-' },
  percent: { kind: 'suffix', source: '%' },
  factorial: { kind: 'suffix', source: '!' },
  fraction: { kind: 'fraction', source: '\\frac' },
};

/** What a match is whose capture `name` holds a piece of it. */
function kindOf(name: string, text: string, captured: string): Kind {
  const known = fixed[name];
  if (known !== undefined) {
    return known;
  }
  switch (name) {
    case 'number':
      return text.length > longestNumeral
        ? { kind: 'stop', source: text }
        : { kind: 'number', source: text.replace(/,|\{,\}/g, '') };
    case 'endless':
      return { kind: 'number', source: captured, endless: true };
    case 'vulgar':
      return { kind: 'number', source: vulgarFraction(text) };
    case 'raised':
      return { kind: 'suffix', source: text === '²' ? '^2' : '^3' };
    case 'open':
      return { kind: 'open', source: text.at(-1) ?? '(' };
    case 'close':
      return { kind: 'close', source: text };
    case 'phrase':
      return { kind: 'word', source: captured.trim() };
    case 'word':
      return { kind: 'word', source: text };
    default:
      return { kind: 'stop', source: text };
  }
}

/** `1½` as the sum that it is. */
function vulgarFraction(text: string): string {
  const fraction = text.slice(-1).normalize('NFKD').replace('\u2044', '/');
  const whole = text.slice(0, -1).trim();
  return whole === '' ? `(${fraction})` : `(${whole}+${fraction})`;
}
