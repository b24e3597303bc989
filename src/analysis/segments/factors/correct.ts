import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Names an error and mends it, or drops a path. */
export const correctFactors = [
  {
    id: 'correct-error',
    group: 'correct',
    name: 'Correct an error',
    definition: 'Names a mistake and mends it.',
    examples: ['I made a mistake: 7 times 8 is 56.', '我算错了，7 乘 8 是 56。'],
    published: published(
      'uncertainty_management',
      'Verify',
      'backtracking',
      'backtracking',
      'BACKTRACKING',
    ),
    cues: [
      anywhere(
        3.4,
        'i made a mistake | i made an error | i was wrong | my mistake | i messed up | i miscalculated | i misread | i forgot | i missed | made a mistake | made an error | mistake in | mistake earlier | an error in my | i incorrectly | i mistakenly | let me correct | correcting | i overlooked | miscounted | that was wrong | that was incorrect | i need to correct | should have been | i confused | i misunderstood | i misinterpreted | let me redo | redo | recalculate | recompute | the error is',
      ),
      anywhere(
        3.8,
        '我算错了 | 算错了 | 我错了 | 弄错了 | 搞错了 | 犯了一个错误 | 犯了错误 | 重新计算 | 重算 | 更正 | 纠正 | 应该改为 | 看错了 | 看错题 | 漏掉了 | 漏了 | 忘记了 | 之前错了',
      ),
    ],
  },
  {
    id: 'revise-result',
    group: 'correct',
    name: 'Revise a result',
    definition: 'Puts a new result in the place of an earlier one.',
    examples: ['So it is 12 rather than 10.', '所以应该是 12，而不是 10。'],
    published: published(
      'uncertainty_management',
      'Verify',
      'backtracking',
      'backtracking',
      'BACKTRACKING',
    ),
    cues: [
      opener(
        2.4,
        "actually it's | actually it is | actually the | so actually | so it's actually | so it should be | it should be | so instead of | no it's | not # but #",
      ),
      anywhere(
        2,
        "rather than # | instead of # | not # but | should actually be | it's actually | is actually | should be # instead | the correct value | the corrected | so the right",
      ),
      anywhere(2.8, '而不是 | 其实是 | 实际上是 | 应该是'),
    ],
  },
  {
    id: 'change-approach',
    group: 'correct',
    name: 'Change approach',
    definition: 'Gives up a path and goes back to try another.',
    examples: ['Let me try a different approach.', '换一种方法试试。'],
    published: published(
      'uncertainty_management',
      'Explore',
      'backtracking',
      'backtracking',
      'BACKTRACKING',
    ),
    cues: [
      opener(
        3.8,
        "let me try another | let's try another | let me try a different | let's try a different | let me start over | let's start over | start over | let me try again | let's try again | let me reconsider | let's reconsider | let me rethink | let's rethink | on second thought | let me restart | let me instead | let me think differently | let's think differently | let me think of another | let me use a different | let me use another",
      ),
      anywhere(
        2.6,
        'try another approach | try another way | try another method | try a different | try something else | different approach | start over | start from scratch | from scratch | start again | try again | reconsider | rethink | take a different | switch to',
      ),
      anywhere(
        3.8,
        '换一种方法 | 换一种思路 | 换个方法 | 换个思路 | 换个角度 | 换一个思路 | 换一个方法 | 换种方法 | 换种思路 | 重新考虑 | 重新思考 | 重新开始 | 重新来 | 从头开始 | 从头再来',
      ),
    ],
  },
  {
    id: 'return-to-earlier',
    group: 'correct',
    name: 'Return to an earlier point',
    definition: 'Goes back to an earlier step or idea and takes it up again.',
    examples: [
      'Going back to the first equation, x may be negative.',
      '回到第一个方程，x 可能是负数。',
    ],
    published: published(
      'uncertainty_management',
      'Explore',
      'backtracking',
      'backtracking',
      'BACKTRACKING',
    ),
    cues: [
      opener(
        3.6,
        "let me go back | let's go back | going back | go back | let me backtrack | back to | let me return to | returning to | let me revisit | let's revisit | let me stick with",
      ),
      anywhere(
        2.4,
        'go back to | going back to | back to my | backtrack | revisit | return to the | stick with the | stick to the | my original | my initial approach | go back to the beginning',
      ),
      anywhere(3.4, '回到前面 | 回到之前 | 退回 | 回过头 | 回到第'),
    ],
  },
  {
    id: 'reject-path',
    group: 'correct',
    name: 'Reject a path',
    definition: 'Says that an idea leads nowhere and drops it.',
    examples: ["That doesn't work, so I drop this idea.", '这条路走不通，放弃。'],
    published: published(
      'uncertainty_management',
      'Explore',
      'backtracking',
      'backtracking',
      'BACKTRACKING',
    ),
    cues: [
      opener(
        3,
        "scrap that | forget that | never mind | nevermind | let me abandon | that doesn't work | this doesn't work | so that doesn't work | that won't work | that approach",
      ),
      anywhere(
        2.6,
        "this approach isn't | this approach won't | this approach doesn't | approach isn't working | not getting anywhere | dead end | isn't leading anywhere | not helpful | give up on | abandon this | doesn't work | does not work | won't work | not working | didn't work | isn't going to | doesn't help | not the right approach",
      ),
      anywhere(3.4, '走不通 | 放弃这个 | 行不通 | 没有用 | 不可行'),
    ],
  },
] as const satisfies readonly Factor[];
