import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../support/seededRandom';
import { benchFolder } from '../files/data';

/** Siblings of one problem follow each other, as samplers write them. */
const siblings = 8;
const longestThought = 16_000;
const shortestThought = 2000;

/**
 * A JSONL file of sampled chains of mathematical English, about so many bytes long; made from a
 * seed, so that a file that is there already is the same.
 */
export function annotationCorpus(bytes: number): string {
  mkdirSync(benchFolder, { recursive: true });
  const path = join(benchFolder, `chains-${bytes}.jsonl`);
  if (existsSync(path) && statSync(path).size >= bytes) {
    return path;
  }
  const random = seededRandom(bytes);
  const lines: string[] = [];
  for (let length = 0, problem = 0; length < bytes; problem++) {
    for (const line of chainsOf(problem, random)) {
      lines.push(line);
      length += line.length;
    }
  }
  writeFileSync(path, lines.join(''));
  return path;
}

type Random = () => number;

function chainsOf(problem: number, random: Random): string[] {
  const [a, b] = [numberIn(random, 12, 400), numberIn(random, 3, 60)];
  const question = `Problem ${problem}. A hall has ${a} rows of ${b} seats. ${pick(conditions, random)} How many seats are taken?`;
  const gold = String(a * b);
  return Array.from({ length: siblings }, (_, sample) => {
    const answer = random() < 0.7 ? gold : String(a * b + numberIn(random, 1, 30));
    const response = `<think>\n${thought(random, a, b)}</think>\nThe rows give ${a} * ${b} seats, so the answer is \\boxed{${answer}}.`;
    return `${JSON.stringify({ problem_id: `hall-${problem}`, question, model: 'bench-reasoner', sample, response, gold, reward: answer === gold ? 1 : 0 })}\n`;
  });
}

function thought(random: Random, a: number, b: number): string {
  const wanted = shortestThought + random() * (longestThought - shortestThought);
  let text = '';
  while (text.length < wanted) {
    text += sentence(random, a, b);
    text += random() < 0.2 ? '\n\n' : ' ';
  }
  return text;
}

function sentence(random: Random, a: number, b: number): string {
  const [m, n] = [numberIn(random, 2, 99), numberIn(random, 2, 999)];
  const values: Readonly<Record<string, string>> = {
    m: String(m),
    n: String(n),
    sum: String(m + n),
    product: String(m * n),
    a: String(a),
    b: String(b),
    thing: pick(things, random),
    manner: pick(manners, random),
    idea: pick(ideas, random),
  };
  return pick(sentences, random).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

const conditions = [
  'Every seat in the first row is kept free for guests.',
  'The last two rows are closed because of repairs.',
  'On each row, one seat in four is broken.',
] as const;

const things = [
  ...['rows', 'pairs', 'columns', 'remainders', 'divisors', 'triangles', 'edges', 'seats'],
  ...['multiples of seven', 'odd terms', 'square roots', 'coefficients', 'partial sums', 'cases'],
] as const;

const manners = [
  ...['directly', 'by parity', 'modulo nine', 'from both ends', 'by induction', 'twice over'],
  ...['with the quadratic formula', 'by symmetry', 'case by case', 'by double counting'],
] as const;

const ideas = [
  ...['the discriminant has to be a square', 'each vertex meets three edges'],
  ...['the sum telescopes', 'the two factors are coprime', 'no digit may repeat'],
  ...['the remainder depends on the last digit alone', 'the bound is tight only at the ends'],
] as const;

const sentences = [
  'So we need the number of {thing}, and I will count them {manner}.',
  'Let x be the number of {thing}; then {m}x + {n} = {product}.',
  'That gives {m} * {n} = {product}.',
  'Adding the {thing} gives {m} + {n} = {sum}, which looks plausible.',
  'Wait, that counts some of the {thing} twice.',
  'Hold on, I forgot the {thing} at the border, so {sum} is too small.',
  'Hmm, is it true that {idea}?',
  'Let me check this {manner}: with {m} in place of {n} we get {sum}.',
  'Since {idea}, the case of {m} {thing} cannot happen.',
  'We know that $\\frac{{product}}{{m}} = {n}$, hence the ratio is an integer.',
  'Alternatively, one could go through the {thing} {manner} and compare with {product}.',
  'Recall that {idea}, whatever the value of n is.',
  'Therefore the total is {sum}, and the answer would be {product}.',
  'Suppose instead that there were {m} {thing} left over.',
  'Then {idea}, which contradicts what was found for {n}.',
  'Okay, going back to the start: {a} rows with {b} seats each.',
  'For example, with m = {m} the formula yields {sum} and not {n}.',
  'The remaining {thing} can be arranged in {n} ways, so up to now we have {product}.',
  'I am not sure about the {thing}, but the estimate of about {n} should do.',
  'To verify: {product} / {m} = {n}. Good.',
] as const;

function pick<T>(values: readonly [T, ...T[]], random: Random): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

function numberIn(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low));
}
