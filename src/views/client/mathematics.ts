import katex from 'katex';
import { element } from './dom';
import { inertText } from './inertText';

/**
 * The only file that knows KaTeX. It makes MathML, which Chromium draws by itself: no fonts, no
 * style sheets and no style attributes, which the page's policy forbids, and screen readers can
 * read it.
 */

/** Longer answers are no formulas that a person reads at a glance. */
const longest = 400;

/** Something of TeX stands in it: a command, or a raised or lowered group. */
const looksLikeTex = /\\[a-zA-Z]+|\^|_\{/;
/** Commands that colour, frame, link or define, none of which belongs to an answer. */
const unwanted =
  /\\(?:href|url|html\w*|includegraphics|pmb|\w*color\w*|[egx]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long)(?![a-zA-Z])/;
const delimiters = /^(?:\${1,2}([^$]+)\${1,2}|\\\((.+)\\\)|\\\[(.+)\\\])$/s;
/** Two words side by side: a sentence, which a formula's spacing would spoil. */
const prose = /[a-zA-Z]{3,}[,;:]? +[a-zA-Z]{3,}/;

/**
 * An answer as a formula; `undefined` where it is plain text, or TeX that cannot be read, and is
 * better shown as it is.
 *
 * Example: `\frac12` is a fraction; `Alice and Bob` and `file_name` are nothing.
 */
export function formula(text: string): HTMLElement | undefined {
  const trimmed = text.trim();
  const found = delimiters.exec(trimmed);
  const tex = found?.slice(1).find(Boolean) ?? trimmed;
  if (text.length > longest || !looksLikeTex.test(tex) || unwanted.test(tex) || isProse(tex)) {
    return undefined;
  }
  const host = element('span', { class: 'formula' });
  try {
    katex.render(inertText(tex), host, {
      output: 'mathml',
      trust: false,
      strict: 'ignore',
      maxExpand: 100,
      maxSize: 10,
    });
  } catch {
    return undefined;
  }
  // The source that KaTeX adds would be read and copied a second time.
  host.querySelectorAll('annotation').forEach((each) => each.remove());
  return host;
}

function isProse(tex: string): boolean {
  return prose.test(tex.replace(/\\(?:text|mbox|textbf|textit|mathrm)\s*\{[^{}]*\}/g, ' '));
}
