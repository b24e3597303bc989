import type { RowFormat } from './rowFormats';
import { pruneRules, type PruneSettings } from './rules';

/** What a command line is to do. */
export interface PruneCommand {
  readonly file: string;
  readonly rules: PruneSettings;
  readonly format: RowFormat;
  readonly out: string;
}

/**
 * The command that does the same in a POSIX shell.
 *
 * Example: `cot-lens prune 'my runs.jsonl' --right --max-tokens 8000 --format sft --out rows.jsonl`
 */
export function pruneCommandLine({ file, rules, format, out }: PruneCommand): string {
  const options = pruneRules.flatMap(({ id }) => {
    const value = rules[id];
    return value === undefined ? [] : value === true ? [`--${id}`] : [`--${id}`, String(value)];
  });
  const words = ['cot-lens', 'prune', file, ...options, '--format', format, '--out', out];
  return words.map(shellWord).join(' ');
}

function shellWord(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
