import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../support/seededRandom';
import { benchFolder } from '../files/data';
import { type Problem, sentence } from './sentences';
import { numberIn, pick, type Random } from './vocabulary';

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
  const path = join(benchFolder, `thoughts-${bytes}.jsonl`);
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

function chainsOf(problem: number, random: Random): string[] {
  const hall = { a: numberIn(random, 12, 400), b: numberIn(random, 3, 60) };
  const { a, b } = hall;
  const question = `Problem ${problem}. A hall has ${a} rows of ${b} seats. ${pick(conditions, random)} How many seats are taken?`;
  const gold = String(a * b);
  return Array.from({ length: siblings }, (_, sample) => {
    const answer = random() < 0.7 ? gold : String(a * b + numberIn(random, 1, 30));
    const response = `<think>\n${thought(random, hall)}</think>\nThe rows give ${a} * ${b} seats, so the answer is \\boxed{${answer}}.`;
    return `${JSON.stringify({ problem_id: `hall-${problem}`, question, model: 'bench-reasoner', sample, response, gold, reward: answer === gold ? 1 : 0 })}\n`;
  });
}

function thought(random: Random, hall: Problem): string {
  const wanted = shortestThought + random() * (longestThought - shortestThought);
  let text = '';
  while (text.length < wanted) {
    text += sentence(random, hall);
    text += random() < 0.2 ? '\n\n' : ' ';
  }
  return text;
}

const conditions = [
  'Every seat in the first row is kept free for guests.',
  'The last two rows are closed because of repairs.',
  'On each row, one seat in four is broken.',
] as const;
