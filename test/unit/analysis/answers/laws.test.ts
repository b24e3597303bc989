import { describe, expect, it } from 'vitest';
import { clusterAnswers } from '../../../../src/analysis/answers/cluster';
import { compareAnswers, compareRead, readAnswer } from '../../../../src/analysis/answers/compare';
import { extractAnswer } from '../../../../src/analysis/answers/extract';
import {
  hostileAnswers,
  madeAnswer,
  madeValue,
  mutated,
} from '../../../support/answers/madeAnswers';
import { seededRandom } from '../../../support/seededRandom';

describe('laws of equivalence', () => {
  it('hold for 10,000 pairs: symmetric, reflexive, and equal where written from one value', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 10_000; round++) {
      const forms = madeValue(random);
      const a = readAnswer(forms[Math.floor(random() * forms.length)] ?? '');
      const isSame = random() < 0.5;
      const b = readAnswer(
        isSame ? (forms[Math.floor(random() * forms.length)] ?? '') : madeAnswer(random),
      );
      const there = compareRead(a, b);
      const pair = `${a.text} and ${b.text}: ${there.rule}`;
      expect(compareRead(b, a), pair).toEqual(there);
      expect(compareRead(a, a).verdict, pair).toBe('equal');
      if (isSame) {
        expect(there.verdict, pair).toBe('equal');
      }
    }
  });

  it('make every two members of a cluster equal, and no two clusters of one value', () => {
    const random = seededRandom(12);
    for (let round = 0; round < 120; round++) {
      const values = Array.from({ length: 4 }, () => madeValue(random));
      const answers = Array.from({ length: 24 }, () => {
        const forms = values[Math.floor(random() * values.length)] ?? [];
        return forms[Math.floor(random() * forms.length)] ?? '';
      });
      const { clusters } = clusterAnswers(answers);
      for (const { members } of clusters) {
        const forms = [...new Set(members.map((member) => answers[member] ?? ''))];
        for (const [index, first] of forms.entries()) {
          for (const second of forms.slice(index + 1)) {
            expect(compareAnswers(first, second).verdict, `${first} and ${second}`).toBe('equal');
          }
        }
      }
      expect(clusters.length).toBeLessThanOrEqual(4);
    }
  });

  it('keep units apart that an answer without a unit would join', () => {
    const { clusters } = clusterAnswers(['5', '5 cm', '5 meters', '5 cm']);
    expect(clusters.map(({ members }) => members)).toEqual([[0, 1, 3], [2]]);
  });
});

describe('hostile and mutated answers', () => {
  it('are compared without a fault, and never run', () => {
    const random = seededRandom(13);
    const seeds = [...hostileAnswers, ...Array.from({ length: 200 }, () => madeAnswer(random))];
    const seed = (): string => seeds[Math.floor(random() * seeds.length)] ?? '';
    for (let round = 0; round < 2500; round++) {
      const [a, b] = [mutated(random, seed()), random() < 0.5 ? seed() : mutated(random, seed())];
      const there = compareAnswers(a, b);
      expect(compareAnswers(b, a), `${a} and ${b}`).toEqual(there);
      expect(() => extractAnswer(`The answer is ${a}`)).not.toThrow();
    }
  });

  it('use up their steps and leave a doubt', () => {
    for (const hostile of ['3000!'.repeat(150), `\\sum_{k=1}^{1000}(${'k+'.repeat(400)}k)`]) {
      expect(compareAnswers(hostile, 'x+1')).toEqual({ verdict: 'unsure', rule: 'deadline' });
      expect(compareAnswers(hostile, hostile).verdict).toBe('equal');
    }
    expect(compareAnswers('3/6', '0.5').verdict).toBe('equal');
  });
});
