import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Calculates or deduces under the current plan. */
export const computeFactors = [
  {
    id: 'introduce-notation',
    group: 'compute',
    name: 'Introduce notation',
    definition: 'Gives a quantity a name.',
    examples: ['Let w be the width of the field.', '设田地的宽为 w。'],
    published: published('plan_generation', 'Analyze', 'deduction', null, 'GROUNDING'),
    cues: [
      opener(
        2.6,
        "let me denote | let's denote | denote | let me call | let's call | let me define | let's define | define | suppose we call | let x | let y | let n | let k | let m | let t | let a | let b | let the | let me label | let's label",
      ),
      anywhere(
        1.6,
        'let me denote | denoted by | denote | be the number of | stand for | call this | call it | represent the | represents the | as a variable',
      ),
      opener(3, '设 | 令 | 记 | 假设这个数为 | 我们设 | 不妨设 | 用 x 表示'),
    ],
  },
  {
    id: 'set-up-equation',
    group: 'compute',
    name: 'Set up an equation',
    definition: 'Puts what is known into an equation or a recurrence.',
    examples: ['So the equation is 3w + 4 = 25.', '于是得到方程 3w + 4 = 25。'],
    published: published('active_computation', 'Implement', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        2.4,
        'so the equation | the equation becomes | the equation is | so the equation becomes | this gives the equation | set up the | setting up | we have the equation | so we can write | i can write | we can write | write it as | setting',
      ),
      anywhere(
        1.8,
        'the equation becomes | the equation is | set equal | equation is | setting them equal | system of equations | recurrence | can be written as | can be expressed as | rewrite | expressed as | the expression becomes | becomes',
      ),
      anywhere(2.2, '方程 | 列式 | 列方程 | 可以写成 | 表示为 | 方程组'),
    ],
  },
  {
    id: 'calculate',
    group: 'compute',
    name: 'Calculate',
    definition: 'Carries out arithmetic.',
    examples: ['17 times 6 is 102.', '17 乘以 6 等于 102。'],
    published: published('active_computation', 'Implement', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        2.4,
        'compute | computing | calculate | calculating | adding | add | subtract | subtracting | multiply | multiplying | divide | dividing | squaring | evaluating | similarly | carry | write down | bring down',
      ),
      anywhere(
        1.1,
        'compute | calculate | multiplied by | times | plus | minus | divided by | subtract | equals | sum of these | carry over | remainder | goes into | which equals | that equals | which gives | that gives | that would be | squared is | to the power',
      ),
      opener(2, '计算 | 相加 | 相减 | 相乘 | 平方'),
      anywhere(1.4, '计算 | 等于 | 乘以 | 除以 | 加上 | 减去 | 得到'),
    ],
  },
  {
    id: 'substitute',
    group: 'compute',
    name: 'Substitute',
    definition: 'Puts values or expressions into a formula.',
    examples: ['Plugging in r = 3 gives 9 pi.', '代入 r = 3，得到 9π。'],
    published: published('active_computation', 'Implement', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        2.6,
        'substituting | substitute | plugging | plug | plug in | plugging in | putting in | inserting | replacing',
      ),
      anywhere(
        1.6,
        'substituting | plugging in | plug in | plugging these | substitute these | putting these values | into the formula | into the equation',
      ),
      anywhere(2.2, '代入 | 带入 | 代进'),
    ],
  },
  {
    id: 'simplify',
    group: 'compute',
    name: 'Transform an expression',
    definition: 'Rearranges, expands, factors, differentiates or solves.',
    examples: ['Dividing both sides by 2 leaves w = 7.', '两边同时除以 2，得 w = 7。'],
    published: published('active_computation', 'Implement', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        2.4,
        'simplify | simplifying | expanding | expand | factoring | factor | convert | converting | combining | solving | rearranging | differentiate | differentiating | integrate | integrating | cancel | cross multiplying | taking the | rewrite | rewriting | dividing both | moving',
      ),
      anywhere(
        1.4,
        'simplifies to | simplify | dividing both sides | both sides | expand | common denominator | like terms | cancel out | cancels | factored as | take the square root | take the derivative | the numerator | the denominator',
      ),
      opener(2, '化简 | 展开 | 解得 | 整理得 | 移项 | 两边同时 | 因式分解 | 求导'),
      anywhere(1.4, '化简 | 解得 | 通分 | 约分'),
    ],
  },
  {
    id: 'count-cases',
    group: 'compute',
    name: 'Enumerate',
    definition: 'Lists or counts the possibilities one by one.',
    examples: ['The pairs are (1, 4), (2, 3), (3, 2) and (4, 1).', '这样的数有 12、24、36 三个。'],
    published: published('active_computation', 'Implement', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        1.8,
        'the possible | the pairs are | the numbers are | these are | possibilities are | case # | layer # | row # | listing | counting | from # to # | the last block | each block',
      ),
      anywhere(
        1.4,
        'possibilities are | possible values | one by one | in each | for each of | how many numbers | numbers from | appears once | choices for | options for | number of choices | ways to choose',
      ),
      anywhere(2, '共有 | 分别是 | 依次 | 列举 | 枚举 | 种可能'),
    ],
  },
  {
    id: 'deduce',
    group: 'compute',
    name: 'Deduce',
    definition: 'Infers something from what is known.',
    examples: [
      'Since the sum is even, both numbers are odd.',
      '因为和是偶数，所以两个数都是奇数。',
    ],
    published: published('fact_retrieval', 'Analyze', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        1.2,
        'since | because | therefore | thus | hence | so if | if | then | this means | that means | which means | so that means | this implies | it follows | as a result',
      ),
      anywhere(
        0.8,
        'which means | this means | that means | implies | must be | it follows | because | since | so that | cannot be | can only be | has to be',
      ),
      opener(
        1.8,
        '因为 | 由于 | 因此 | 所以 | 于是 | 从而 | 这意味着 | 也就是说 | 这说明 | 如果 | 那么 | 由此',
      ),
      anywhere(0.8, '这意味着 | 必须 | 说明 | 可知 | 可得 | 只能'),
    ],
  },
  {
    id: 'explain',
    group: 'compute',
    name: 'Explain why',
    definition: 'Gives the reason for a step that has been made.',
    examples: [
      'That is because rotations count as the same seating.',
      '这是因为旋转后算同一种坐法。',
    ],
    published: published('fact_retrieval', 'Analyze', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        2,
        "that's because | this is because | that is because | because when | because if | the reason is | the reason | which is why | after all | so that's why | it's because",
      ),
      anywhere(1.2, "that's why | the reason why | this is because | because of the | due to"),
      anywhere(2, '这是因为 | 原因是 | 之所以'),
    ],
  },
  {
    id: 'estimate',
    group: 'compute',
    name: 'Estimate',
    definition: 'Finds a rough value or a bound.',
    examples: ['That is roughly 3.3, a bit more than 3.', '大约是 3.3，比 3 略大。'],
    published: published('active_computation', 'Implement', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        1.8,
        'approximately | roughly | about | an upper bound | a lower bound | that is roughly | so approximately',
      ),
      anywhere(
        1.2,
        'roughly | approximately | approximation | estimate | close to | a bit more than | a little less | rounded to | is about | at most | at least',
      ),
      anywhere(1.6, '约等于 | 约为 | 大约 | 近似 | 估计'),
    ],
  },
  {
    id: 'write-code',
    group: 'compute',
    name: 'Write code',
    definition: 'Writes or describes code, a query or pseudo-code.',
    examples: ['for (const row of rows) total += row.price;', '用一个循环累加每一行的价格。'],
    published: published('active_computation', 'Implement', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        1.6,
        'def | import | return | for i in | print | const | function | class | public | int | while',
      ),
      anywhere(
        1.4,
        'the loop | for loop | the array | the variable | the function returns | return value | in python | pseudo code | pseudocode | the code would | initialize | iterate over | a dictionary | time complexity',
      ),
      anywhere(2, '循环 | 变量 | 函数 | 代码 | 数组 | 遍历'),
    ],
  },
  {
    id: 'read-observation',
    group: 'compute',
    name: 'Read an observation',
    definition: 'Says what a tool, a file, a table or a figure shows.',
    examples: ['The log shows that the second request timed out.', '日志显示第二个请求超时了。'],
    published: published('fact_retrieval', 'Read', 'adding-knowledge', null, 'GROUNDING'),
    cues: [
      opener(
        2,
        'the output shows | the log shows | the error says | the error message | the test fails | the file contains | the table shows | looking at the | from the output | from the table | i see that | i can see | it shows | the document says | according to',
      ),
      anywhere(
        1.6,
        'the output shows | error message | stack trace | according to | i can see that | the results show | as shown | the file has | the code uses | it looks like the',
      ),
      anywhere(2.2, '显示 | 报错 | 输出是 | 可以看到 | 根据文档'),
    ],
  },
] as const satisfies readonly Factor[];
