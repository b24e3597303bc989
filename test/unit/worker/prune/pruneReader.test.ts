import { afterEach, describe, expect, it } from 'vitest';
import { RowCosts } from '../../../../src/analysis/cost/rowCosts';
import { defaultProfile, defaultProfiles } from '../../../../src/analysis/cost/servingProfile';
import { allNeeds } from '../../../../src/analysis/prune/pruneEntry';
import { CancelledError } from '../../../../src/base/errors';
import { defaultAnnotationSettings } from '../../../../src/worker/annotationSettings';
import { AnnotationToolbox } from '../../../../src/worker/annotationToolbox';
import { PruneReader, type PruneReading } from '../../../../src/worker/prune/pruneReader';
import { PruneRows } from '../../../../src/worker/prune/pruneRows';
import { lines } from '../../../support/commandLine';
import { tokenizerFolder } from '../../../support/tokenizers';
import { opened } from '../support/passes';

const row = (problem: string, response: string, answer: string) => ({ problem, response, answer });

const contents = `${lines(
  row('What is 3 * 4?', 'As 3 * 4 = 12, the answer is 12.', '12'),
  row('What is 2 + 2?', 'As 2 + 2 = 5, the answer is 5.', '4'),
  row('What is 3 * 4?', 'As 3*4 = 12, it is clear: the answer is 12.', '12'),
  row('What is 3 * 4?', 'As 3 * 4 = 13, the answer is 13.', '12'),
)}{"broken\n`;

const rows = new PruneRows(defaultProfile);
afterEach(() => rows.dispose());

function reading(rest: Partial<PruneReading> = {}): PruneReading {
  return {
    toolbox: new AnnotationToolbox(tokenizerFolder, defaultAnnotationSettings, () => undefined),
    needs: allNeeds,
    signal: new AbortController().signal,
    onRecord: () => undefined,
    ...rest,
  };
}

describe('PruneReader', () => {
  it('keeps in columns what rules decide by, and goes on where it was stopped', async () => {
    const file = await opened('a.jsonl', contents);
    await file.indexed();
    const reader = new PruneReader(file, rows);
    const stop = new AbortController();
    const stopped = reader.read(
      reading({
        signal: stop.signal,
        onRecord: (done) => done === 2 && stop.abort(new CancelledError()),
      }),
    );
    await expect(stopped).rejects.toThrow(CancelledError);
    expect(rows.isWhole).toBe(false);
    const problems: number[] = [];
    await reader.read(reading({ onProblem: (record) => problems.push(record) }));
    const all = Array.from({ length: rows.length }, (_, at) => at);
    expect(reader).toMatchObject({ done: 5, unreadable: 1 });
    expect(problems).toEqual([4]);
    expect(rows.isWhole).toBe(true);
    expect(all.map((at) => rows.id(at).record)).toEqual([0, 1, 2, 3]);
    expect(all.map((at) => rows.problem(at))).toEqual([0, 1, 0, 0]);
    expect(all.map((at) => rows.fact('correct', at))).toEqual([1, 0, 1, 0]);
    expect(all.map((at) => rows.fact('falseClaims', at))).toEqual([0, 1, 0, 1]);
    expect(all.map((at) => rows.fact('reward', at))).toEqual([NaN, NaN, NaN, NaN]);
    expect(all.map((at) => rows.fact('agrees', at))).toEqual([1, 1, 1, 0]);
    expect(all.map((at) => rows.fact('solved', at))).toEqual([2 / 3, 0, 2 / 3, 2 / 3]);
    expect(all.map((at) => rows.approach('equations', at))).toEqual([0, 1, 0, 2]);
    expect(all.map((at) => rows.approach('answer', at))).toEqual([0, 1, 0, 2]);
    file.dispose();
  });
});

describe('PruneRows', () => {
  it('prices rows for the profile at hand', () => {
    const priced = new PruneRows(defaultProfile);
    const add = (outputTokens: number) =>
      priced.add(
        { record: priced.length, index: 0 },
        { facts: { outputTokens }, promptTokens: 50, problemKey: 'p', approaches: [] },
      );
    add(1000);
    const [first = NaN, usd] = priced.prices.values;
    expect([first, usd]).toEqual([1000, new RowCosts(defaultProfile).usd(50, 1000)]);
    for (let more = 0; more < 2000; more++) {
      add(500);
    }
    expect(priced.prices.values[3 * 2000 + 2]).toBe(
      new RowCosts(defaultProfile).kvByteSeconds(50, 500),
    );
    const other = defaultProfiles.find(({ name }) => name !== defaultProfile.name);
    if (other === undefined) {
      throw new Error('There is one profile only.');
    }
    priced.price(other);
    expect(priced.prices.values[1]).toBe(new RowCosts(other).usd(50, 1000));
    priced.dispose();
  });
});
