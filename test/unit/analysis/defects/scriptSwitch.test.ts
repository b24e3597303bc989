import { describe, expect, it } from 'vitest';
import { scriptSwitches } from '../../../../src/analysis/defects/scriptSwitch';
import { contextOf, trajectoryWith } from './contexts';

function switchesIn(thought: string, problem?: string) {
  const texts = { thought, ...(problem !== undefined && { problem }) };
  return scriptSwitches(contextOf(trajectoryWith(texts))).map(({ span, values }) => [
    thought.slice(span.start, span.end),
    values['to'],
  ]);
}

const english = 'There are three boxes with four pens each, and we take away five of them. ';
const chinese = '一共有三个盒子，每个盒子里有四支笔，我们拿走其中的五支，看看还剩下多少支。';

describe('scriptSwitches', () => {
  it('finds Chinese in an English thought', () => {
    const found = switchesIn(`${english}So we 计算一下总数 and then subtract. ${english}`);
    expect(found).toEqual([['计算一下总数', 'Han']]);
  });

  it('finds Cyrillic in an English thought', () => {
    const found = switchesIn(`${english}Теперь посчитаем все ручки. ${english}${english}`);
    expect(found).toEqual([['Теперь посчитаем все ручки', 'Cyrillic']]);
  });

  it('finds English in a Chinese thought', () => {
    const found = switchesIn(`${chinese.repeat(20)}${english.repeat(2)}${chinese}`, '求 x 的值。');
    expect(found.map(([, to]) => to)).toEqual(['Latin']);
  });

  it('leaves formulas, code and names alone', () => {
    expect(switchesIn(`${chinese.repeat(4)}设 $x_{total} = \\text{number of all pens}$。`)).toEqual(
      [],
    );
    expect(
      switchesIn(
        `${chinese.repeat(4)}\n\`\`\`py\nfor pen in all_the_pens: count_pens(pen)\n\`\`\``,
      ),
    ).toEqual([]);
    expect(switchesIn(`${english}The author is 李白, of course. ${english}`)).toEqual([]);
    expect(switchesIn(`${english}With α, β, γ, δ, ε, ζ, η, θ and λ, μ, π we go on.`)).toEqual([]);
  });

  it('leaves scripts alone that the problem uses', () => {
    expect(switchesIn(`${english}“静夜思床前明月光” has eight.`, '翻译：静夜思')).toEqual([]);
  });

  it('finds none where the scripts are mixed throughout, nor in no text', () => {
    expect(switchesIn(`${english}${chinese.repeat(2)}`)).toEqual([]);
    expect(switchesIn('')).toEqual([]);
  });
});
