import { defaultTimeLimitMs } from '../verify/user/userVerifier';
import type { RowFormat } from './rowFormats';
import { pruneRules, type PruneSettings } from './rules';

/** What a command line is to do. */
export interface PruneCommand {
  readonly file: string;
  readonly rules: PruneSettings;
  readonly format: RowFormat;
  readonly out: string;
  /** Whose rewards count, where it is not the recorded ones. */
  readonly rewardSource?: string;
  readonly verifiers?: {
    /** The paths of the user's own. */
    readonly files: readonly string[];
    readonly timeLimitMs: number;
  };
}

/**
 * The command that does the same in a POSIX shell.
 *
 * Example: `cot-lens prune 'my runs.jsonl' --right --max-tokens 8000 --format sft --out rows.jsonl`
 */
export function pruneCommandLine({ file, rules, format, out, ...judges }: PruneCommand): string {
  const options = pruneRules.flatMap(({ id }) => {
    const value = rules[id];
    return value === undefined ? [] : value === true ? [`--${id}`] : [`--${id}`, String(value)];
  });
  const words = ['cot-lens', 'prune', file, ...options, ...judgeOptions(judges)];
  words.push('--format', format, '--out', out);
  return words.map(shellWord).join(' ');
}

function judgeOptions({
  rewardSource,
  verifiers,
}: Pick<PruneCommand, 'rewardSource' | 'verifiers'>): readonly string[] {
  const { files = [], timeLimitMs = defaultTimeLimitMs } = verifiers ?? {};
  const hasOwnLimit = files.length > 0 && timeLimitMs !== defaultTimeLimitMs;
  return [
    ...(rewardSource === undefined ? [] : ['--reward-source', rewardSource]),
    ...files.flatMap((each) => ['--verifier', each]),
    ...(hasOwnLimit ? ['--verifier-time-limit', String(timeLimitMs)] : []),
  ];
}

function shellWord(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
