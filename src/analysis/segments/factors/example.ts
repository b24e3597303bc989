import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Tries a concrete value or a special case. */
export const exampleFactors = [
  {
    id: 'try-example',
    group: 'example',
    name: 'Try an example',
    definition: 'Works a concrete instance to understand the general one.',
    examples: ['For example, take a row of three chairs.', '例如，取三把椅子排成一排。'],
    published: published('active_computation', 'Explore', 'example-testing', null, 'HYPOTHESIZING'),
    cues: [
      opener(
        1.8,
        "for example | for instance | example | let's take | let me take | say we have | let's say | take",
      ),
      anywhere(
        2.4,
        "for example | for instance | let's take | let me take | as an example | e g | simple example | let's say | say we have | an example",
      ),
      anywhere(2.6, '例如 | 比如 | 举个例子 | 举例 | 假设有'),
    ],
  },
  {
    id: 'special-case',
    group: 'example',
    name: 'Try a special case',
    definition: 'Looks at a small, extreme or degenerate case.',
    examples: ['If n = 1, there is only one way.', '当 n = 1 时，只有一种方法。'],
    published: published('active_computation', 'Explore', 'example-testing', null, 'HYPOTHESIZING'),
    cues: [
      opener(
        1.8,
        'case # | if n = # | when n | when x | if x | for n | suppose n | for i | for x | in the simplest case | for small | for k',
      ),
      anywhere(
        2.4,
        'small case | small cases | simple case | simpler case | special case | base case | edge case | extreme case | smaller version | trivial case',
      ),
      anywhere(2.6, '取 n | 当 n | 特殊情况 | 特例 | 最简单的情况 | 边界情况'),
    ],
  },
  {
    id: 'guess-and-check',
    group: 'example',
    name: 'Guess and try',
    definition: 'Tries a value to see whether it fits.',
    examples: ['Trying x = 4 gives 15, which is too small.', '试 x = 4，得 15，太小了。'],
    published: published('active_computation', 'Explore', 'example-testing', null, 'HYPOTHESIZING'),
    cues: [
      opener(
        2,
        "try | trying | test | testing | let me test | let's test | let's try x | let me try x | if i try | let me plug in some",
      ),
      anywhere(
        2.2,
        'try with | plug in some | try some values | try a few | too small | too big | too large | too high | too low | by trial and error | guess and check | test case',
      ),
      anywhere(2.6, '试试 | 试一下 | 试 x | 太小 | 太大 | 逐个尝试'),
    ],
  },
  {
    id: 'counterexample',
    group: 'example',
    name: 'Give a counterexample',
    definition: 'Brings an instance against a claim.',
    examples: ['But 9 is odd and not prime, so the claim fails.', '反例：9 是奇数但不是质数。'],
    published: published(
      'uncertainty_management',
      'Explore',
      'example-testing',
      'verification',
      'QUALIFYING',
    ),
    cues: [
      anywhere(
        3,
        'counterexample | counter example | is not always | not true for | fails for | but if you take',
      ),
      anywhere(3, '反例 | 不总是'),
    ],
  },
] as const satisfies readonly Factor[];
