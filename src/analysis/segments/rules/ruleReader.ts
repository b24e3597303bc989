import type { FactorId } from '../factors';
import { SentenceWords } from '../sentenceWords';
import { CueRules } from './cueRules';
import { ruledFactors, RuleScores } from './ruleScores';
import { scoreOfContext, scoreOfShape } from './shapeRules';

/**
 * Judges the spans of a thought in order by hand-set rules, thought after thought: a log-linear model over cue phrases,
 * the shape of the sentence, its position and the factor before it.
 */
export class RuleReader {
  private readonly sentence = new SentenceWords();
  private readonly cues = new CueRules();
  private readonly scores = new RuleScores();
  private position = 0;
  private winner = -1;
  private span = '';
  private count = 0;

  /** Turns to another thought, of `count` spans. */
  begin(count: number): void {
    this.count = count;
    this.position = 0;
    this.winner = -1;
  }

  /** The factor of the next span; only a span without words is `unsure`. */
  read(span: string): FactorId {
    const { sentence, scores } = this;
    const previous = this.winner;
    this.span = span;
    this.winner = -1;
    sentence.read(span);
    if (sentence.hasWords) {
      scores.clear();
      scoreOfShape(sentence, scores);
      scoreOfContext(this.position, this.count, previous, scores);
      this.cues.score(sentence, scores);
      this.winner = scores.winner();
    }
    this.position += 1;
    return ruledFactors[this.winner] ?? 'unsure';
  }

  /** What added most to the factor that was read last. */
  get reason(): string {
    return this.winner < 0 ? 'no words' : this.scores.reasonOf(this.winner, this.span);
  }

  /** The calibrated chance that the factor that was read last is right. */
  get confidence(): number {
    return this.winner < 0 ? 0 : this.scores.confidenceIn(this.winner);
  }
}
