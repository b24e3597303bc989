import type { FieldCandidate, FieldKind } from './fieldCandidates';
import { type FieldMapping, type FieldRole, fieldRoles } from './fieldRoles';

const texts: readonly FieldKind[] = ['text', 'texts', 'messages'];

/** What a role may be mapped to. */
const kinds: Readonly<Record<FieldRole, readonly FieldKind[]>> = {
  thought: texts,
  answer: texts,
  problem: ['text', 'messages'],
  gold: ['text', 'number', 'truth', 'texts', 'numbers'],
  group: ['text', 'number'],
  reward: ['number', 'numbers'],
};

/** Words in keys that tell of a role, the most telling first. */
const words: Readonly<Record<FieldRole, readonly string[]>> = {
  thought: ['reasoning', 'thinking', 'thought', 'thoughts', 'cot', 'rationale', 'scratchpad'],
  answer: [
    ...['response', 'responses', 'completion', 'completions', 'generation', 'generations'],
    ...['generated', 'output', 'outputs', 'reply', 'replies', 'said', 'answer', 'solution', 'text'],
  ],
  problem: [
    ...['question', 'problem', 'prompt', 'query', 'instruction', 'ask', 'asked', 'task', 'input'],
    ...['messages', 'statement'],
  ],
  gold: ['gold', 'truth', 'target', 'expected', 'reference', 'gt', 'correct', 'label', 'key'],
  group: ['group', 'qid', 'pid', 'uid', 'id', 'idx', 'index', 'hash'],
  reward: ['reward', 'rewards', 'score', 'scores', 'rm', 'value'],
};

/** Longer names of problems are texts, not names. */
const longestName = 100;

/** The least length at which a text without a telling name is taken for a trace. */
const shortestTrace = 40;

/**
 * The paths that the roles most likely have, by the words in their keys, the marks of a thought in
 * their texts and their lengths; no path is guessed for two roles. A role without a likely path is
 * left out.
 * Example: texts at `meta.question` and `model_output` are guessed as `problem` and `answer`.
 */
export function guessMapping(candidates: readonly FieldCandidate[]): FieldMapping {
  const taken = new Set<string>();
  const guess: Partial<Record<FieldRole, string>> = {};
  const choose = (role: FieldRole, path: string | undefined): void => {
    if (path !== undefined) {
      guess[role] = path;
      taken.add(path);
    }
  };
  // Gold before answer: "gold_answer" has a word of both.
  for (const role of ['thought', 'gold', 'problem', 'answer', 'group', 'reward'] as const) {
    // A text that is marked as thought in part holds the answer too.
    const holdsBoth = candidates.some(({ path, marked }) => path === guess.thought && marked);
    if (role !== 'answer' || !holdsBoth) {
      choose(role, bestNamed(candidates, role, taken));
    }
  }
  if (guess.thought === undefined && guess.answer === undefined) {
    choose('thought', longestText(candidates, taken));
  }
  return Object.fromEntries(
    fieldRoles.flatMap((role) => (guess[role] === undefined ? [] : [[role, guess[role]]])),
  );
}

/** Whether a role can be mapped to what a path leads to. */
export function suits(role: FieldRole, { kind }: FieldCandidate): boolean {
  return kinds[role].includes(kind);
}

function bestNamed(
  candidates: readonly FieldCandidate[],
  role: FieldRole,
  taken: ReadonlySet<string>,
): string | undefined {
  let best: { readonly path: string; readonly score: number } | undefined;
  for (const candidate of candidates) {
    const score = taken.has(candidate.path) ? 0 : scoreOf(role, candidate);
    if (score > (best?.score ?? 0)) {
      best = { path: candidate.path, score };
    }
  }
  return best?.path;
}

/** 0 for what has nothing of the role. */
function scoreOf(role: FieldRole, candidate: FieldCandidate): number {
  const tooLong = role === 'group' && candidate.size > longestName;
  if (!suits(role, candidate) || tooLong) {
    return 0;
  }
  const marked = role === 'thought' && candidate.marked ? 1 : 0;
  const said = wordsOf(candidate.path);
  const rank = words[role].findIndex((word) => said.includes(word));
  const named = rank < 0 ? 0 : 1 - rank / words[role].length;
  const score = named + marked;
  // Of names that tell as much, the shorter path is the likelier one.
  return score === 0 ? 0 : score + 0.01 / (1 + said.length) + 0.001 * candidate.records;
}

/** The words of a path's last key; Example: `a.modelOutput_text` has `model`, `output`, `text`. */
function wordsOf(path: string): readonly string[] {
  const key = path.split(/[.[\]"*]+/).findLast((each) => each !== '' && !/^\d+$/.test(each)) ?? '';
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
}

function longestText(
  candidates: readonly FieldCandidate[],
  taken: ReadonlySet<string>,
): string | undefined {
  const free = candidates.filter(({ path, kind }) => kind === 'text' && !taken.has(path));
  const longest = free.reduce<FieldCandidate | undefined>(
    (best, each) => (each.size > (best?.size ?? shortestTrace - 1) ? each : best),
    undefined,
  );
  return longest?.path;
}
