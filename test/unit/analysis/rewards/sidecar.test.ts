import { describe, expect, it } from 'vitest';
import { RewardIndex } from '../../../../src/analysis/rewards/sidecar/rewardIndex';
import { parseRewardFile } from '../../../../src/analysis/rewards/sidecar/rewardLine';
import { trajectoryWith } from '../defects/contexts';

const file = (...lines: readonly (object | string)[]): string =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

const indexOf = (text: string): RewardIndex =>
  new RewardIndex(parseRewardFile(text).entries, (thought) => `#${thought}`);

const trajectory = trajectoryWith({ thought: 'One.\n\nTwo.', response: 'Two.' });

describe('a sidecar of rewards', () => {
  it('is read line by line', () => {
    const { entries, problems } = parseRewardFile(
      file(
        { record: 3, index: 1, reward: 0.5, steps: [0.5, null], source: 'prm', thought: 'ab' },
        '',
        { record: 0, reward: -1 },
      ),
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        ...{ line: 0, record: 3, index: 1, source: 'prm' },
        ...{ reward: 0.5, steps: [0.5, null], thought: 'ab' },
      },
      { line: 2, record: 0, index: 0, source: '', reward: -1 },
    ]);
  });

  it('names the lines that say nothing usable', () => {
    const { entries, problems } = parseRewardFile(
      file(
        '{',
        '[1]',
        { reward: 1 },
        { record: 0 },
        { record: 0, steps: 'all' },
        { record: 0, steps: [1, '2'] },
        { record: 0, reward: null, steps: null },
        { record: 0, reward: 1, source: ' ' },
        { record: 0, index: -1, reward: 1 },
        { record: 0, reward: 1, thought: 7 },
      ),
    );
    expect(entries).toEqual([]);
    expect(problems.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '0: not JSON',
      '1: the line is not an object',
      '2: "record" is not a whole number',
      '3: it has neither "reward" nor "steps"',
      '4: "steps" is not a list of numbers',
      '5: "steps[1]" is not a number',
      '6: it has neither "reward" nor "steps"',
      '7: "source" is not a name',
      '8: "index" is not a whole number',
      '9: "thought" is not a text',
    ]);
  });

  it('may have the rewards of very many steps in a line', () => {
    const steps = Array.from({ length: 20_000 }, () => 0.25);
    expect(parseRewardFile(file({ record: 0, steps })).entries[0]?.steps).toHaveLength(20_000);
  });

  it('gives the later of two lines of one source', () => {
    const index = indexOf(
      file(
        { record: 0, reward: 1, source: 'b' },
        { record: 0, reward: 2, source: 'a' },
        { record: 0, reward: 3, source: 'b' },
        { record: 1, reward: 4 },
      ),
    );
    expect(index.names).toEqual(['b', 'a', '']);
    const { current } = index.of(0, trajectory);
    expect([...current].map(([name, { reward }]) => [name, reward])).toEqual([
      ['b', 3],
      ['a', 2],
    ]);
    expect(index.places.map(({ record, lines }) => [record, lines])).toEqual([
      [0, [2, 1]],
      [1, [3]],
    ]);
  });

  it('judges the scale of steps over all lines of a source', () => {
    const index = indexOf(file({ record: 0, steps: [1, 0] }, { record: 1, steps: [1, -1] }));
    expect(index.of(0, trajectory).current.get('')?.scale).toBe('judgement');
  });

  it('leaves out what fits the trajectory no longer, and says why', () => {
    const index = indexOf(
      file(
        { record: 0, steps: [1], source: 'short' },
        { record: 0, reward: 1, source: 'other', thought: '#Three.' },
        { record: 0, steps: [1, 1], source: 'fits', thought: `#${trajectory.thought.text}` },
      ),
    );
    const { current, stale } = index.of(0, trajectory);
    expect([...current.keys()]).toEqual(['fits']);
    expect(stale).toEqual([
      { line: 0, reason: 'it has 1 rewards of steps, and the trajectory has 2 steps' },
      { line: 1, reason: 'it is about another thought than the one that stands there now' },
    ]);
  });
});
