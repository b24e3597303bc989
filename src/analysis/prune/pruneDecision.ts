import { approachKinds } from './approach';
import { isSiblingFact } from './facts';
import { countFalls, type Fates, type PruneAmounts, type PruneCounts } from './pruneCounts';
import type { FactRule, RuleValue } from './pruneRule';
import type { PruneTable, RowFigures } from './pruneTable';
import { pruneRules, type PruneSettings, type RuleId } from './rules';
import { RunningTotal } from './runningTotal';

/** What rules make of a table. */
export interface PruneOutcome {
  readonly settings: PruneSettings;
  readonly fates: Fates;
  readonly counts: PruneCounts;
  /** Rules that compare siblings and are left out until all of these are read. */
  readonly waiting: readonly RuleId[];
}

/** What a rule says of the first rows: 1 for each that it is against. */
interface Judged {
  readonly value: RuleValue;
  readonly against: Uint8Array;
  readonly rows: number;
}

/**
 * Decides which trajectories of a table stay. What a rule says of a row is remembered as long as it
 * is set to the same, so that a change of one rule looks at one column; rules about problems look at
 * what passes all others, in the order of the file.
 */
export class PruneDecision {
  private readonly judged = new Map<RuleId, Judged>();
  /** What all rows come to: whatever the rules are. */
  private total:
    { readonly prices: RowFigures; readonly rows: number; readonly read: PruneAmounts } | undefined;

  constructor(private readonly table: PruneTable) {}

  decide(settings: PruneSettings): PruneOutcome {
    const { table } = this;
    const fates = new Uint32Array(table.length);
    const waiting: RuleId[] = [];
    pruneRules.forEach((rule, bit) => {
      const value = settings[rule.id];
      if (rule.scope !== 'trajectory' || value === undefined) {
        return;
      }
      if (isSiblingFact(rule.fact) && !table.isWhole) {
        waiting.push(rule.id);
        return;
      }
      const against = this.judgedBy(rule.id, rule, value);
      for (let row = 0; row < fates.length; row++) {
        fates[row] = (fates[row] ?? 0) | ((against[row] ?? 0) << bit);
      }
    });
    markRepeated(table, fates, settings);
    markSurplus(table, fates, settings);
    return { settings, fates, counts: this.counted(fates, settings), waiting };
  }

  private counted(fates: Fates, settings: PruneSettings): PruneCounts {
    const { table } = this;
    const { prices } = table;
    if (this.total?.prices !== prices || this.total.rows !== fates.length) {
      const read = totalOf(table, fates, () => true);
      this.total = { prices, rows: fates.length, read };
    }
    const kept = totalOf(table, fates, (fate) => fate === 0);
    return { read: this.total.read, kept, dropped: countFalls(fates, settings) };
  }

  private judgedBy(id: RuleId, rule: FactRule, value: RuleValue): Uint8Array {
    const { table } = this;
    const before = this.judged.get(id);
    // What is known of siblings changes with each that is read.
    const isKnown = before?.value === value && !isSiblingFact(rule.fact);
    const from = isKnown ? before.rows : 0;
    if (isKnown && from === table.length) {
      return before.against;
    }
    const against = new Uint8Array(table.length);
    if (isKnown) {
      against.set(before.against);
    }
    const limit = Number(value);
    for (let row = from; row < table.length; row++) {
      against[row] = rule.keeps(table.fact(rule.fact, row), limit) ? 0 : 1;
    }
    this.judged.set(id, { value, against, rows: table.length });
    return against;
  }
}

function totalOf(table: PruneTable, fates: Fates, counts: (fate: number) => boolean): PruneAmounts {
  const { values } = table.prices;
  const total = new RunningTotal(values, fates.length);
  for (let row = 0; row < fates.length; row++) {
    if (counts(fates[row] ?? 0)) {
      total.add(row, table.problem(row));
    }
  }
  return total.amounts;
}

const bitOf = (id: RuleId): number => 1 << pruneRules.findIndex((rule) => rule.id === id);

/** Of each approach to a problem the first stays. */
function markRepeated(table: PruneTable, fates: Fates, { distinct }: PruneSettings): void {
  const kind = approachKinds.find((each) => each === distinct);
  if (kind === undefined) {
    return;
  }
  const bit = bitOf('distinct');
  const seen = new Uint8Array(fates.length);
  for (let row = 0; row < fates.length; row++) {
    if (fates[row] === 0) {
      const approach = table.approach(kind, row);
      fates[row] = seen[approach] === 1 ? bit : 0;
      seen[approach] = 1;
    }
  }
}

/** Of each problem the first so many stay. */
function markSurplus(table: PruneTable, fates: Fates, settings: PruneSettings): void {
  const most = settings['at-most'];
  if (typeof most !== 'number') {
    return;
  }
  const bit = bitOf('at-most');
  const kept = new Uint32Array(fates.length);
  for (let row = 0; row < fates.length; row++) {
    if (fates[row] === 0) {
      const problem = table.problem(row);
      const before = kept[problem] ?? 0;
      fates[row] = before >= most ? bit : 0;
      kept[problem] = Math.min(before + 1, most);
    }
  }
}
