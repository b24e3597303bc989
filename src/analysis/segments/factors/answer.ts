import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** States a result as the answer. */
export const answerFactors = [
  {
    id: 'state-answer',
    group: 'answer',
    name: 'State an answer',
    definition: 'Says that a result is the answer, within the running thought.',
    examples: ['Therefore, the answer is 42.', '所以答案是 42。'],
    published: published('final_answer_emission', 'Verify', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        3.4,
        'the answer is | so the answer is | so the answer | therefore the answer | thus the answer | hence the answer | the answer should be | so my answer | i would answer | my answer',
      ),
      anywhere(
        2.6,
        'the answer is | answer is | answer should be | answer would be | my answer | the answer to | is the answer | as the answer',
      ),
      anywhere(3.6, '答案是 | 答案为 | 答案就是 | 答案应该是 | 答案'),
    ],
  },
  {
    id: 'final-answer',
    group: 'answer',
    name: 'Give the final answer',
    definition: 'Writes the final answer in the form that was asked for.',
    examples: ['**Final Answer** \\boxed{42}', '最终答案：\\boxed{42}'],
    published: published('final_answer_emission', 'Answer', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        3.6,
        'final answer | the final answer | answer | so the final answer | therefore the final answer',
      ),
      anywhere(5.6, '\\boxed'),
      anywhere(2.6, 'final answer'),
      anywhere(3.6, '最终答案 | 最后答案'),
    ],
  },
  {
    id: 'choose-option',
    group: 'answer',
    name: 'Choose an option',
    definition: 'Picks one of the choices offered.',
    examples: ['So the right choice is option C.', '故选 C。'],
    published: published('final_answer_emission', 'Verify', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        3,
        'option | so option | the correct option | so the correct choice | choice | that corresponds to option | which is option',
      ),
      anywhere(
        2.8,
        'the correct option is | the correct answer is | correct choice is | which is option | option a | option b | option c | option d | is option | corresponds to option',
      ),
      anywhere(3.6, '故选 | 选项 | 正确答案'),
    ],
  },
  {
    id: 'claim-confidence',
    group: 'answer',
    name: 'Claim confidence',
    definition: 'Says how sure it is of the answer.',
    examples: ["I'm confident that 42 is right.", '我确信 42 是对的。'],
    published: published(
      'self_checking',
      'Verify',
      'uncertainty-estimation',
      'verification',
      'QUALIFYING',
    ),
    cues: [
      opener(
        2.8,
        "i'm confident | i am confident | i'm pretty sure | i'm fairly confident | i'm convinced | i think that's the | i think that's correct | i'm sure",
      ),
      anywhere(
        2.4,
        "confident that | i'm confident | confident in | pretty sure | i'm convinced | fairly sure | confident enough",
      ),
      anywhere(3, '我确信 | 我有信心 | 可以确定 | 应该没问题'),
    ],
  },
] as const satisfies readonly Factor[];
