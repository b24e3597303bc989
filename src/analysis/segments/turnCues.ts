import { PhraseMatcher } from './phraseMatcher';
import { SentenceWords } from './sentenceWords';

/**
 * What the words of one sentence say about leaving a way of working.
 * `restart` begins the whole problem again; `switch` names another way; `goBack` returns to
 * something earlier; `whatIf` and `either` open a possibility; `hedgedPlan` is a plan behind
 * "maybe", `guess` any other "maybe"; `attempt` starts to try; `instead` sets one thing in another's
 * place; `mend` names a mistake and repairs it, `redo` does a step again; `failure` says that
 * something does not work out, `stall` that it leads nowhere easily; `review` checks; `mishap`
 * suspects a mistake; `settled` says that the end is reached; `preparing` looks at the task before
 * working on it; `report` tells of an earlier attempt.
 */
export type Sign =
  | 'restart'
  | 'switch'
  | 'goBack'
  | 'whatIf'
  | 'either'
  | 'hedgedPlan'
  | 'guess'
  | 'attempt'
  | 'instead'
  | 'mend'
  | 'redo'
  | 'failure'
  | 'stall'
  | 'review'
  | 'mishap'
  | 'settled'
  | 'preparing'
  | 'report';

export interface TurnCue {
  readonly sign: Sign;
  /** `opener`: among the first words, behind lead-in words at most. */
  readonly place: 'opener' | 'anywhere';
}

export const turnCues = new PhraseMatcher<TurnCue>();

const words = new SentenceWords();

function learn(sign: Sign, place: TurnCue['place'], phrases: string): void {
  for (const phrase of phrases.split('|')) {
    words.read(phrase);
    turnCues.add(words, { sign, place });
  }
}

