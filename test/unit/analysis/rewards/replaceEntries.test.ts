import { describe, expect, it } from 'vitest';
import { programEntry } from '../../../../src/analysis/rewards/sidecar/programEntry';
import { replaceEntries } from '../../../../src/analysis/rewards/sidecar/replaceEntries';
import type { ProgramReport } from '../../../../src/analysis/verify/programs/report';

const line = (record: number, reward: number, source = 'programs'): string =>
  `${JSON.stringify({ record, index: 0, source, reward })}\n`;
const entry = (record: number, reward: number) => ({
  ...{ record, index: 0, source: 'programs', reward },
});

describe('the entries of one source in a sidecar', () => {
  it('are all there is where there was none', () => {
    expect(replaceEntries('', 'programs', [entry(0, 1), entry(2, 0.5)])).toEqual({
      text: line(0, 1) + line(2, 0.5),
      ...{ added: 2, changed: 0, removed: 0 },
    });
  });

  it('take the place of those before, and leave what others say as it is', () => {
    const others =
      '{ "record": 0, "source":"my-prm",\t"steps":[0.9] }\r\n' +
      'not JSON about programs\n\n{"record":0,"reward":0.25,"note":"programs"}\n';
    const before = line(2, 0) + others + line(0, 1) + line(7, 1);
    const after = [entry(0, 1), entry(1, 0.5), entry(2, 0.75)];
    expect(replaceEntries(before, 'programs', after)).toEqual({
      text: line(2, 0.75) + others + line(0, 1) + line(1, 0.5),
      ...{ added: 1, changed: 1, removed: 1 },
    });
  });

  it('are not touched where they say the same', () => {
    const before = `{"source":"programs", "reward":1, "record":0}\n${line(1, 0)}`;
    const { text, ...counts } = replaceEntries(before, 'programs', [entry(1, 0), entry(0, 1)]);
    expect(text).toBe(before);
    expect(counts).toEqual({ added: 0, changed: 0, removed: 0 });
  });

  it('are there once, also after a line that was cut off', () => {
    const cut = '{"record":5,"source":"my-prm","rew';
    const { text } = replaceEntries(line(0, 1) + line(0, 0) + cut, 'programs', [
      entry(0, 0.5),
      entry(1, 1),
    ]);
    expect(text).toBe(`${line(0, 0.5)}${cut}\n${line(1, 1)}`);
  });
});

describe('the entry of a trajectory', () => {
  const report = (isFinal: boolean, ...verdicts: readonly string[]) =>
    ({
      isFinal,
      run: { outcomes: verdicts.map((verdict) => ({ verdict })) },
    }) as unknown as ProgramReport;

  it('is the share of tests that its last program passes', () => {
    const reports = [report(false, 'false'), report(true, 'true', 'true', 'unsure', 'false')];
    expect(programEntry({ record: 3, index: 1 }, reports)).toEqual({
      ...{ record: 3, index: 1, source: 'programs', reward: 0.5 },
    });
  });

  it('is not there where that was not run, or has no tests', () => {
    expect(programEntry({ record: 3, index: 1 }, [report(false, 'true')])).toBeUndefined();
    expect(programEntry({ record: 3, index: 1 }, [report(true)])).toBeUndefined();
  });
});
