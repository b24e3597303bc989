import { isDigit, isLower, isWhiteSpace, newline, unitAt } from '../characters';
import { combine, hashOf } from './hash';
import { HashIndex } from './hashIndex';
import type { Sentence } from './sentence';
import { bin, type Shapes } from './shapes';
import { equalsSign, tokenHash, tokenKinds, type TokenScanner } from './tokens';

const names = {
  length: hashOf('length'),
  math: hashOf('share of mathematics'),
  equals: hashOf('equals signs'),
  question: hashOf('question mark'),
  openerQuestion: hashOf('opener and question mark'),
  openerMath: hashOf('opener and mathematics'),
  boxed: hashOf('boxed'),
  tick: hashOf('tick'),
  last: hashOf('last character'),
  lowerCase: hashOf('starts in lower case'),
  digitFirst: hashOf('starts with a digit'),
  markFirst: hashOf('first mark'),
  lines: hashOf('several lines'),
};
const edges = {
  length: [2, 5, 9, 15, 25],
  math: [0.02, 0.1, 0.25, 0.45, 0.7],
  openerMath: [0.1, 0.4],
};

/** Marks of prose; all other marks count as mathematics. */
const proseMarks = hashesOf('.,;:?!"\'，。；：？！“”‘’、（）()…—*');
const questionMarks = hashesOf('?？');
const ticks = hashesOf('✓✔✅');
/** Marks at the front that are told apart: bullets, and formulas that go on. */
const firstMarks = HashIndex.of(Array.from('-*•=+/(\\', (mark) => mark.charCodeAt(0)));
const boxed = tokenHash('\\boxed');

function hashesOf(marks: string): HashIndex {
  return HashIndex.of(Array.from(marks, tokenHash));
}

interface Form {
  /** Share of numbers, names of quantities and mathematical marks, in [0, 1]. */
  mathShare: number;
  equals: number;
  question: boolean;
  boxed: boolean;
  tick: boolean;
}

/** What a span looks like: its length, how much of it is mathematics, its first and last sign. */
export function readForm({ tokens, opener, text }: Sentence, shapes: Shapes): void {
  const form = formOf(tokens);
  shapes.add(names.length, bin(tokens.count, edges.length));
  shapes.add(names.math, bin(form.mathShare, edges.math));
  shapes.add(names.equals, Math.min(form.equals, 3));
  shapes.add(names.openerQuestion, combine(opener, form.question ? 1 : 0));
  shapes.add(names.openerMath, combine(opener, bin(form.mathShare, edges.openerMath)));
  shapes.flag(names.question, form.question);
  shapes.flag(names.boxed, form.boxed);
  shapes.flag(names.tick, form.tick);
  readEnds(text, shapes);
}

function formOf(tokens: TokenScanner): Form {
  const form: Form = { mathShare: 0, equals: 0, question: false, boxed: false, tick: false };
  let visible = 0;
  let math = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    const hash = tokens.hashes[at] ?? 0;
    const kind = tokens.kinds[at];
    const length = Math.min(8, (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0));
    visible += length;
    if (kind === tokenKinds.number || kind === tokenKinds.letter) {
      math += length;
    } else if (kind === tokenKinds.command) {
      math += 1;
      form.boxed ||= hash === boxed;
    } else if (kind === tokenKinds.mark) {
      if (proseMarks.has(hash)) {
        form.question ||= questionMarks.has(hash);
      } else {
        math += length;
        form.equals += hash === equalsSign ? 1 : 0;
        form.tick ||= ticks.has(hash);
      }
    }
  }
  form.mathShare = visible === 0 ? 0 : math / visible;
  return form;
}

/** What the first and the last character say: bullets, formulas that go on, colons. */
function readEnds(text: string, shapes: Shapes): void {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) {
    start += 1;
  }
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) {
    end -= 1;
  }
  const first = unitAt(text, start);
  shapes.add(names.last, unitAt(text, end - 1));
  shapes.flag(names.lowerCase, isLower(first));
  shapes.flag(names.digitFirst, isDigit(first));
  shapes.add(names.markFirst, start < end ? firstMarks.get(first) : 0);
  shapes.flag(names.lines, hasLineBreak(text, start, end));
}

/** A search by the engine's own means is slower for the short stretches of long texts. */
function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) === newline) {
      return true;
    }
  }
  return false;
}
