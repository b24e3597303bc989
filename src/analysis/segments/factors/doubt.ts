import { anywhere, opener } from '../cue';
import type { Factor } from '../factor';
import { published } from '../published';

/** Says that something is unclear or looks wrong. */
export const doubtFactors = [
  {
    id: 'hesitate',
    group: 'doubt',
    name: 'Hesitate',
    definition: 'Stops short without saying why yet.',
    examples: ['Wait a second.', '等一下。'],
    published: published(
      'uncertainty_management',
      'Monitor',
      'uncertainty-estimation',
      null,
      'QUALIFYING',
    ),
    cues: [
      opener(
        2.6,
        'wait | but wait | wait but | hold on | but hold on | wait a second | wait a minute | wait perhaps | wait maybe | wait actually | no wait | hmm wait',
      ),
      opener(2.8, '等等 | 等一下 | 慢着 | 稍等'),
    ],
  },
  {
    id: 'express-doubt',
    group: 'doubt',
    name: 'Express doubt',
    definition: 'Says that something is uncertain, confusing or surprising.',
    examples: ["I'm not sure about the second term.", '我不太确定第二项。'],
    published: published(
      'uncertainty_management',
      'Monitor',
      'uncertainty-estimation',
      null,
      'QUALIFYING',
    ),
    cues: [
      opener(
        2.6,
        "i'm not sure | i am not sure | i'm confused | not sure | i'm not entirely sure | i'm getting confused | i'm a bit confused",
      ),
      opener(1.1, 'but | however | but i | but that | but this'),
      anywhere(
        1.8,
        "not sure | not certain | unsure | i'm confused | confusing | confused | unclear | not clear | i wonder | ambiguous | doesn't seem | not entirely | i'm not | uncertain | seems strange | strange | weird | odd that | seems different | seems off | i don't know | i'm stuck",
      ),
      opener(2.8, '但是 | 不过 | 可是 | 然而 | 不确定'),
      anywhere(2, '不确定 | 不太确定 | 疑惑 | 困惑 | 不清楚 | 奇怪'),
    ],
  },
  {
    id: 'question-step',
    group: 'doubt',
    name: 'Question a step',
    definition: 'Asks whether something done or assumed before was right.',
    examples: ['But did I count the corner twice?', '我是不是把角上的数了两次？'],
    published: published(
      'uncertainty_management',
      'Monitor',
      'uncertainty-estimation',
      'verification',
      'QUALIFYING',
    ),
    cues: [
      opener(
        2.4,
        'am i | did i | have i | but did i | is it possible that i | does that mean | but does | but is | is that right | is that correct | wait is | wait does | wait did | but what about | what about | but why',
      ),
      anywhere(
        2,
        'am i | did i miss | did i forget | did i count | am i sure | did i do | is that all | i might have | i may have | maybe i made | perhaps i made | is that right | right or wrong | overcounting | double counting',
      ),
      anywhere(2.2, '是不是哪里 | 我是不是 | 会不会漏 | 对吗 | 真的吗'),
    ],
  },
  {
    id: 'note-difficulty',
    group: 'doubt',
    name: 'Note a difficulty',
    definition: 'Says that the way taken is hard, long or unclear.',
    examples: ['This is getting complicated.', '这样做有点复杂。'],
    published: published(
      'uncertainty_management',
      'Monitor',
      'uncertainty-estimation',
      null,
      'QUALIFYING',
    ),
    cues: [
      opener(
        2,
        'this is getting | this is tricky | this is a bit | this seems complicated | that seems complicated | that would be | this might be too',
      ),
      anywhere(
        1.8,
        'complicated | overcomplicating | tricky | tedious | time consuming | too long | convoluted | a bit more complex | messy | hard to | difficult | not straightforward | challenging | overthinking',
      ),
      anywhere(2.2, '有点复杂 | 很复杂 | 麻烦 | 困难 | 不好算 | 太繁琐'),
    ],
  },
  {
    id: 'notice-conflict',
    group: 'doubt',
    name: 'Notice a conflict',
    definition: 'Says that a result contradicts another or cannot be right.',
    examples: ["That can't be right, since the total is only 10.", '这不对，因为总数只有 10。'],
    published: published(
      'uncertainty_management',
      'Verify',
      'uncertainty-estimation',
      'verification',
      'QUALIFYING',
    ),
    cues: [
      opener(
        3,
        "that's not | that is not | that can't be | that cannot be | this can't be | this cannot be | that doesn't | this doesn't | that does not | no that's | that's wrong | that is wrong | that contradicts | contradiction | wait no | wait that's not | wait that can't | but that's not | but that doesn't | but that can't | but that would | that would be too | impossible | no",
      ),
      anywhere(
        2.2,
        "contradiction | contradicts | can't be right | cannot be right | doesn't make sense | does not make sense | not possible | impossible | doesn't match | does not match | doesn't add up | that's not right | isn't right | not correct | is wrong | seems wrong | conflict | conflicts | conflicting | inconsistent | discrepancy | something's wrong | something is wrong | fails | failed | can't be | cannot be correct",
      ),
      opener(3.2, '不对 | 这不对 | 不可能 | 矛盾 | 这不可能 | 不行 | 这显然不'),
      anywhere(2.6, '不对 | 矛盾 | 不可能 | 不成立 | 不符合 | 不一致 | 不合理 | 有问题'),
    ],
  },
  {
    id: 'self-monitor',
    group: 'doubt',
    name: 'Monitor oneself',
    definition: 'A short pause or remark on one’s own thinking.',
    examples: ['Hmm, let me think.', '嗯，让我想想。'],
    published: published(
      'uncertainty_management',
      'Monitor',
      'uncertainty-estimation',
      null,
      'QUALIFYING',
    ),
    cues: [
      opener(
        2.2,
        "hmm | hm | let me think | let's think | let me see | let's see | let me think again | let me think about this | let me recap | oh | ah | okay so far | i see | okay let me | huh",
      ),
      anywhere(
        1.2,
        'let me think | think about this | hmm | think carefully | let me see | think again | let me pause | take a step back',
      ),
      opener(2.4, '嗯 | 唔 | 哦 | 啊 | 让我想想 | 我想想 | 让我思考 | 让我看看'),
    ],
  },
] as const satisfies readonly Factor[];
