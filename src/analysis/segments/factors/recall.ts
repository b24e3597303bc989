import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Brings in a fact, a formula or a definition. */
export const recallFactors = [
  {
    id: 'recall-fact',
    group: 'recall',
    name: 'Recall a fact',
    definition: 'States a fact from memory.',
    examples: ['I remember that every square is a rectangle.', '我记得正方形也是长方形。'],
    published: published('fact_retrieval', 'Analyze', 'adding-knowledge', null, 'GROUNDING'),
    cues: [
      opener(
        3.5,
        'i remember | i recall | recall | recall that | remember | remember that | i know | i know that | we know that | in general | it is known | it is well known | generally | typically | usually | from what i remember | as far as i know',
      ),
      anywhere(
        2,
        'i remember | i recall | rule of thumb | well known | means that each | it is known',
      ),
      opener(
        0.9,
        'in a | in an | for a | each | every | a | an | when you | if you | in | for | like | however | first i',
      ),
      opener(2.6, '我记得 | 回忆 | 回想 | 我知道 | 我们知道 | 众所周知 | 一般来说'),
    ],
  },
  {
    id: 'recall-formula',
    group: 'recall',
    name: 'Recall a formula',
    definition: 'States a formula, a theorem or a rule that will be used.',
    examples: [
      'The area of a circle is pi times the radius squared.',
      '根据公式，圆的面积等于 π 乘以半径的平方。',
    ],
    published: published('fact_retrieval', 'Analyze', 'adding-knowledge', null, 'GROUNDING'),
    cues: [
      opener(
        3.5,
        'the formula for | the formula is | the general formula | the theorem | by the theorem | the rule is | the law of | the standard formula | the equation for | the probability of | the area of | the volume of | the sum of | the number of ways | the general term | the general solution',
      ),
      anywhere(
        2,
        'the formula | formula for | theorem | lemma | identity | law of | property of | properties of | the rule | the principle | states that | is calculated by | is calculated using | is given by the formula | general formula',
      ),
      opener(2.6, '根据公式 | 根据定理 | 由公式 | 公式是'),
      anywhere(2, '公式 | 定理 | 引理 | 性质 | 恒等式 | 定律'),
    ],
  },
  {
    id: 'define-term',
    group: 'recall',
    name: 'Give a definition',
    definition: 'Says what a term means in general.',
    examples: ['A prime is a number with exactly two divisors.', '质数是恰有两个因数的数。'],
    published: published('fact_retrieval', 'Analyze', 'adding-knowledge', null, 'GROUNDING'),
    cues: [
      opener(2.6, 'by definition | the definition of | a prime | where # is | where | here # is'),
      anywhere(
        2,
        'by definition | is defined as | definition of | is known as | is called | are called | is a number that | refers to a',
      ),
      anywhere(2.4, '定义 | 称为 | 叫做 | 所谓'),
    ],
  },
  {
    id: 'recall-given',
    group: 'recall',
    name: 'Recall a given',
    definition: 'Brings back something that the problem has stated.',
    examples: ['The second row has 7 seats.', '题目中提到第二排有 7 个座位。'],
    published: published('fact_retrieval', 'Read', 'adding-knowledge', null, 'CONSTRAINING'),
    cues: [
      opener(
        1.8,
        'the | this is | that is | here | there are | there is | it is | since the | since we | because the | but the | but since | but in | but here | the original | the first | the second | the last',
      ),
      anywhere(
        1.4,
        'the problem says | the problem states | problem statement | the problem mentions | as given | we are given | we know | i know | is given by | up to',
      ),
      anywhere(1.8, '题目中提到 | 题目条件 | 条件是'),
    ],
  },
  {
    id: 'recall-result',
    group: 'recall',
    name: 'Recall a result',
    definition: 'Brings back something that an earlier step has found.',
    examples: ['Earlier we found that the second root is 4.', '前面已经得到第二个根是 4。'],
    published: published('fact_retrieval', 'Analyze', 'adding-knowledge', null, 'GROUNDING'),
    cues: [
      opener(
        2.4,
        'earlier we | earlier i | we found | i found | we already | i already | from before | from earlier | from the previous | from above | as before | same as before | as we saw | previously | from step # | we have already | originally',
      ),
      anywhere(
        1.8,
        'we already | earlier we | earlier i | found earlier | as calculated | from earlier | we had | i had | from the first | as we found | already know | already have | previously',
      ),
      anywhere(2.2, '前面提到 | 之前得到 | 前面已经 | 刚才得到 | 上面得到 | 已经知道'),
    ],
  },
] as const satisfies readonly Factor[];
