import { closingBrace } from '../scan';

/** Reduces LaTeX to the commands that carry meaning. */

const removed =
  /\\(?:left|right|bigl|bigr|Bigl|Bigr|biggl|biggr|big|Big|bigg|Bigg|displaystyle|textstyle|limits|rm|bf|it|therefore|boldsymbol|nolimits|middle)(?![A-Za-z])/g;

const renamed: readonly (readonly [RegExp, string])[] = [
  [/\\[dtc]frac(?![A-Za-z])/g, '\\frac'],
  [/\\(?:leq|leqslant|leqq)(?![A-Za-z])/g, '\\le'],
  [/\\(?:geq|geqslant|geqq)(?![A-Za-z])/g, '\\ge'],
  [/\\lt(?![A-Za-z])/g, '<'],
  [/\\gt(?![A-Za-z])/g, '>'],
  [/<=/g, '\\le '],
  [/>=/g, '\\ge '],
  [/\\neq(?![A-Za-z])/g, '\\ne'],
  [/\\(?:lvert|rvert|vert|mid)(?![A-Za-z])/g, '|'],
  [/\\(?:varnothing|empty)(?![A-Za-z])/g, '\\emptyset'],
  [/\\(?:lbrace)(?![A-Za-z])/g, '\\{'],
  [/\\(?:rbrace)(?![A-Za-z])/g, '\\}'],
  [/\\colon(?![A-Za-z])/g, ':'],
  [/\\(?:hspace|vspace|phantom|hphantom)\*?\s*\{[^{}]*\}/g, ' '],
  [/\\(?:prime)(?![A-Za-z])/g, "'"],
  [/\^\s*(?:\{\s*('+)\s*\}|('+))/g, '$1$2'],
  [/\\cr(?![A-Za-z])/g, '\\\\ '],
  [/\\smallsetminus(?![A-Za-z])/g, '\\setminus'],
  [/\\math(?:rm|it|bf|sf)\s*\{\s*([eidj])\s*\}/g, ' $1 '],
  [/\\(?:degree|textdegree)(?![A-Za-z])/g, '^\\circ '],
  [/\^\s*\{?\s*\\circ\s*\}?/g, '^\\circ '],
  [/\\(?:ldots|cdots|dots|dotsc)(?![A-Za-z])/g, '...'],
  [/\\times(?![A-Za-z])/g, '\\cdot '],
  [/\\(?:lor|vee)(?![A-Za-z])/g, ' or '],
  [/\\land(?![A-Za-z])/g, ' and '],
  [/\\(?:R|reals)(?![A-Za-z])/g, '\\mathbb{R}'],
];

/** Wrappers whose content is prose: kept as `\text{…}`, so that words stay words. */
const proseWrappers =
  /\\(?:textnormal|textrm|textit|textbf|textsf|mathrm|mbox|hbox|text)\s*(?=\{)/g;

/** Wrappers that only change how their content looks. */
const lookWrappers =
  /\\(?:mathbf|mathit|mathsf|bm|underline|vec|overrightarrow|operatorname\*?|emph|boldsymbol|ensuremath)\s*(?=\{)/;

/** Longest run of replaced wrappers; beyond it the rest stays as it is. */
const maximumWrappers = 100;

export function normaliseLatex(text: string): string {
  let result = markMoney(unescapeTwice(text)).replace(/^&|(?<![\\&])\\\s*$/g, '');
  result = result.replace(/\\\$|\$/g, ' ').replace(/(?<!\\)\\[()[\]]/g, ' ');
  result = result
    .replace(/\{,\}/g, ',')
    .replace(/(\d,)\s*\\!\s*(?=\d)/g, '$1')
    .replace(/(?<!\\)\\!/g, '');
  result = result
    .replace(/(\d)\s*(?<!\\)\\[,;: ]\s*(?=\d{3})/g, '$1 ')
    .replace(/(?<!\\)\\[,;: ]|\\(?:quad|qquad)(?![A-Za-z])|(?<!\\)~/g, ' ');
  result = result
    .replace(removed, ' ')
    .replace(/\\%/g, '%')
    .replace(/\\([#&_])/g, '$1');
  for (const [pattern, replacement] of renamed) {
    result = result.replace(pattern, replacement);
  }
  result = result.replace(/\\(?:color|textcolor)\s*\{[A-Za-z]*\}/g, '');
  result = result.replace(proseWrappers, '\\text');
  result = result.replace(/\\text\s*\{\s*([-+]?[\d.,]{1,40})\s*\}/g, ' $1 ');
  result = repeatingDecimals(
    result.replace(/^(-?\d{0,30}\.\d{0,30})\((\d{1,30})\)$/, '$1\\overline{$2}'),
  );
  return unwrap(result).replace(/\s+/g, ' ').trim();
}

/** The one dollar sign before an amount is money; every other encloses mathematics. */
function markMoney(text: string): string {
  const match = money.exec(text);
  return match === null ? text : `${match[1] ?? ''}USD ${text.slice(match[0].length)}`;
}

const money =
  /^(\s*-?\s*)\\?\$\s*(?=-?[\d.][\d.,{}!\\\s]*(?:k|thousand|million|billion)?\s*\.?\s*$)/i;

/** `\\frac` as it stands after JSON was escaped twice; a matrix needs its `\\`. */
function unescapeTwice(text: string): string {
  return text.includes('\\begin')
    ? text.replace(/\\\\begin/g, '\\begin')
    : text.replace(/\\\\(?=[A-Za-z{}()[\],;:!$%])/g, '\\');
}

function unwrap(text: string): string {
  let result = text;
  for (let count = 0; count < maximumWrappers; count++) {
    const match =
      lookWrappers.exec(result) ?? /\\overline\s*(?=\{\s*(?:[A-Z]|[a-z]{2}))/.exec(result);
    if (match === null) {
      break;
    }
    const open = match.index + match[0].length;
    const close = closingBrace(result, open);
    if (close < 0) {
      break;
    }
    result = `${result.slice(0, match.index)} ${result.slice(open + 1, close)} ${result.slice(close + 1)}`;
  }
  return result;
}

/** `0.1\overline{6}` as the fraction it is. */
function repeatingDecimals(text: string): string {
  return text.replace(
    /(\d{1,30})\.(\d{0,30})\\(?:overline|dot|bar)\s*\{(\d{1,30})\}/g,
    (_match, whole: string, fixed: string, repeated: string) => {
      const all = BigInt(whole + fixed + repeated) - BigInt(whole + fixed);
      const denominator = '9'.repeat(repeated.length) + '0'.repeat(fixed.length);
      return `(${all}/${denominator})`;
    },
  );
}
