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

  it('names who judges besides', () => {
    const command = {
      file: 'a.jsonl',
      rules: { verified: true },
      format: 'sft',
      out: 'b.jsonl',
    } as const;
    const files = ['/work/my units.js', '/work/b.json'];
    const judges = { rewardSource: 'sidecar:prm/min', verifiers: { files, timeLimitMs: 250 } };
    expect(pruneCommandLine({ ...command, ...judges })).toBe(
      "cot-lens prune a.jsonl --verified --reward-source sidecar:prm/min --verifier '/work/my units.js' --verifier /work/b.json --verifier-time-limit 250 --format sft --out b.jsonl",
    );
    const none = { verifiers: { files: [], timeLimitMs: 250 } };
    expect(pruneCommandLine({ ...command, ...none })).not.toContain('verifier-');
  });
});
