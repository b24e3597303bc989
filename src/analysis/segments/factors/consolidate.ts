import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Collects or sums up what is known. */
export const consolidateFactors = [
  {
    id: 'sum-up',
    group: 'consolidate',
    name: 'Sum up',
    definition: 'Says again in short what has been found.',
    examples: [
      'In summary, two of the three roots are positive.',
      '综上所述，三个根中有两个为正。',
    ],
    published: published('result_consolidation', 'Analyze', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        3,
        'in summary | to summarize | to sum up | summarizing | summary | overall | so far | in conclusion | to recap | so to recap | so we have | now we have | so now we have | so in summary | just to recap | so to summarize | after carefully | so after all',
      ),
      anywhere(
        1.5,
        'so far | in summary | we have found | we have established | to recap | in conclusion',
      ),
      anywhere(2.6, '综上 | 综上所述 | 总结 | 总之 | 总的来说 | 到目前为止'),
    ],
  },
  {
    id: 'combine-results',
    group: 'consolidate',
    name: 'Put results together',
    definition: 'Brings several partial results together into one.',
    examples: ['Putting the three parts together makes 41 in total.', '三部分合起来一共是 41。'],
    published: published('result_consolidation', 'Implement', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        3,
        'putting it all together | putting it together | putting this together | putting everything together | so putting | so in total | in total | all together | altogether | therefore in total | total | so the total | so total | now summing up | summing up | adding them all | adding everything | combining these | adding these up',
      ),
      anywhere(
        1.5,
        'in total | altogether | putting it all together | combining these | combined | all together | total is | the total | summing up | add them all up | add up to | adds up to',
      ),
      anywhere(2.6, '总共 | 一共 | 合计 | 合起来 | 加起来 | 综合起来'),
    ],
  },
  {
    id: 'list-results',
    group: 'consolidate',
    name: 'List results',
    definition: 'Writes down what has been found, one line each.',
    examples: ['- Rows: 4\n- Columns: 6', '第一行是 4，第二行是 6。'],
    published: published('result_consolidation', 'Analyze', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        2,
        'so our values are | the results are | so the values are | we have found | the list is | the final list',
      ),
      anywhere(1.4, 'the results are | the values are | are as follows | so the list'),
      anywhere(2, '结果如下 | 分别为'),
    ],
  },
  {
    id: 'conclude-step',
    group: 'consolidate',
    name: 'Conclude a step',
    definition: 'States the intermediate result that a line of work leads to.',
    examples: ['So the smaller square has area 9.', '所以小正方形的面积是 9。'],
    published: published('result_consolidation', 'Analyze', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        1.9,
        "so the | therefore the | thus the | hence the | so that's | so it's | so this is | so there are | so there is | therefore | hence | thus | so it is | so that gives | so this gives | so we get | so i think | so when | so for | so in | therefore there are | thus there are | so each | so only",
      ),
      opener(1.1, 'so'),
      anywhere(
        0.9,
        "rounded to | therefore | result is | so that's | so the result | we get | gives us",
      ),
      opener(2.2, '所以 | 因此 | 于是 | 故 | 从而 | 由此得到 | 这样就'),
    ],
  },
  {
    id: 'note-progress',
    group: 'consolidate',
    name: 'Note progress',
    definition: 'Says how far the work has come: what is done and what is left.',
    examples: ['That takes care of the first case.', '这样第一种情况就处理完了。'],
    published: published('result_consolidation', 'Monitor', 'deduction', null, 'INFERRING'),
    cues: [
      opener(
        2,
        "that takes care | okay so now | now that we have | now that i have | so that's done | that's the first | we're left with | i've now | so now i have | so now i know",
      ),
      anywhere(
        1.8,
        'takes care of | is done | are left | now that we | now that i | remaining is | the remaining | only need to | all that remains',
      ),
      anywhere(2.2, '已经完成 | 还剩 | 剩下 | 这样就'),
    ],
  },
] as const satisfies readonly Factor[];
