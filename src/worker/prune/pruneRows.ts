import { RowCosts } from '../../analysis/cost/rowCosts';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { TrajectoryId } from '../../analysis/model';
import { type ApproachKind, approachKinds } from '../../analysis/prune/approach';
import {
  type FactName,
  isSiblingFact,
  type OwnFact,
  type SiblingFact,
} from '../../analysis/prune/facts';
import type { PruneEntry } from '../../analysis/prune/pruneEntry';
import type { PruneTable, RowFigures } from '../../analysis/prune/pruneTable';
import type { IDisposable } from '../../base/lifecycle';
import { partitionPoint } from '../../base/partitionPoint';
import { BlockColumn, type NumberType } from '../../corpus/blockColumn';
import { keyHash, KeyNumbers } from '../../corpus/keyNumbers';
import { TextPool } from '../table/textPool';
import { PricedRows } from './pricedRows';
import type { SiblingColumns } from './siblingColumns';

/** How each fact is kept, with the number that stands for "not known". */
const factTypes: Readonly<Record<OwnFact, readonly [NumberType, number]>> = {
  correct: ['int8', -1],
  outputTokens: ['uint32', 0],
  truncated: ['uint8', 0],
  reward: ['float64', NaN],
  worstStep: ['float64', NaN],
  backtracks: ['uint32', 0],
  loops: ['uint16', 0],
  falseClaims: ['uint16', 0],
};

/** What is kept of the trajectories of a file to prune by: some 60 bytes each, and their answers. */
export class PruneRows implements PruneTable, IDisposable {
  private readonly facts = new Map<OwnFact, BlockColumn>();
  private readonly records = new BlockColumn('uint32');
  private readonly indexes = new BlockColumn('uint32');
  private readonly promptTokens = new BlockColumn('uint32');
  private readonly problems = new BlockColumn('uint32');
  private readonly problemNumbers = new KeyNumbers();
  private readonly approaches = new Map(
    approachKinds.map((kind) => [
      kind,
      { numbers: new KeyNumbers(), column: new BlockColumn('uint32') },
    ]),
  );
  private readonly answers = new BlockColumn('uint32');
  private readonly answerTexts = new TextPool();
  private priced: PricedRows;
  private siblings: SiblingColumns | undefined;

  constructor(profile: ServingProfile) {
    this.priced = new PricedRows(this, new RowCosts(profile));
    for (const [name, [type, unknown]] of Object.entries(factTypes)) {
      this.facts.set(name as OwnFact, new BlockColumn(type, unknown));
    }
  }

  get length(): number {
    return this.records.length;
  }

  get problemCount(): number {
    return this.problemNumbers.size;
  }

  get prices(): RowFigures {
    return this.priced;
  }

  get isWhole(): boolean {
    return this.siblings !== undefined;
  }

  add(id: TrajectoryId, entry: PruneEntry): void {
    const row = this.length;
    this.siblings = undefined;
    this.records.push(id.record);
    this.indexes.push(id.index);
    this.promptTokens.push(entry.promptTokens);
    const problem = this.problemNumbers.add(keyHash(entry.problemKey));
    this.problems.push(problem);
    for (const [name, column] of this.facts) {
      const unknown = factTypes[name][1];
      const value = entry.facts[name] ?? NaN;
      column.set(row, Number.isNaN(value) ? unknown : value);
    }
    for (const [kind, approach] of entry.approaches) {
      const known = this.approaches.get(kind);
      known?.column.set(row, known.numbers.add(keyHash(`${problem} ${approach}`)));
    }
    this.answers.push(this.answerTexts.number(entry.answer ?? ''));
  }

  /** All trajectories are here: what is known of each among its siblings. */
  complete(siblings: SiblingColumns): void {
    this.siblings = siblings;
  }

  price(profile: ServingProfile): void {
    this.priced = new PricedRows(this, new RowCosts(profile));
  }

  id(row: number): TrajectoryId {
    return { record: this.records.get(row), index: this.indexes.get(row) };
  }

  fact(name: FactName, row: number): number {
    if (isSiblingFact(name)) {
      return this.siblingFact(name, row);
    }
    const value = this.facts.get(name)?.get(row) ?? NaN;
    return name === 'correct' && value < 0 ? NaN : value;
  }

  problem(row: number): number {
    return this.problems.get(row);
  }

  approach(kind: ApproachKind, row: number): number {
    return this.approaches.get(kind)?.column.get(row) ?? 0;
  }

  /** The answer it votes for; `undefined` where it abstains. */
  answer(row: number): string | undefined {
    return this.answerTexts.text(this.answers.get(row)) || undefined;
  }

  prompt(row: number): number {
    return this.promptTokens.get(row);
  }

  /** The first row of a record from a number on. */
  rowOf(record: number): number {
    return partitionPoint(this.length, (at) => this.records.get(at) < record);
  }

  dispose(): void {
    this.answerTexts.dispose();
  }

  private siblingFact(name: SiblingFact, row: number): number {
    const { siblings } = this;
    if (siblings === undefined) {
      return NaN;
    }
    return name === 'solved'
      ? (siblings.solved[this.problem(row)] ?? NaN)
      : (siblings.agrees[row] ?? NaN);
  }
}