learn(
  'restart',
  'anywhere',
  'start over | start from scratch | from scratch | start again from | go back to the beginning | back to the start | start all over | from the very beginning | restart | begin again | 重新开始 | 从头开始 | 从头再来 | 重新来过',
);
learn(
  'switch',
  'opener',
  'alternatively | or alternatively | as an alternative | another approach | another way | another method | another idea | another thought | another possibility | another option | another strategy | another route | another angle | a different approach | a different way | different approach | different idea | new idea | new approach | new plan | let me backtrack | let me abandon | scrap that | forget that | forget it | plan b | 或者 | 要不 | 要不然 | 另一种 | 另外一种 | 另一个思路 | 换一种 | 换个 | 换成 | 还有一种',
);
learn(
  'switch',
  'anywhere',
  "try another | try a different | try something else | try something different | let me try again | let's try again | think of another | think of a different | use another approach | use a different approach | use another method | use a different method | a different approach | a different strategy | a different angle | another angle | from another perspective | from a different perspective | consider another | consider a different | consider the other case | try the other | maybe a different | is there another way | another approach | a better approach | a smarter way | a better way | a simpler way | an easier way | think differently | think about this differently | think about it differently | think of it differently | approach this differently | approach it differently | look at it differently | look at this differently | switch to | give up on | abandon this | instead of trying | go back to the previous | need to backtrack | 换一种方法 | 换一种思路 | 换个方法 | 换个思路 | 换个角度 | 换种方法 | 换种思路 | 换一个思路 | 换一个方法 | 另一种方法 | 另一种思路 | 别的方法 | 别的思路 | 其他方法 | 更好的方法 | 更简单的方法 | 退回 | 重新考虑 | 重新思考 | 换一条路",
);
learn(
  'goBack',
  'opener',
  "going back to | let me go back | let's go back | go back to | returning to | let me return to | let's return to | back to the | let me revisit | let's revisit | let me rethink | let me reconsider | let's reconsider | 回到 | 回头 | 返回",
);
learn('whatIf', 'opener', 'what if | how about | what about | 如果改 | 如果换 | 要是');
learn(
  'either',
  'opener',
  'or maybe | or perhaps | or we could | or i could | or we can | or i can | or could | or use | or try | or possibly',
);
for (const hedge of ['maybe', 'perhaps', 'possibly']) {
  for (const plan of [
    "i can | i could | i should | i need to | i'll | i have to | i will | we can | we could | we should | we need to | we have to",
    'try | trying | use | using | consider | considering | look at | looking at | look for | think of | think about | think in | start with | start from | work with | approach | apply | express | write | rewrite',
    "there's a | there is a | there's another | there is another | there's some | it's better | it is better | it's easier | it is easier | it's best | it would be | it's helpful | it's more | better to | easier to | a better | a different | a simpler | an easier | let me | let's | instead | another",
  ]) {
    learn(
      'hedgedPlan',
      'opener',
      plan
        .split('|')
        .map((each) => `${hedge} ${each.trim()}`)
        .join('|'),
    );
  }
}
learn(
  'hedgedPlan',
  'opener',
  '也许可以 | 或许可以 | 可能可以 | 也许应该 | 或许应该 | 也许我 | 或许我 | 不如 | 也许我们 | 或许我们 | 是不是可以 | 能不能 | 可不可以',
);
learn('guess', 'opener', 'maybe | perhaps | possibly | 也许 | 或许 | 可能 | 会不会');
learn(
  'attempt',
  'opener',
  "let me try | let's try | let us try | try | trying | let me consider | let's consider | let me think of | let me think in | let's think of | let's think in | let me use | let's use | let me look at | let's look at | let me assume | let's assume | let me suppose | let's suppose | suppose | assume | let me take | let's take | let's say | consider | i'll try | i will try | i could try | i can try | we can try | we could try | we try | i could | we could | i might | let's instead | let me instead | let's pick | let me pick | let's choose | let me choose | let me set | let's set | let's test | let me test | let me guess | 试试 | 试一下 | 再试 | 尝试 | 试 | 考虑 | 假设 | 设 | 取 | 改用 | 改成",
);
learn('instead', 'anywhere', 'instead | rather than | 而不是 | 改用 | 改为');
learn(
  'mend',
  'anywhere',
  "i made a mistake | i made an error | i've made a mistake | i messed up | i was wrong | i miscalculated | i miscounted | i misread | i misunderstood | i misinterpreted | i forgot to | i forgot that | my mistake | there's a mistake | there is a mistake | there's an error in | i overlooked | that was wrong | that was incorrect | i incorrectly | i mistakenly | let me correct | 我算错了 | 算错了 | 我错了 | 弄错了 | 搞错了 | 犯了错误 | 犯了一个错误 | 看错了 | 漏掉了",
);
learn('mend', 'opener', '不对');
learn(
  'redo',
  'anywhere',
  "let me redo | let's redo | let me recalculate | let me recompute | let's recompute | let's recalculate | i need to redo | do it again | do that again | recompute it | redo it | 重新计算 | 重算 | 重新算 | 再算一遍",
);
// A bare "not" is enough: a short "Not so." gives up what the sentence before proposed.
learn(
  'failure',
  'anywhere',
  "not | doesn't work | don't work | didn't work | won't work | fails | failed | dead end | stuck | going nowhere | doesn't lead | doesn't help | no use | no good | impossible | contradiction | contradicts | contradictory | too big | too large | too small | too high | too low | too much | too many | too few | too long | too short | doesn't match | doesn't satisfy | doesn't fit | doesn't equal | invalid | incorrect | is wrong | that's wrong | can't be | cannot be | no solution | no solutions | exceeds | inconsistent | doesn't hold | doesn't make sense | doesn't add up | isn't | violates | 不行 | 行不通 | 不对 | 矛盾 | 不可能 | 不成立 | 不符合 | 不满足 | 不是整数 | 太大 | 太小 | 不等于 | 走不通 | 没有解 | 无解 | 不合理 | 失败 | 没用 | 卡住",
);
learn('failure', 'opener', 'no | nope | not good | 不');
learn(
  'stall',
  'anywhere',
  "complicated | messy | tedious | not sure | unsure | not certain | confusing | confused | not straightforward | not straight forward | unclear | not clear | time consuming | tricky | difficult | hard to | overcomplicating | don't know | do not know | take a while | convoluted | cumbersome | might not be | doesn't seem | does not seem | not obvious | inefficient | not efficient | don't see | can't see | not directly | a lot of work | too complex | seems complex | not very | getting nowhere | need another | need more | not the right | not immediately | unlikely | impractical | not practical | not feasible | 复杂 | 麻烦 | 不确定 | 不太确定 | 困难 | 难以 | 不清楚 | 繁琐 | 没有思路 | 不好算 | 很难",
);
learn(
  'review',
  'anywhere',
  'to check | to verify | verify | double check | to confirm | to make sure | check if | check whether | check that | let me check | sanity check | 验证 | 检查 | 核对 | 验算',
);
learn(
  'mishap',
  'anywhere',
  'mistake | mistaken | error | errors | miscalculated | misunderstood | misread | misinterpreting | misapplied | overcomplicating | miscounted | forgot | more careful | 错',
);
learn(
  'settled',
  'anywhere',
  'the answer is | is correct | seems correct | that works | seems right | final answer | boxed | checks out | makes sense | same result | same answer | confirms | 答案是 | 正确 | 成立',
);
learn(
  'preparing',
  'anywhere',
  'how to approach | figure this out | figure it out | figure out how | step by step | understand what | understand the | break this down | break it down | let me recall | let me see | try to recall | try to understand | try to remember | think about how | 一步一步 | 先理解',
);
learn(
  'report',
  'anywhere',
  'when i tried | i tried | we tried | i had tried | tried another | in the previous attempt | when i used | earlier when | 之前用 | 刚才用',
);
