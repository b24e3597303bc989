import { type Cue, cue } from './cue';

const restating: readonly Cue[] = [
  cue('restate-goal', 'opener', 2.6, 'okay | ok | alright | okay so | alright so'),
  cue(
    'restate-goal',
    'opener',
    3,
    'i have this problem | i have this question | we have this problem | the problem asks | the problem is asking | the question asks | the question is asking | the task is | the user wants | the user is asking | the user asks | we are asked | i am asked | we need to find | i need to find | i need to figure out | we need to determine | i need to determine | i need to solve | we need to solve | the goal is | our goal is | my goal is | my task is',
  ),
  cue(
    'restate-goal',
    'anywhere',
    1.2,
    'is asking for | is asking me | asks for | asks us | asks me | asked to | asked for | wants me to | wants to know | this problem',
  ),
  cue(
    'state-givens',
    'opener',
    2.4,
    'the problem says | the problem states | the problem gives | the question says | it says | it says that | we are given | i am given | we are told | given that | given | the given',
  ),
  cue('state-givens', 'anywhere', 1, 'is given | are given | are given as | as follows'),
];

const planning: readonly Cue[] = [
  cue(
    'plan-step',
    'opener',
    1.9,
    "let me | let's | let us | i'll | i will | we'll | i should | we should",
  ),
  cue(
    'plan-step',
    'opener',
    2.6,
    "i need to | we need to | i can | we can | i could | we could | i want to | we want to | i'm going to | to find | to do this | to solve | to figure out | to compute | to calculate | to determine | the next step | next step | my plan | the plan is | starting with | my approach",
  ),
  cue('plan-step', 'opener', 1.2, 'first | next | now | step # | finally'),
  cue(
    'plan-step',
    'anywhere',
    1.6,
    "let me try | let's try | try to | figure out | approach this | tackle this | start by | begin by | i'll start | we can use | i can use | i'll use | let me use | let's use | let me write | let's write | let me think about how | let me start | let's start | let me look at | let's look at | let me find | let's find | need to find | let me read | let me open | let me run",
  ),
  cue(
    'decompose',
    'opener',
    3.4,
    "let me break | let's break | let me break this down | let's break it down | break it down | there are # cases | there are two cases | there are three cases | we have two cases | consider the cases | let me list the steps | let me divide",
  ),
  cue(
    'decompose',
    'anywhere',
    2.4,
    'break it down | break this down | break down | break it into | into cases | two cases | three cases | by cases | split into | split this into | into parts | subproblem | subproblems | sub problem | sub problems | subgoal',
  ),
  cue(
    'work-backwards',
    'anywhere',
    3.2,
    'work backwards | work backward | working backwards | working backward | in reverse | start from the end | starting from the goal | starting from the target | to get to the target',
  ),
];

const recalling: readonly Cue[] = [
  cue(
    'recall-fact',
    'opener',
    3.5,
    'i remember | i recall | recall | recall that | remember | remember that | i know | i know that | we know that | the formula for | the formula is | by definition | the definition of | in general | it is known | it is well known',
  ),
  cue(
    'recall-fact',
    'anywhere',
    2,
    'i remember | i recall | the formula | formula for | theorem | lemma | identity | by definition | is defined as | definition of | law of | is known as | rule of thumb | well known | means that each | property of | properties of',
  ),
  cue(
    'recall-fact',
    'opener',
    0.9,
    'in a | in an | for a | each | every | a | an | when you | if you | in | for | like | however | first i',
  ),
  cue(
    'recall-given',
    'opener',
    1.8,
    'the | this is | that is | here | there are | there is | it is | since the | since we | because the | but the | but since | but in | but here | the original | the first | the second | the last',
  ),
  cue(
    'recall-given',
    'anywhere',
    1.4,
    'the problem says | the problem states | problem statement | the problem mentions | as given | we are given | we know | i know | we already | earlier we | earlier i | is given by | up to',
  ),
];

const computing: readonly Cue[] = [
  cue(
    'introduce-notation',
    'opener',
    2.6,
    "let me denote | let's denote | denote | let me call | let's call | let me define | let's define | define | suppose we call | let x | let y | let n | let k | let m | let t | let a | let b",
  ),
  cue(
    'introduce-notation',
    'anywhere',
    1.6,
    'let me denote | denoted by | denote | be the number of | stand for',
  ),
  cue(
    'calculate',
    'opener',
    2.4,
    'compute | computing | calculate | calculating | substituting | substitute | plugging | plug | adding | add | subtract | subtracting | multiply | multiplying | divide | dividing | simplify | simplifying | expanding | expand | factoring | convert | converting | combining | solving | squaring | rearranging | differentiate | differentiating | integrate | integrating | evaluating | similarly | cancel | cross multiplying',
  ),
  cue(
    'calculate',
    'anywhere',
    1.1,
    "compute | calculate | simplifies to | multiplied by | times | plus | minus | divided by | let me compute | let's compute | let me calculate | let's calculate | substituting | simplify | subtract | equals | dividing both sides | both sides | expand | sum of these | carry over | remainder",
  ),
  cue(
    'deduce',
    'opener',
    1.2,
    'since | because | therefore | thus | hence | so if | if | then | this means | that means | which means | so that means | this implies | it follows | as a result',
  ),
  cue(
    'deduce',
    'anywhere',
    0.8,
    'which means | this means | that means | implies | must be | it follows | because | since | so that | cannot be | can only be | has to be',
  ),
];

const concluding: readonly Cue[] = [
  cue(
    'sum-up',
    'opener',
    3,
    'in summary | to summarize | to sum up | summarizing | summary | overall | in total | putting it all together | putting it together | putting this together | putting everything together | so far | so in total | all together | altogether | in conclusion | to recap | so to recap | so we have | now we have | so now we have | therefore in total | so in summary | total',
  ),
  cue(
    'sum-up',
    'anywhere',
    1.5,
    'in total | so far | altogether | putting it all together | combining these | combined | in summary | all together | we have found | we have established | total is | the total',
  ),
  cue(
    'conclude-step',
    'opener',
    1.9,
    "so the | therefore the | thus the | hence the | so that's | so it's | so this is | so total | so there are | so there is | therefore | hence | thus | so it is | so that gives | so this gives | so we get | so the total | so i think | so when | so for | so in",
  ),
  cue('conclude-step', 'opener', 1.1, 'so'),
  cue(
    'conclude-step',
    'anywhere',
    0.9,
    "approximately | rounded to | is approximately | therefore | result is | in conclusion | so the total | must be | so that's | simplifies to",
  ),
  cue(
    'state-answer',
    'opener',
    3.4,
    'final answer | the final answer | answer | the answer is | so the answer is | so the answer | therefore the answer | thus the answer | hence the answer | the answer should be | so the final answer | the correct answer is',
  ),
  cue('state-answer', 'anywhere', 5.6, '\\boxed'),
  cue(
    'state-answer',
    'anywhere',
    2.6,
    'final answer | the answer is | answer is | answer should be | answer would be | my answer | the correct option is | the correct answer is | correct choice is',
  ),
];

/** English cues of the moves that carry the thought on. Weights are set by hand. */
export const progressCues: readonly Cue[] = [
  ...restating,
  ...planning,
  ...recalling,
  ...computing,
  ...concluding,
];
