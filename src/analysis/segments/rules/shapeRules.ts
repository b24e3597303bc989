import { factorOf } from '../factors';
import type { SentenceWords } from '../sentenceWords';
import { placeOf, ruledFactors, type RuleScores } from './ruleScores';

const place = {
  deduce: placeOf('deduce'),
  calculate: placeOf('calculate'),
  confirm: placeOf('confirm'),
  askOneself: placeOf('ask-oneself'),
  restateGoal: placeOf('restate-goal'),
  stateGivens: placeOf('state-givens'),
  stateAnswer: placeOf('state-answer'),
  checkResult: placeOf('check-result'),
  recallGiven: placeOf('recall-given'),
};

const restates: readonly boolean[] = ruledFactors.map((id) => factorOf(id).group === 'restate');

/** What the form of a sentence says about its factor. */
export function scoreOfShape(sentence: SentenceWords, scores: RuleScores): void {
  scores.add(place.deduce, 1.1, 'statement without a cue');
  const mathShare = 6 * Math.max(0, sentence.mathShare - 0.2);
  scores.add(place.calculate, mathShare, 'mostly digits and operators');
  if (sentence.hasEquals && sentence.hasNumber) {
    scores.add(place.calculate, 1.2, 'equation with numbers');
  }
  if (sentence.hasTick) {
    scores.add(place.confirm, 4, 'tick mark');
  }
  if (sentence.isQuestion) {
    scores.add(place.askOneself, 2.4, 'question mark');
    scores.add(place.calculate, -1.5, '');
  }
}

/**
 * What the place of a sentence and the one before it say about its factor.
 *
 * @param previous the factor of the sentence before; negative where there is none
 */
export function scoreOfContext(
  position: number,
  count: number,
  previous: number,
  scores: RuleScores,
): void {
  scoreOfOpening(position, previous, scores);
  if (position >= count - 2 && count > 4) {
    scores.add(place.stateAnswer, 1, 'end of the thought');
  }
  switch (previous) {
    case place.calculate:
      scores.add(place.calculate, 0.8, 'goes on calculating');
      break;
    case place.checkResult:
      scores.add(place.checkResult, 1, 'goes on checking');
      scores.add(place.confirm, 0.6, 'goes on checking');
      break;
    case place.confirm:
      scores.add(place.confirm, 0.8, 'goes on confirming');
      scores.add(place.checkResult, 0.5, 'goes on checking');
      break;
    case place.deduce:
    case place.recallGiven:
      scores.add(place.deduce, 0.4, 'statement without a cue');
      scores.add(place.recallGiven, 0.4, 'goes on stating');
  }
}

function scoreOfOpening(position: number, previous: number, scores: RuleScores): void {
  if (position === 0 || (position < 6 && restates[previous] === true)) {
    scores.add(place.restateGoal, 1.6, 'start of the thought');
    scores.add(place.stateGivens, position === 0 ? 2.3 : 1.4, 'start of the thought');
  } else {
    scores.add(place.restateGoal, -2.5, '');
    scores.add(place.stateGivens, -2.2, '');
  }
}
