import { describe, expect, it } from 'vitest';
import { clusterAnswers } from '../../../../src/analysis/answers/cluster';
import { distinctForms } from '../../../../src/analysis/answers/clusterForms';
import { compareRead, readAnswer } from '../../../../src/analysis/answers/compare';
import { couldEqual, signatureOf } from '../../../../src/analysis/answers/blocking/signature';
import { type AnswerPolicy, defaultPolicy } from '../../../../src/analysis/answers/policy';
import {
  hostileAnswers,
  madeAnswer,
  madeValue,
  mutated,
} from '../../../support/answers/madeAnswers';
import { seededRandom } from '../../../support/seededRandom';

/** Answers whose readings depend on the other one of the pair, or that are near one another. */
const delicate = [
  ...['1000 m', '1 km', '1{,}000 m', '3 h 30 min', '3.5 hours', '210 min', '3,14', '3.14', '2:3'],
  ...['XIV', '14', '3+4I', '3+4i', 'ABD', 'A, B and D', '2 to 3', '2 und 3', '2, 3', '(B)', 'b'],
  ...['x^2+C', 'x^2+K', 'x=5', '5', 'y=5', 'f(x)=2x', 'y=2x', 'y-2x=0', '2x', 'x+x', '\\{5\\}'],
  ...['0.0001', '0.0000', '0.00005', '\\frac13', '0.3333', '0.33333', '33.33\\%', '40%', '0.4'],
  ...['(1,2)', '1<x<2', 'x\\in(1,2)', '(1,2)\\cup[2,3)', '1<x<3', '[1,2]', '1:30', '1:30 PM'],
  ...['13:30', 'x-x+5', 'yes', 'True', '\\text{Yes}', 'no integer', '180^\\circ', '\\pi'],
  ...['\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix}', '-2', '\\begin{pmatrix}1\\\\2\\end{pmatrix}'],
  ...['xy=1', 'y=1/x', '2xy=2', 'x>1', '1<x', '2x>2', 'x=1 or x=2', '\\{1,2\\}', '1, 2'],
];

const lax: AnswerPolicy = {
  ...defaultPolicy,
  percentLenient: true,
  minimumSignificantDigits: 1,
  decimalComma: 'always',
  unitMismatch: 'ignore',
};

function mixed(seed: number, count: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) =>
    index % 4 === 0 ? mutated(random, madeAnswer(random)) : madeAnswer(random),
  );
}

/** Every form against the leading form of every group, as the index promises to have done. */
function slowly(answers: readonly string[]): number[][] {
  const groups: { lead: (typeof forms)[number]; forms: typeof forms }[] = [];
  const { forms } = distinctForms(answers);
  const equal = (a: (typeof forms)[number], b: (typeof forms)[number]): boolean =>
    compareRead(a.read, b.read).verdict === 'equal';
  for (const form of forms) {
    const isPlain = (other: typeof form): boolean =>
      other.exact !== undefined && other.exact === form.exact;
    const group =
      groups.find((each) => each.forms.some(isPlain)) ??
      groups.find(
        (each) =>
          equal(each.lead, form) &&
          each.forms.every(
            (other) =>
              other === each.lead || (other.isDecimal && form.isDecimal) || equal(other, form),
          ),
      );
    if (group === undefined) {
      groups.push({ lead: form, forms: [form] });
    } else {
      group.forms.push(form);
    }
  }
  return groups
    .map((each) => each.forms.flatMap((form) => form.members).sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

describe('what is left out of comparison', () => {
  it.each([
    ['written in every way', [...delicate, ...mixed(1, 400)], defaultPolicy],
    ['under a lax policy', [...delicate, ...mixed(2, 150)], lax],
    [
      'where names count',
      [...delicate, ...mixed(3, 150)],
      { ...defaultPolicy, assignedName: 'mind', textCase: 'mind' } as const,
    ],
    ['that are hostile', [...hostileAnswers, ...delicate.slice(0, 20)], defaultPolicy],
  ])('are no equal answers %s', (_, answers, policy) => {
    const read = answers.map((answer) => {
      const each = readAnswer(answer);
      return { each, signature: signatureOf(each, policy) };
    });
    const lost: string[] = [];
    for (const [index, a] of read.entries()) {
      for (const b of read.slice(index)) {
        const isLeftOut = !couldEqual(a.signature, b.signature);
        if (isLeftOut && compareRead(a.each, b.each, policy).verdict === 'equal') {
          lost.push(`${a.each.text} = ${b.each.text}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('are most of the pairs', () => {
    const signatures = mixed(4, 300).map((answer) =>
      signatureOf(readAnswer(answer), defaultPolicy),
    );
    const pairs = signatures.flatMap((a, index) =>
      signatures.slice(0, index).map((b) => couldEqual(a, b)),
    );
    expect(pairs.filter(Boolean).length / pairs.length).toBeLessThan(0.1);
  });

  it.each([5, 6, 7])('makes the clusters that comparing all makes (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const forms = Array.from({ length: 60 }, () => madeValue(random)).flat();
    const answers = [...forms, ...delicate, ...mixed(seed, 40)];
    const clusters = clusterAnswers(answers).clusters.map(({ members }) => members);
    expect(clusters).toEqual(slowly(answers));
  });
});
