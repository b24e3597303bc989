import { describe, expect, it } from 'vitest';
import { pruneCommandLine } from '../../../../src/analysis/prune/commandLine';

describe('pruneCommandLine', () => {
  it('names the rules in the order of the list, quoted for a shell', () => {
    expect(
      pruneCommandLine({
        file: "/work/Ann's runs.jsonl",
        rules: { 'at-most': 4, right: true, 'min-reward': -0.5, distinct: 'moves' },
        format: 'sft',
        out: 'rows.parquet',
      }),
    ).toBe(
      `cot-lens prune '/work/Ann'\\''s runs.jsonl' --right --min-reward -0.5 --distinct moves --at-most 4 --format sft --out rows.parquet`,
    );
  });
});
