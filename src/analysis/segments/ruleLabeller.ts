import { leadIns } from './cue';
import { cues, type FactorCue } from './cues';
import { type FactorId, factors } from './factors';
import type { Labeller, SpanLabel } from './labeller';
import { PhraseIndex, type PhraseMatch } from './phraseIndex';
import { scoreOfContext, scoreOfShape, type ScoreSink } from './shapeRules';
import { shapeOf } from './shape';
import { type Word, wordsOf } from './words';

/**
 * The softmax is too sure at the top and too modest at the bottom; this line through the measured
 * accuracies (sentences of R1-family traces, eight labels) makes it a probability one can read.
 */
const calibration = { offset: 0.25, slope: 0.55 };
/** Words of a span that are read for cues: cues stand at the front of long spans. */
const wordsRead = 400;

/**
 * Labels spans by hand-set rules: a log-linear model over cue phrases, the shape of the sentence,
 * its position and the label before it. The confidence is the calibrated softmax of the scores, and
 * the cue is what added most to the winner. Only a span without words stays unsure.
 */
export const ruleLabeller: Labeller = {
  name: 'rules',
  label(spans: readonly string[]): readonly SpanLabel[] {
    const labels: SpanLabel[] = [];
    for (const [index, text] of spans.entries()) {
      labels.push(labelOne(text, index, spans.length, labels));
    }
    return labels;
  },
};

const cuePhrases = indexOfCues();

function indexOfCues(): PhraseIndex<FactorCue> {
  const phrases = new PhraseIndex<FactorCue>();
  for (const each of cues) {
    for (const phrase of each.phrases) {
      phrases.add(phrase, each);
    }
  }
  return phrases;
}

function labelOne(
  text: string,
  position: number,
  count: number,
  before: readonly SpanLabel[],
): SpanLabel {
  const words = wordsOf(text);
  if (words.length === 0) {
    return { factor: 'unsure', cue: 'no words', confidence: 0 };
  }
  const shape = shapeOf(text, words);
  const scores = new Scores();
  scoreOfShape(shape, scores);
  scoreOfContext(position, count, before, scores);
  scoreOfCues(text, words.slice(0, wordsRead), scores);
  return scores.label();
}

function scoreOfCues(text: string, words: readonly Word[], scores: Scores): void {
  const openerEnd = openerLimit(words);
  const longest = new Map<FactorCue, PhraseMatch<FactorCue>>();
  for (const match of cuePhrases.find(words)) {
    if (match.entry.place === 'opener' && match.first > openerEnd) {
      continue;
    }
    const known = longest.get(match.entry);
    if (known === undefined || match.end - match.first > known.end - known.first) {
      longest.set(match.entry, match);
    }
  }
  for (const [each, { first, end }] of longest) {
    const start = words[first]?.start ?? 0;
    const stop = words[end - 1]?.end ?? start;
    scores.add(each.factor, weightOf(each, first, end - first), text.slice(start, stop));
  }
}

/** Longer phrases say more; openers behind lead-in words say a little less. */
function weightOf(each: FactorCue, first: number, length: number): number {
  const byLength = 0.25 * Math.min(3, length - 1);
  const byPlace = each.place === 'opener' ? -0.2 * Math.min(4, first) : 0;
  return each.weight + byLength + byPlace;
}

/** The last word at which an opener may start. */
function openerLimit(words: readonly Word[]): number {
  let at = 0;
  while (at < words.length - 1 && at < 6 && leadIns.has(words[at]?.text ?? '')) {
    at += 1;
  }
  return at;
}

class Scores implements ScoreSink {
  private readonly total = new Map<FactorId, number>();
  private readonly best = new Map<FactorId, { readonly amount: number; readonly reason: string }>();

  add(factor: FactorId, amount: number, reason: string): void {
    this.total.set(factor, (this.total.get(factor) ?? 0) + amount);
    if (amount > (this.best.get(factor)?.amount ?? 0)) {
      this.best.set(factor, { amount, reason });
    }
  }

  label(): SpanLabel {
    let winner: FactorId = 'unsure';
    let highest = -Infinity;
    let sum = 0;
    for (const { id } of factors) {
      if (id === 'unsure') {
        continue;
      }
      const score = this.total.get(id) ?? 0;
      sum += Math.exp(score);
      if (score > highest) {
        highest = score;
        winner = id;
      }
    }
    const confidence = calibration.offset + (calibration.slope * Math.exp(highest)) / sum;
    return { factor: winner, cue: this.best.get(winner)?.reason ?? 'no clear cue', confidence };
  }
}
