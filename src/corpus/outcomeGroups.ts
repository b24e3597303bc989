import type { SiblingGroups } from './siblingGroups';
import type { Outcomes } from './skim/outcomes';

const unknown = -1;

/** The groups of the trajectories of some records in all groups of their file. */
export class OutcomeGroups {
  private readonly numbers: Int32Array;

  constructor(
    private readonly outcomes: Outcomes,
    private readonly groups: SiblingGroups,
  ) {
    this.numbers = new Int32Array(outcomes.keys.length / 2).fill(unknown);
  }

  /** Adds the trajectories of so many records with an outcome; tells how many each of them has. */
  addRecords(outcome: number, record: number, count: number): number {
    const { first } = this.outcomes;
    const [from, to] = [first[outcome] ?? 0, first[outcome + 1] ?? 0];
    if (to - from === 1) {
      this.groups.addRun(this.numberOf(from), record, count);
      return 1;
    }
    for (let each = record; each < record + count; each++) {
      for (let at = from; at < to; at++) {
        this.groups.add(this.numberOf(at), { record: each, index: at - from });
      }
    }
    return to - from;
  }

  private numberOf(at: number): number {
    const known = this.numbers[at] ?? unknown;
    if (known !== unknown) {
      return known;
    }
    const { keys } = this.outcomes;
    const number = this.groups.number([keys[2 * at] ?? 0, keys[2 * at + 1] ?? 0]);
    this.numbers[at] = number;
    return number;
  }
}
