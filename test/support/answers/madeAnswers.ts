/** Answers for property tests: written in many ways from values that are known. */

type Random = () => number;

const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** Ways to write one and the same value of each structure; any two of them mean the same. */
const structures: readonly ((random: Random) => readonly string[])[] = [
  (random) => {
    const n = between(random, 1000, 9_999_999);
    const grouped = n.toLocaleString('en-US');
    return [String(n), grouped, `$${n}$`, `${n}.0`, grouped.replaceAll(',', '{,}'), `+${n}`];
  },
  (random) => {
    const [a, b] = [between(random, 1, 40), pick(random, [2, 4, 5, 8, 20, 25])];
    return [`${a}/${b}`, `\\frac{${a}}{${b}}`, `\\dfrac{${3 * a}}{${3 * b}}`, String(a / b)];
  },
  (random) => {
    const n = between(random, 1, 99);
    return [`${n}\\%`, `${n} percent`, `${n}%`, `\\frac{${n}}{100}`];
  },
  (random) => {
    const n = between(random, 2, 900);
    return [`${n} km`, `${n * 1000} meters`, `${n}\\text{ km}`, `${n} kilometers`];
  },
  (random) => {
    const [a, b] = [between(random, -9, 9), between(random, 10, 30)];
    const sign = pick(random, ['x', 't']);
    return [`[${a},${b})`, `${a} \\le ${sign} < ${b}`, `${sign} \\in [${a}, ${b})`];
  },
  (random) => {
    const [a, b, c] = [between(random, 1, 9), between(random, 10, 19), between(random, 20, 29)];
    return [`${a}, ${b}, ${c}`, `${c},${a},${b}`, `${b}, ${c} and ${a}`, `\\{${a},${b},${c}\\}`];
  },
  (random) => {
    const [a, b] = [between(random, -9, 9), between(random, -9, 9)];
    const open = `\\begin{pmatrix}${a}&${b}\\\\0&1\\end{pmatrix}`;
    return [open, open.replaceAll('pmatrix', 'bmatrix'), `[[${a},${b}],[0,1]]`];
  },
  (random) => {
    const [a, b] = [between(random, 2, 9), between(random, 1, 9)];
    return [`y=${a}x+${b}`, `${a}x-y+${b}=0`, `y-${b}=${a}x`, `${2 * a}x+${2 * b}=2y`];
  },
  (random) => {
    const [a, n] = [between(random, 2, 9), pick(random, [2, 3, 5, 7])];
    return [`${a}\\sqrt{${n}}`, `\\sqrt{${a * a * n}}`, `\\sqrt${n}*${a}`, `${a}sqrt(${n})`];
  },
  (random) => {
    const [a, b] = [between(random, 1, 9), between(random, 1, 9)];
    return [`${a}+${b}i`, `${b}i+${a}`, `${a} + ${b} i`];
  },
  (random) => {
    const letter = pick(random, ['A', 'B', 'C', 'D']);
    return [letter, `(${letter})`, `\\text{${letter}}`, `\\boxed{${letter}}`];
  },
  (random) => {
    const [month, name] = pick(random, [
      ['03', 'March'],
      ['11', 'November'],
    ] as const);
    const day = between(random, 10, 28);
    return [`2031-${month}-${day}`, `${name} ${day}, 2031`, `${day} ${name} 2031`];
  },
  (random) => {
    const [hour, minute] = [between(random, 1, 11), between(random, 10, 59)];
    return [`${hour}:${minute} PM`, `${hour + 12}:${minute}`, `${hour}:${minute} p.m.`];
  },
  (random) => {
    const n = between(random, 11, 99);
    return [`${n.toString(2)}_2`, String(n), `${n.toString(3)}_{3}`];
  },
  (random) => {
    const word = pick(random, ['copper', 'tuesday evening', 'no solution', 'north']);
    return [word, `\\text{${word}}`, word.toUpperCase(), `${word}.`];
  },
];

/** Ways to write one made-up value. */
export function madeValue(random: Random): readonly string[] {
  return pick(random, structures)(random);
}

/** One way to write a made-up value. */
export function madeAnswer(random: Random): string {
  return pick(random, madeValue(random));
}

const pieces =
  '{ } ( ) [ ] \\frac ^ _ ! \\sqrt 9 0 1e9 \\cup , = < \\pm % \\text{ | $ \\boxed{ x - . / \\sum_{k=1}^{ e i 年 km eval( ; __import__'.split(
    ' ',
  );

/** Answers that try to hang, to overflow or to be run. */
export const hostileAnswers: readonly string[] = [
  "__import__('os').system('true')",
  'process.exit(1)',
  'constructor.constructor("return 1")()',
  'z'.repeat(20_000),
  '{'.repeat(900),
  `${'('.repeat(400)}1${')'.repeat(400)}`,
  '9^{9^{9^{9^9}}}',
  '2^{2^{2^{2^{2^2}}}}',
  '3000!'.repeat(150),
  '((2999!)!)!',
  '\\binom{1000000}{500000}',
  `\\sum_{k=1}^{1000}(${'k+'.repeat(300)}k)`,
  '\\prod_{k=1}^{1000}k!',
  '7^{9000}'.repeat(90),
  `${'\\frac{1}{'.repeat(90)}2${'}'.repeat(90)}`,
  '(1,2),'.repeat(99),
  'x*'.repeat(450),
  '\\int_0^1 '.repeat(60),
];

/** An answer with a few random changes: pieces put in, cut out, doubled or exchanged. */
export function mutated(random: Random, answer: string): string {
  let text = answer;
  for (let count = between(random, 1, 4); count > 0; count--) {
    const at = between(random, 0, text.length);
    switch (between(random, 0, 3)) {
      case 0:
        text = text.slice(0, at) + pick(random, pieces) + text.slice(at);
        break;
      case 1:
        text = text.slice(0, at) + text.slice(at + between(random, 1, 4));
        break;
      case 2:
        text = text.length < 400 ? text + text : text;
        break;
      default:
        text = text.slice(at) + text.slice(0, at);
    }
  }
  return text;
}
