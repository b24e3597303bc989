import type { VoteGroup } from '../../protocol/vote';
import { formatCount, formatShare, formatShareRange, plural } from '../format';
import { type Outcome, outcomeOf } from './methods/outcome';

/** A stretch of a sentence: our words, an answer of the file, or a verdict with its icon. */
export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'verdict'; readonly correct: boolean };

export type Clause = readonly Part[];

const words = (text: string): Part => ({ kind: 'words', text });
const answer = (text: string): Part => ({ kind: 'answer', text });

/**
 * The vote in one sentence, clause by clause: "4 of 6 agree on 479", "Wilson 30–90 %", "right";
 * where another method than the majority is chosen, what that elects.
 */
export function headline(
  group: VoteGroup,
  chosen: Outcome = outcomeOf(group, 'majority'),
): readonly Clause[] {
  return chosen.isMajority ? byMajority(group) : byMethod(group, chosen);
}

function byMethod(group: VoteGroup, { method, winner, instead }: Outcome): readonly Clause[] {
  const { title } = method.words;
  if (winner === undefined) {
    return [[words(`${title} elects nobody`)], gold(group), ...abstentions(group)];
  }
  const votes = ` with ${plural(winner.members.length, 'vote')}`;
  return [
    instead === undefined
      ? [words(`${title} elects `), answer(winner.answer), words(', as the majority does')]
      : [
          words(`${title} elects `),
          answer(winner.answer),
          words(`${votes}, the majority `),
          answer(instead.answer),
          words(` with ${formatCount(instead.members.length)}`),
        ],
    ...(winner.correct === undefined
      ? []
      : [[{ kind: 'verdict', correct: winner.correct } as const]]),
    gold(group),
    ...abstentions(group),
  ];
}

function byMajority(group: VoteGroup): readonly Clause[] {
  return [
    outcome(group),
    ...interval(group),
    ...stability(group),
    ...verdict(group),
    gold(group),
    ...abstentions(group),
    ...stop(group),
  ];
}

function outcome({ majority, clusters, siblings }: VoteGroup): Clause {
  const { count, valid, tie, answer: winner } = majority;
  if (siblings.length === 0) {
    return [words('No siblings')];
  }
  if (valid === 0 || (winner === undefined && !tie)) {
    return [
      words(
        siblings.length === 1
          ? 'No answer'
          : `None of ${formatCount(siblings.length)} gave an answer`,
      ),
    ];
  }
  if (tie) {
    return tied(
      clusters.filter(({ members }) => members.length === count).map((each) => each.answer),
      `${formatCount(count)} of ${plural(valid, 'vote')} each`,
    );
  }
  const text = answer(winner ?? '');
  if (valid === 1) {
    return [words('The only answer is '), text];
  }
  return count === valid
    ? [words(valid === 2 ? 'Both agree on ' : `All ${formatCount(valid)} agree on `), text]
    : [words(`${formatCount(count)} of ${formatCount(valid)} agree on `), text];
}

function tied(answers: readonly string[], votes: string): Clause {
  const [first, second, third, ...more] = answers;
  if (first === undefined || second === undefined || more.length > 0) {
    return [words(`Tie: ${formatCount(answers.length)} answers with ${votes}`)];
  }
  const others =
    third === undefined
      ? [words(' and '), answer(second)]
      : [words(', '), answer(second), words(' and '), answer(third)];
  return [words('Tie: '), answer(first), ...others, words(` with ${votes}`)];
}

function interval({ majority }: VoteGroup): readonly Clause[] {
  return majority.interval === undefined
    ? []
    : [[words(`Wilson ${formatShareRange(majority.interval.low, majority.interval.high)}`)]];
}

function stability({ majority }: VoteGroup): readonly Clause[] {
  return majority.stability === undefined || majority.valid < 2
    ? []
    : [[words(`winner stable ${formatShare(majority.stability)}`)]];
}

function stop({ majority }: VoteGroup): readonly Clause[] {
  if (majority.stop === undefined) {
    return [];
  }
  const { after, savedTokens, sameWinner } = majority.stop;
  const saving = `after vote ${formatCount(after)}, saving ${formatCount(savedTokens)} tokens`;
  return [
    [
      words(
        sameWinner
          ? `could have stopped ${saving}`
          : `would have stopped ${saving}, with another winner`,
      ),
    ],
  ];
}

function verdict({ majority }: VoteGroup): readonly Clause[] {
  const { tie, correct, answer: winner } = majority;
  if (correct === undefined || winner === undefined) {
    return [];
  }
  const verdictPart: Part = { kind: 'verdict', correct };
  return tie
    ? [[words('the tie goes to '), answer(winner), words(', ')].concat(verdictPart)]
    : [[verdictPart]];
}

function gold({ gold: right, siblings, majority }: VoteGroup): Clause {
  if (right !== undefined) {
    return [words('gold '), answer(right)];
  }
  const judged = majority.correct ?? siblings.find(({ correct }) => correct !== undefined);
  return [
    words(judged === undefined ? 'no gold answer' : 'no gold answer: the file’s own verdict'),
  ];
}

function abstentions({ abstentions: those, siblings }: VoteGroup): readonly Clause[] {
  return those.length === 0 || those.length === siblings.length
    ? []
    : [
        [
          words(
            `${formatCount(those.length)} of ${formatCount(siblings.length)} without an answer`,
          ),
        ],
      ];
}
