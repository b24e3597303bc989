import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Proposes a hypothesis or another way to try. */
export const exploreFactors = [
  {
    id: 'hypothesise',
    group: 'explore',
    name: 'Hypothesise',
    definition: 'Proposes something that may or may not hold.',
    examples: ['Maybe the lights go off in pairs.', '也许灯是成对熄灭的。'],
    published: published('plan_generation', 'Explore', 'example-testing', null, 'HYPOTHESIZING'),
    cues: [
      opener(
        2,
        'maybe | perhaps | it might be | it could be | this might be | possibly | i guess | i suspect | probably | it seems like | it seems that | i wonder if',
      ),
      anywhere(
        1.3,
        "maybe | perhaps | might be | could be | i guess | my guess | presumably | one possibility | probably | i suspect | it's possible that | seems like | might have | could have | may be",
      ),
      anywhere(2.4, '也许 | 可能 | 或许 | 大概 | 猜测 | 我猜 | 说不定 | 会不会'),
    ],
  },
  {
    id: 'suppose',
    group: 'explore',
    name: 'Suppose',
    definition: 'Takes something as true to see what follows.',
    examples: ['Suppose the first digit is 9.', '假设第一位是 9。'],
    published: published('plan_generation', 'Explore', 'example-testing', null, 'HYPOTHESIZING'),
    cues: [
      opener(
        2.2,
        "suppose | suppose that | assume | assume that | assuming | let me assume | let's assume | let me suppose | let's suppose | imagine | what if | if we assume | say that",
      ),
      anywhere(
        1.4,
        'assume that | suppose that | assuming that | what if | under the assumption | for the sake of',
      ),
      anywhere(2.4, '假设 | 假如 | 假定 | 不妨假设'),
    ],
  },
  {
    id: 'alternative',
    group: 'explore',
    name: 'Consider an alternative',
    definition: 'Names another way to go about it.',
    examples: ['Alternatively, we could count the complement.', '或者，可以数补集。'],
    published: published('plan_generation', 'Explore', 'backtracking', null, 'HYPOTHESIZING'),
    cues: [
      opener(
        3.6,
        'alternatively | or alternatively | another way | another approach | another method | another idea | another thought | another possibility | instead | a different approach | a different way | or maybe | or perhaps | or we could | or i could | on the other hand | rather than',
      ),
      anywhere(
        1.8,
        'alternatively | another way | another approach | another method | other way | different way | different approach | different method | other approach | instead of',
      ),
      opener(3.8, '或者 | 另一种 | 另外一种 | 换一种 | 换个 | 另一个思路 | 还有一种'),
      anywhere(2.2, '另一种方法 | 另一种思路 | 别的方法 | 其他方法 | 另一个角度 | 另一种可能'),
    ],
  },
  {
    id: 'spot-pattern',
    group: 'explore',
    name: 'Spot a pattern',
    definition: 'Notices a regularity or a likeness to something known.',
    examples: [
      'I notice that the last digits repeat every four terms.',
      '我发现末位数字每四项循环一次。',
    ],
    published: published('fact_retrieval', 'Explore', 'deduction', null, 'HYPOTHESIZING'),
    cues: [
      opener(
        2.6,
        'i notice | i noticed | notice that | i see a pattern | the pattern | interesting | observe that | looking at this | it looks like',
      ),
      anywhere(
        2,
        'a pattern | the pattern | similar to | looks similar | reminds me of | analogous | this resembles | i notice | symmetry | symmetric | repeats every',
      ),
      anywhere(2.4, '规律 | 我发现 | 注意到 | 类似于 | 对称 | 循环'),
    ],
  },
  {
    id: 'ask-oneself',
    group: 'explore',
    name: 'Ask oneself',
    definition: 'Puts a question to be worked on.',
    examples: ['How many of them share a side?', '其中有多少个共用一条边？'],
    published: published(
      'uncertainty_management',
      'Explore',
      'uncertainty-estimation',
      null,
      'QUALIFYING',
    ),
    cues: [
      anywhere(
        1,
        "how do i | how do we | how can i | how can we | how to | what is | what are | what does | what's | why is | why does | which one | is there | is it | does that | does this | is this | is that | are there | do i | do we | should i | can i | can we | how many | how much",
      ),
      anywhere(1.2, '怎么 | 如何 | 为什么 | 是不是 | 是否 | 什么'),
    ],
  },
] as const satisfies readonly Factor[];
