import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Says what to do next, or breaks the problem up. */
export const planFactors = [
  {
    id: 'plan-step',
    group: 'plan',
    name: 'Plan a step',
    definition: 'Says what will be done next.',
    examples: ["Next, I'll look at the second drawer.", '接下来看第二个抽屉。'],
    published: published('plan_generation', 'Plan', 'deduction', null, 'INITIATING'),
    cues: [
      opener(1.9, "let me | let's | let us | i'll | i will | we'll | i should | we should"),
      opener(
        2.6,
        "i need to | we need to | i can | we can | i could | we could | i want to | we want to | i'm going to | to find | to do this | to solve | to figure out | to compute | to calculate | to determine | the next step | next step | starting with | maybe i can | maybe i should | perhaps i should | maybe we can | i think i need to | i think i should | i think we need to | so i need to | after that | then i'll | then i can | what i can do",
      ),
      opener(1.2, 'first | next | now | finally'),
      anywhere(
        1.6,
        "let me try | let's try | try to | figure out | approach this | tackle this | start by | begin by | i'll start | let me write | let's write | let me think about how | let me start | let's start | let me look at | let's look at | let me find | let's find | need to find | need to calculate | need to compute | need to consider | i need to count | move on to | moving on to | let me focus on | let me go back to calculating",
      ),
      opener(
        2.4,
        '接下来 | 下一步 | 然后 | 先 | 现在 | 我需要 | 我们需要 | 我可以 | 我们可以 | 让我 | 我来 | 要解决 | 为了 | 那么接下来',
      ),
      anywhere(1.2, '试着 | 尝试 | 打算'),
    ],
  },
  {
    id: 'decompose',
    group: 'plan',
    name: 'Decompose',
    definition: 'Breaks the problem into parts or cases.',
    examples: ['There are two cases, depending on the sign.', '我们分两种情况讨论。'],
    published: published('plan_generation', 'Plan', 'deduction', 'subgoal setting', 'INITIATING'),
    cues: [
      opener(
        3.4,
        "let me break | let's break | let me break this down | let's break it down | break it down | there are # cases | there are two cases | there are three cases | we have two cases | consider the cases | let me divide | let me separate | let's separate | split",
      ),
      anywhere(
        2.4,
        'break it down | break this down | break down | break it into | into cases | two cases | three cases | by cases | split into | split this into | into parts | into smaller | into two parts | subproblem | subproblems | sub problem | sub problems | subgoal | one at a time | separately | each part | case by case',
      ),
      anywhere(
        2.8,
        '分解 | 拆解 | 拆分 | 分情况 | 分类讨论 | 分两种情况 | 分三种情况 | 分成 | 逐个 | 子问题',
      ),
    ],
  },
  {
    id: 'outline-steps',
    group: 'plan',
    name: 'Outline the steps',
    definition: 'Lays out several steps of a plan, or says that it goes step by step.',
    examples: [
      'Let me do this step by step: count, sort, then compare.',
      '我一步一步来：先数，再排序，最后比较。',
    ],
    published: published('plan_generation', 'Plan', 'deduction', 'subgoal setting', 'INITIATING'),
    cues: [
      opener(
        2.6,
        'my plan | the plan is | my approach | step # | here is the plan | let me list the steps | let me outline | let me structure | let me organize | the steps are | the strategy is | the first step',
      ),
      anywhere(
        2.2,
        'step by step | the following steps | steps are | the plan | my strategy | in order to do that | systematically',
      ),
      anywhere(2.4, '一步一步 | 逐步 | 步骤如下 | 第一步 | 第二步 | 第三步 | 首先'),
    ],
  },
  {
    id: 'choose-method',
    group: 'plan',
    name: 'Choose a method',
    definition: 'Decides for a method, a formula or a tool.',
    examples: ['I can use the binomial theorem here.', '这里可以用二项式定理。'],
    published: published('plan_generation', 'Plan', 'deduction', null, 'INITIATING'),
    cues: [
      opener(
        2.4,
        "i can use | we can use | i'll use | let me use | let's use | i think the best | the best approach | the best way | the easiest way | one way | one approach | a good way | it's better to | it might be better | it would be easier | the key is | the idea is | the trick is | the strategy",
      ),
      anywhere(
        1.8,
        'we can use | i can use | i could use | using the | by using | the best approach | best way | an approach | the easiest | easier to | more straightforward | treat the | apply the | make use of | use the formula | think of this as | think of it as | can be modeled | can be thought of',
      ),
      anywhere(1.8, '可以用 | 可以使用 | 考虑使用 | 思路是 | 利用 | 采用 | 用公式 | 最好的办法'),
    ],
  },
  {
    id: 'announce-calculation',
    group: 'plan',
    name: 'Announce a calculation',
    definition: 'Says which calculation follows, without doing it.',
    examples: ['Let me compute that product.', '下面计算这个乘积。'],
    published: published('plan_generation', 'Plan', 'deduction', null, 'INITIATING'),
    cues: [
      opener(
        2.4,
        "let me compute | let's compute | let me calculate | let's calculate | let me do that | let me do the | let's do that | let me work out | let me evaluate | let me add | let me multiply | let me subtract | let me count | let's count | let me expand | let me simplify | let me solve | now compute | now calculate | now let's compute | now let's calculate | now let me compute | starting from | starting with the | compute the | calculate the",
      ),
      opener(2.2, '计算一下 | 我来计算 | 让我计算 | 下面计算 | 现在计算 | 我们来算 | 先算'),
    ],
  },
  {
    id: 'work-backwards',
    group: 'plan',
    name: 'Work backwards',
    definition: 'Starts from the goal and asks what would lead to it.',
    examples: [
      'Working backwards, the last move must have been a 3.',
      '倒推回去，最后一步一定是 3。',
    ],
    published: published('plan_generation', 'Plan', 'deduction', 'backward chaining', 'INITIATING'),
    cues: [
      anywhere(
        3.2,
        'work backwards | work backward | working backwards | working backward | in reverse | start from the end | starting from the goal | starting from the target | to get to the target | for this to hold | in order to get | to end up with | from the inside out',
      ),
      anywhere(3.2, '倒推 | 逆推 | 反推 | 逆向思考 | 从结果出发 | 从目标出发'),
    ],
  },
  {
    id: 'call-tool',
    group: 'plan',
    name: 'Call a tool',
    definition: 'Says which tool, command or file it turns to next.',
    examples: [
      'Let me open the configuration file and look for the flag.',
      '我先运行一下测试看看。',
    ],
    published: published('plan_generation', 'Plan', 'deduction', null, 'INITIATING'),
    cues: [
      opener(
        2.6,
        "let me open | let me read the | let me run | let's run | let me search | let me look at the file | i'll run | i'll search | i'll open | i'll read | i'll edit | let me edit | let me create | let me grep | let me call | i should call | i need to call | now let me update | let me install",
      ),
      anywhere(
        2,
        'run the tests | run the script | open the file | edit the file | search for the | grep for | call the function | use the tool | the command | execute the | look into the code | reproduce the',
      ),
      anywhere(2.4, '运行 | 打开文件 | 查看文件 | 搜索 | 调用 | 执行命令'),
    ],
  },
] as const satisfies readonly Factor[];
