import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../support/seededRandom';

const root = join(__dirname, '../../..');
const documentLength = 16_384;

/** One sort of text, as documents of about the length of a short thought. */
export interface BenchText {
  readonly name: string;
  readonly documents: readonly string[];
}

/** The texts to measure by: what is in our own samples and sources, the rest made from a seed. */
export function benchTexts(): BenchText[] {
  return [
    { name: 'mathematical English', documents: documentsOf(mathematicalEnglish()) },
    { name: 'code', documents: documentsOf(code()).slice(0, 8) },
    { name: 'Chinese', documents: documentsOf(stringsOfSample('shuixiang-zh.jsonl')) },
    { name: 'LaTeX', documents: documentsOf(made(latexParts, 65_536)) },
    { name: 'emoji', documents: documentsOf(made(emojiParts, 32_768)) },
  ];
}

/** The thoughts of the samples about puzzles, timetables and colourings. */
export function mathematicalEnglish(): string {
  return ['bracket-puzzle.jsonl', 'ferry-timetable.jsonl', 'graph-colouring.jsonl']
    .map(stringsOfSample)
    .join('\n');
}

function stringsOfSample(name: string): string {
  const strings: string[] = [];
  for (const line of readFileSync(join(root, 'media/samples', name), 'utf8').split('\n')) {
    if (line !== '') {
      JSON.parse(line, (_key, value: unknown) => {
        if (typeof value === 'string') {
          strings.push(value);
        }
        return value;
      });
    }
  }
  return strings.join('\n');
}

function code(): string {
  const folder = join(root, 'src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => name.endsWith('.ts')).sort();
  return sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

const latexParts = [
  ...['\\frac{a_n}{b_{n+1}}', '\\sum_{k=1}^{n} k^2', ' = ', ' \\leq ', '\\sqrt{2}', '\\left('],
  ...['\\right)', '\n\\begin{align}\n', '\n\\end{align}\n', ' &= ', ' \\\\\n', '$x^2 + y^2$'],
  ...['\\binom{n}{k}', ' \\text{ where } ', '\\alpha', '\\mathbb{R}', '\\cdot ', '17', '2048'],
];

const emojiParts = ['😀', '👍🏽', '👩‍👧', '🇩🇪', '🎉', '✨', ' so ', '❤️', '🤔', ' yes! ', '🚀', '\n'];

function made(parts: readonly string[], length: number): string {
  const random = seededRandom(length);
  let text = '';
  while (text.length < length) {
    text += parts[Math.floor(random() * parts.length)] ?? '';
  }
  return text;
}

function documentsOf(text: string): string[] {
  const count = Math.max(1, Math.floor(text.length / documentLength));
  return Array.from({ length: count }, (_, index) =>
    // Read anew, so that no document is a view of a longer string.
    Buffer.from(text.slice(index * documentLength, (index + 1) * documentLength)).toString(),
  );
}
