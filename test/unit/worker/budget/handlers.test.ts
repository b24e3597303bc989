import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancelledError } from '../../../../src/base/errors';
import { type AnalysisHandlers, analysisHandlers } from '../../../../src/worker/handlers';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

const path = join(__dirname, '../../../../media/samples/bracket-puzzle.jsonl');
const file = { key: 'a', path };

let handlers: AnalysisHandlers;
beforeEach(() => {
  handlers = analysisHandlers(tokenizerFolder);
});
afterEach(() => handlers.dispose());

describe('corpusMeans', () => {
  it('are those of the trajectories of a file', async () => {
    const means = await handlers.corpusMeans({ file, most: 100 });
    expect(means).toMatchObject({ measured: 6, trajectories: 6, problems: 1, judged: 5, right: 4 });
    let sum = 0;
    for (let record = 0; record < 6; record++) {
      const { annotation } = await handlers.trajectory({ file, id: { record, index: 0 } });
      sum += annotation.tokens.thought + annotation.tokens.answer;
    }
    expect(means?.outputTokens).toBeCloseTo(sum / 6, 9);
  });

  it('are over the first so many, of all that are counted', async () => {
    const means = await handlers.corpusMeans({ file, most: 2 });
    expect(means).toMatchObject({ measured: 2, trajectories: 6, problems: 1 });
  });

  it('are not there for a file without trajectories', async () => {
    const empty = { key: 'b', path: tempFile('empty.jsonl', '{"a":1}\n') };
    expect(await handlers.corpusMeans({ file: empty, most: 10 })).toBeUndefined();
  });

  it('are given up for a later request', async () => {
    const first = handlers.corpusMeans({ file, most: 6 });
    const second = handlers.corpusMeans({ file, most: 1 });
    await expect(first).rejects.toBeInstanceOf(CancelledError);
    expect(await second).toMatchObject({ measured: 1 });
  });

  it('are given up when their file is closed', async () => {
    const means = handlers.corpusMeans({ file, most: 6 });
    await handlers.close({ key: 'a' });
    await expect(means).rejects.toBeInstanceOf(CancelledError);
  });
});
