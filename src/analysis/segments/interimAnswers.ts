import { type TextSpan, textSpan } from '../../base/positions';
import type { AnswerStrength, InterimAnswer } from '../model';
import { boxContent, readValue, type Stretch } from './statedValue';

/** An interim answer with what is known about its standing. */
export interface StatedAnswer extends InterimAnswer {
  /** `strong` when it is called the answer or boxed; `weak` when it only closes a calculation. */
  readonly strength: AnswerStrength;
  /** For a weak answer, the left side of its equation, such as `x`; empty when there is none. */
  readonly subject: string;
}

interface Found extends Stretch {
  readonly strength: AnswerStrength;
  readonly subject: string;
}

/** Only this much of a long span is read, from its end. */
const unitsRead = 600;

const answerWords =
  /\b(?:answer|solution|result)\s+(?:is|was|must be|should be|would be|will be|comes out to be|=)|\b(?:final )?answer\s*(?:\*\*)?\s*[:：=]|(?:答案|结果)(?:就|应该|应)?(?:是|为|等于|[:：=])/gi;
const conclusionOpening =
  /^[\s*_>-]*(?:(?:and|but|okay|ok|yes|now|wait)[\s,]+)*(?:(?:so|therefore|thus|hence|then|which|that|this|it|we get|we have|finally)(?![a-z])|所以|因此|于是|故|从而|得|解得|这样|那么)/i;
const resultWords =
  /\b(?:gives|gives us|yields|equals|get|gets|obtain|makes|leaves|totals?|becomes|evaluates to|simplifies to|comes to|is equal to)\b|得到|等于|得出|解得/gi;
const unsettled =
  /[?？]|^\W*(?:if|suppose|assume|let(?!\s+(?:me|us)\b|['’]s)|say|maybe|perhaps|假设|如果|假如|也许|可能)\b/i;

/**
 * The candidate answers stated in the running text, at most one for each span: what is boxed or
 * called the answer, else what a concluding sentence ends with ("so x = 5", "which gives 479").
 * Questions and suppositions state none. `span` holds offsets in `thought`.
 *
 * Example: in `'Add. So x = 5.'` the second sentence states `5` of the subject `x`.
 */
export function findInterimAnswers(
  thought: string,
  spans: readonly TextSpan[],
): readonly StatedAnswer[] {
  const answers: StatedAnswer[] = [];
  for (const [segment, { start, end }] of spans.entries()) {
    const from = Math.max(start, end - unitsRead);
    const text = thought.slice(from, end);
    const found = answerIn(text);
    if (found !== undefined) {
      answers.push({
        segment,
        answer: text.slice(found.start, found.end),
        span: textSpan(from + found.start, from + found.end),
        strength: found.strength,
        subject: found.subject,
      });
    }
  }
  return answers;
}

function answerIn(text: string): Found | undefined {
  const boxed = text.lastIndexOf('\\boxed{');
  const content = boxed === -1 ? undefined : boxContent(text, boxed);
  if (content !== undefined) {
    return { ...content, strength: 'strong', subject: '' };
  }
  if (unsettled.test(text)) {
    return undefined;
  }
  return calledAnswer(text) ?? concludedAnswer(text);
}

function calledAnswer(text: string): Found | undefined {
  for (const match of text.matchAll(answerWords)) {
    const value = readValue(text, match.index + match[0].length);
    if (value !== undefined) {
      return { ...value, strength: 'strong', subject: '' };
    }
  }
  return undefined;
}

function concludedAnswer(text: string): Found | undefined {
  const equation = conclusionOpening.test(text) ? lastEquation(text) : undefined;
  return equation ?? lastResult(text);
}

/** The value behind the last equals sign, when little follows it. */
function lastEquation(text: string): Found | undefined {
  const sign = Math.max(text.lastIndexOf('='), text.lastIndexOf('≈'));
  const value = sign === -1 ? undefined : readValue(text, sign + 1);
  if (value === undefined || !closesSentence(text, value.end)) {
    return undefined;
  }
  return { ...value, strength: 'weak', subject: subjectBefore(text, text.search(/[=≈]/)) };
}

function lastResult(text: string): Found | undefined {
  let found: Found | undefined;
  for (const match of text.matchAll(resultWords)) {
    const value = readValue(text, match.index + match[0].length);
    if (value !== undefined && closesSentence(text, value.end)) {
      found = { ...value, strength: 'weak', subject: '' };
    }
  }
  return found;
}

/** Behind a stated value come at most closing marks and a unit such as "square metres". */
function closesSentence(text: string, end: number): boolean {
  const rest = text.slice(end).trim();
  return rest.length <= 30 && /^[^\d=+<>≤≥,，]*$/.test(rest);
}

/** The name on the left of the sign at `sign`: letters, digits and brackets without a space. */
function subjectBefore(text: string, sign: number): string {
  const left = text.slice(Math.max(0, sign - 40), sign).trimEnd();
  return /[A-Za-z_\\][A-Za-z0-9_\\{}()]*$/.exec(left)?.[0] ?? '';
}
