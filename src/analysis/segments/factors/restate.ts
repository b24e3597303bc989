import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Says again what is asked or what is given. */
export const restateFactors = [
  {
    id: 'take-up-task',
    group: 'restate',
    name: 'Take up the task',
    definition: 'Opens the thought by saying that there is a task, before any of its content.',
    examples: ['Okay, so I have this question about train timetables.', '好的，我来看看这道题。'],
    published: published('problem_setup', 'Read', 'initializing', null, 'INITIATING'),
    cues: [
      opener(
        2.6,
        "okay | ok | alright | okay so | alright so | okay let's see | okay let me | i have this problem | i've got this problem | i've got this | i have this question | we have this problem | here's a problem | so i have this | so i've got",
      ),
      anywhere(
        1.2,
        'this problem here | this math problem | this question here | this puzzle here',
      ),
      opener(2.4, '好的 | 好 | 嗯 我需要 | 这道题 | 首先看题 | 我们来看这道题 | 来看这个问题'),
    ],
  },
  {
    id: 'restate-goal',
    group: 'restate',
    name: 'Restate the goal',
    definition: 'Says in its own words what is to be found.',
    examples: ['I need to find how many coins are left.', '题目要求求出剩下的硬币数。'],
    published: published('problem_setup', 'Read', 'initializing', null, 'INITIATING'),
    cues: [
      opener(
        3,
        'the problem asks | the problem is asking | the question asks | the question is asking | the question is | the task is | the user wants | the user is asking | the user asks | we are asked | i am asked | we need to find | i need to find | i need to figure out | we need to determine | i need to determine | i need to solve | we need to solve | the goal is | our goal is | my goal is | my task is | the problem is | i have to find | we have to find | the challenge is',
      ),
      anywhere(
        1.2,
        'is asking for | is asking me | asks for | asks us | asks me | asked to | asked for | wants me to | wants to know | this problem | want to find out | the goal | needs to be found',
      ),
      opener(
        3,
        '我需要求 | 我们需要求 | 题目要求 | 题目要我们 | 问题是 | 要求的是 | 我们要求 | 求的是 | 题目是 | 用户想要 | 用户问 | 用户希望 | 目标是',
      ),
      anywhere(1.6, '题目要求 | 要求出 | 问的是 | 题目问'),
    ],
  },
  {
    id: 'state-givens',
    group: 'restate',
    name: 'State the givens',
    definition: 'Lists what the problem gives.',
    examples: ['The problem says that each box holds 12 pens.', '已知每盒有 12 支笔。'],
    published: published('problem_setup', 'Read', 'initializing', null, 'INITIATING'),
    cues: [
      opener(
        2.4,
        'the problem says | the problem states | the problem gives | the problem tells | the question says | it says | it says that | we are given | i am given | i was given | we are told | they give | they tell | given that | given | the given | the input is | the statement says',
      ),
      anywhere(1, 'is given | are given | are given as | as follows | it says that'),
      opener(
        2.8,
        '已知 | 题目给出 | 题目中给出 | 题目说 | 给定 | 根据题意 | 由题意 | 由题可知 | 题中',
      ),
    ],
  },
  {
    id: 'interpret-terms',
    group: 'restate',
    name: 'Interpret the wording',
    definition: 'Says how a word or condition of the problem is to be understood.',
    examples: [
      '"At most three" means that none is allowed too.',
      '“至多三个”意味着也可以一个都没有。',
    ],
    published: published('problem_setup', 'Read', 'adding-knowledge', null, 'CONSTRAINING'),
    cues: [
      opener(
        2.4,
        'so by | by this they mean | they mean | that probably means the | in other words | to clarify | the phrase | the word | the term | the notation | the symbol | the catch is | the condition is | the restriction is | the constraint is | note that the problem',
      ),
      anywhere(
        1.8,
        'in other words | they mean | what they mean | interpret | interpretation | the wording | stands for | refers to | to be clear | meaning that the | must satisfy | inclusive',
      ),
      anywhere(2, '意思是 | 换句话说 | 也就是 | 指的是 | 可以理解为 | 题意是'),
    ],
  },
  {
    id: 'note-requirement',
    group: 'restate',
    name: 'Note a requirement',
    definition: 'Says in what form the result has to be given, or what limits hold.',
    examples: ['The result should be rounded to two places.', '答案需要保留两位小数。'],
    published: published('problem_setup', 'Read', 'initializing', null, 'CONSTRAINING'),
    cues: [
      opener(
        2.2,
        'the answer should be given | the output should | the output must | the result should be | i must | the function should | the format',
      ),
      anywhere(
        1.8,
        'to the nearest | in simplest form | as a fraction | in the form | decimal places | in this format | the required format | the constraints are | as an integer | must be returned | should return',
      ),
      anywhere(2, '保留 | 四舍五入到 | 格式 | 最简形式 | 约束条件'),
    ],
  },
] as const satisfies readonly Factor[];
