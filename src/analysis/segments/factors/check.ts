import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Verifies an earlier step or result. */
export const checkFactors = [
  {
    id: 'check-result',
    group: 'check',
    name: 'Announce a check',
    definition: 'Turns to a step or result in order to verify it.',
    examples: ['Let me double-check that sum.', '让我验证一下这个和。'],
    published: published('self_checking', 'Verify', 'example-testing', 'verification', null),
    cues: [
      opener(
        3.6,
        "let me check | let's check | let me verify | let's verify | let me double check | let's double check | let me recheck | let me re check | let me confirm | let me make sure | let me validate | to verify | to check | to confirm | to double check | to be sure | to make sure | just to be sure | just to make sure | just to be thorough | checking | verify | verifying | check | double checking | i should check | i should verify | as a check | let me test this | let me see if | let's see if | let me go through | let me review | rechecking | to be thorough",
      ),
      opener(1.6, 'i think | did i | is that | is this | does this | does that'),
      anywhere(
        2,
        'double check | verify | check | recheck | re check | make sure | to confirm | verification | verifying | checking | rechecking | did i | make sure i | re examine | reexamine | re verify | re evaluate | go through each step | check if | check whether',
      ),
      anywhere(3, '验证 | 检查 | 检验 | 核实 | 核对 | 确认一下 | 复查 | 再检查'),
    ],
  },
  {
    id: 'recompute',
    group: 'check',
    name: 'Compute again',
    definition: 'Repeats a calculation to see whether it gives the same.',
    examples: ['Adding them once more: 48 and 50 make 98.', '再算一遍：48 加 50 是 98。'],
    published: published('self_checking', 'Verify', 'example-testing', 'verification', null),
    cues: [
      opener(
        2.6,
        "let me recalculate | let me recompute | let me compute again | let me calculate again | let me recount | let me count again | let me add them again | let's recalculate | again | once more | let me redo the calculation | going through",
      ),
      anywhere(
        2,
        'once more | compute again | calculate again | count again | add them again | do that again | step again | recount | let me go through | through it again | calculation again',
      ),
      anywhere(3, '验算 | 再算一遍 | 再数一遍 | 重新算一遍'),
    ],
  },
  {
    id: 'plug-back',
    group: 'check',
    name: 'Put the result back',
    definition: 'Puts a result into the conditions to see whether they hold.',
    examples: ['Plugging 7 back in: 3 * 7 + 4 = 25.', '代回原式：3 × 7 + 4 = 25。'],
    published: published('self_checking', 'Verify', 'example-testing', 'verification', null),
    cues: [
      opener(
        2.8,
        'plugging back | substituting back | plug it back | plugging it back | plugging # back',
      ),
      anywhere(
        2.6,
        'plug back | plugging back | substitute back | substituting back | plug it back | plugging it back | back into | back in | into the original | satisfies the equation | satisfies both',
      ),
      anywhere(3, '代回 | 带回 | 代入原'),
    ],
  },
  {
    id: 'sanity-check',
    group: 'check',
    name: 'Check for sense',
    definition: 'Asks whether a result is plausible: its size, sign, units or limits.',
    examples: [
      'A probability above 1 would make no sense, so 0.4 is fine.',
      '概率不能大于 1，所以 0.4 是合理的。',
    ],
    published: published('self_checking', 'Verify', 'example-testing', 'verification', null),
    cues: [
      opener(
        2.8,
        'sanity check | as a sanity check | another sanity check | does that make sense | does this make sense | is that reasonable | seems reasonable | that is plausible | which makes sense',
      ),
      anywhere(
        2.2,
        'sanity check | make sense | reasonable | plausible | the units | order of magnitude | would expect | as expected',
      ),
      anywhere(2.6, '合理 | 说得通 | 单位 | 量级'),
    ],
  },
  {
    id: 'cross-check',
    group: 'check',
    name: 'Check by another way',
    definition: 'Reaches the same result on another road, or compares two results.',
    examples: ['Both methods give 21, which is reassuring.', '两种方法都得到 21。'],
    published: published('self_checking', 'Verify', 'example-testing', 'verification', null),
    cues: [
      opener(
        2.6,
        'both methods | both ways | both approaches | which matches | this matches | using another method to | to cross check | let me cross check | comparing this with',
      ),
      anywhere(
        2.4,
        'cross check | both methods | both ways | both approaches | same result | same answer | same as before | the same number | matches the earlier | matches what | matches our | another way to verify | another method to confirm | agrees with',
      ),
      anywhere(2.8, '两种方法 | 结果相同 | 结果一样 | 与之前一致'),
    ],
  },
  {
    id: 'confirm',
    group: 'check',
    name: 'Confirm',
    definition: 'Says that a check came out right.',
    examples: ["Yes, that's correct.", '没错，是对的。'],
    published: published('self_checking', 'Verify', 'example-testing', 'verification', null),
    cues: [
      opener(
        3.9,
        "correct | yes | yep | yeah | yes that | that's correct | that is correct | that's right | that is right | that works | that checks out | so that's correct | that seems | that seems right | that seems correct | that makes sense | that matches | it matches | seems correct | seems right | looks good | looks right | looks correct | so yes | okay that | okay so that | good | great | perfect | indeed | all good | exactly | consistent",
      ),
      anywhere(
        2.9,
        "is correct | seems correct | seems right | checks out | makes sense | that matches | matches the | which matches | holds true | is consistent | consistent with | that's right | that works | works out | confirms | looks good | looks correct | satisfies | as before | which is correct | correct | seems solid | seems consistent | seems logical | all tests pass | is satisfied | still holds",
      ),
      opener(3, '对 | 没错 | 是的 | 正确 | 没问题 | 确实 | 符合 | 看起来是对的'),
      anywhere(
        2.4,
        '是正确的 | 是对的 | 符合题意 | 符合条件 | 一致 | 成立 | 没有问题 | 满足条件 | 吻合',
      ),
    ],
  },
  {
    id: 're-read',
    group: 'check',
    name: 'Read again',
    definition: 'Goes back to the words of the problem to see whether they were understood.',
    examples: ['Let me read the problem again.', '让我再读一遍题目。'],
    published: published(
      'uncertainty_management',
      'Read',
      'uncertainty-estimation',
      null,
      'GROUNDING',
    ),
    cues: [
      anywhere(
        4,
        'reread the | re read | read the problem again | read the question again | look back at the problem | go back to the problem | back to the problem statement | the problem again | look at the problem again | read it again | original problem says | let me read the problem | looking back at the problem',
      ),
      anywhere(3.4, '再看题目 | 重新读题 | 再读一遍 | 回到题目 | 重新看题'),
    ],
  },
  {
    id: 'run-test',
    group: 'check',
    name: 'Test a program',
    definition: 'Runs or walks through a program to see whether it does what it should.',
    examples: ['All four unit tests pass with this patch.', '用样例走一遍，输出正确。'],
    published: published('self_checking', 'Verify', 'example-testing', 'verification', null),
    cues: [
      opener(
        2.4,
        'the tests pass | all tests pass | tests pass | the sample input | with the sample | let me trace | tracing through',
      ),
      anywhere(
        2.2,
        'unit tests | test passes | tests pass | the sample input | expected output | trace through | dry run | walk through the code | run the tests again | rerun the',
      ),
      anywhere(2.6, '测试通过 | 样例 | 预期输出 | 单元测试'),
    ],
  },
] as const satisfies readonly Factor[];
