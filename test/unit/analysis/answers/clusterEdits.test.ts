import { describe, expect, it } from 'vitest';
import { clusterAnswers } from '../../../../src/analysis/answers/cluster';
import { withEdits } from '../../../../src/analysis/answers/clusterEdits';
import { voteOf } from '../../../../src/analysis/votes/vote';

const answers = ['1/2', '0.5', 'a half of it', undefined, '0.5', '3'];

describe('edits of clusters', () => {
  it('merge what a person finds equal', () => {
    const edited = withEdits(clusterAnswers(answers), answers, {
      merged: [['a half of it', '0.5', 'not there']],
    });
    expect(edited.clusters.map(({ members }) => members)).toEqual([[0, 1, 2, 4], [5]]);
    expect(edited.clusters[0]?.rules).toEqual(['by hand', 'exact value']);
    expect(edited.abstentions).toEqual([3]);
  });

  it('split what a person tells apart', () => {
    const edited = withEdits(clusterAnswers(answers), answers, { split: ['1/2'] });
    expect(edited.clusters.map(({ members }) => members)).toEqual([[1, 4], [0], [2], [5]]);
    expect(edited.clusters[1]?.rules).toEqual(['by hand']);
  });

  it('leave everything as it is where they name nothing', () => {
    const found = clusterAnswers(answers);
    expect(withEdits(found, answers, {}).clusters).toEqual(found.clusters);
    expect(withEdits(found, answers, { split: ['3'], merged: [['3']] }).clusters).toEqual(
      found.clusters,
    );
  });

  it('decide a vote, and so does gold marked by hand', () => {
    const group = answers.map((answer) => ({ answer, truncated: false, gold: '3' }));
    const edits = [{ merged: [['3', '0.5']] }];
    expect(voteOf(group, { edits }).majority).toMatchObject({ count: 4, correct: true });
    expect(voteOf(group, { gold: '1/2' }).majority).toMatchObject({ answer: '0.5', correct: true });
    expect(voteOf(group).majority.correct).toBe(false);
  });
});
