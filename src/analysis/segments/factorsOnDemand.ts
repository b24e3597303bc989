import type { FactorId } from './factors';
import { blockConfidence, factorOfBlock } from './fencedBlock';
import { calibrated } from './model/calibration';
import type { LabelModel } from './model/labelModel';
import { ScoresOnDemand } from './model/scoresOnDemand';
import type { Judge } from './model/verdict';
import { RuleReader } from './rules/ruleReader';

/** What factors are found with. */
export interface FactorTools {
  readonly model: LabelModel;
  readonly judge: Judge;
  /** Below this confidence a factor is `unsure`. */
  readonly leastConfidence: number;
}

/**
 * The factors of the spans of one thought, each found when it is asked for: most tables ask for few
 * of them, and most thoughts for none.
 */
export class FactorsOnDemand {
  private readonly scores: ScoresOnDemand;
  private readonly rules = new RuleReader();
  /** What the rules make of the spans that they have read, which are the first ones. */
  private readonly byRules: FactorId[] = [];
  private readonly found = new Map<number, FactorId>();

  constructor(
    private readonly spans: readonly string[],
    private readonly tools: FactorTools,
  ) {
    this.scores = new ScoresOnDemand(spans, tools.model);
    this.rules.begin(spans.length);
  }

  /** The factor of a span; `unsure` where there is none. */
  at(index: number): FactorId {
    if (index < 0 || index >= this.spans.length) {
      return 'unsure';
    }
    const known = this.found.get(index);
    if (known !== undefined) {
      return known;
    }
    const factor = this.find(index);
    this.found.set(index, factor);
    return factor;
  }

  private find(index: number): FactorId {
    const { model, judge, leastConfidence } = this.tools;
    const block = factorOfBlock(this.spans[index] ?? '');
    if (block !== undefined) {
      return blockConfidence < leastConfidence ? 'unsure' : block;
    }
    const byRules = this.ruled(index);
    if (byRules === 'unsure') {
      return byRules;
    }
    const { factor, raw } = judge.choose(this.scores.score(index), byRules);
    return calibrated(model.calibration, raw) < leastConfidence ? 'unsure' : factor;
  }

  /** What the rules say of a span rests on what they say of the one before. */
  private ruled(index: number): FactorId {
    while (this.byRules.length <= index) {
      this.byRules.push(this.rules.read(this.spans[this.byRules.length] ?? ''));
    }
    return this.byRules[index] ?? 'unsure';
  }
}
