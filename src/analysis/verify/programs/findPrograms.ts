import { textSpan } from '../../../base/positions';
import type { Program } from './program';

const fenceLine = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\n`]*)$/;
const pythonNames = new Set(['python', 'py', 'python3', 'py3', 'python 3']);
const looksLikePython = /^(?:def |class |import |from \w[\w.]* import |print\()/m;

/**
 * The Python programs of a text: fenced blocks (CommonMark 0.31, section 4.5) that are said to be
 * Python, and those of no language that begin a line as Python does. A block whose fence is never
 * closed goes to the end of the text. Linear in the length of the text.
 *
 * Example: "```python\nprint(1)\n```" has the program `print(1)\n` at [10, 19).
 *
 * @param text in UTF-16 units, which the spans count
 */
export function findPrograms(text: string, part: Program['part']): readonly Program[] {
  const programs: Program[] = [];
  let open: OpenFence | undefined;
  for (const line of linesOf(text)) {
    const fence = fenceLine.exec(line.text);
    if (open === undefined) {
      open = fence === null ? undefined : openedBy(fence, line.end);
    } else if (fence !== null && closes(fence, open)) {
      addProgram(open, line.start, true);
      open = undefined;
    }
  }
  if (open !== undefined) {
    addProgram(open, text.length, false);
  }
  return programs;

  function addProgram({ indent, language, start }: OpenFence, end: number, isClosed: boolean) {
    const code = withoutIndent(text.slice(start, end), indent);
    if (pythonNames.has(language) || (language === '' && looksLikePython.test(code))) {
      if (code.trim() !== '') {
        programs.push({ part, span: textSpan(start, end), code, linesBefore: 0, isClosed });
      }
    }
  }
}

interface OpenFence {
  readonly indent: string;
  readonly marks: string;
  readonly language: string;
  /** Where the lines of the block begin. */
  readonly start: number;
}

function openedBy([, indent = '', marks = '', info = '']: RegExpExecArray, start: number) {
  return { indent, marks, language: info.trim().toLowerCase(), start };
}

function closes([, , marks = '', info = '']: RegExpExecArray, open: OpenFence): boolean {
  return info.trim() === '' && marks.startsWith(open.marks);
}

function withoutIndent(code: string, indent: string): string {
  if (indent === '') {
    return code;
  }
  return code
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');
}

function* linesOf(text: string): Generator<{ text: string; start: number; end: number }> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found + 1;
    yield { text: text.slice(start, end).replace(/\r?\n$/, ''), start, end };
    start = end;
  }
}
