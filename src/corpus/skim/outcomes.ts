import { keyHash } from '../keyNumbers';
import { GrowingNumbers } from './growingNumbers';

/** How the trajectories of records are grouped, in columns. */
export interface Outcomes {
  readonly formats: readonly string[];
  /** The number of the format of each outcome; `noFormat` for records without trajectories. */
  readonly format: Uint32Array<ArrayBuffer>;
  /** Where the trajectories of each outcome begin among those of all, and behind the last. */
  readonly first: Uint32Array<ArrayBuffer>;
  /** The hash of the problem key of each trajectory, two numbers each. */
  readonly keys: Uint32Array<ArrayBuffer>;
}

export const noFormat = 0xffff_ffff;

/** Outcomes as they come. */
export class OutcomesBuilder {
  private formats: string[] = [];
  private readonly format = new GrowingNumbers();
  private readonly first = new GrowingNumbers();
  private readonly keys = new GrowingNumbers();

  /** As if there had been none. */
  clear(): void {
    this.formats = [];
    [this.format, this.first, this.keys].forEach((numbers) => numbers.clear());
  }

  get count(): number {
    return this.format.length;
  }

  /** Without a format, of records that hold no trajectory. */
  add(format: string | undefined, problemKeys: readonly string[]): void {
    this.format.push(format === undefined ? noFormat : this.formatNumber(format));
    this.first.push(this.keys.length / 2);
    for (const key of problemKeys) {
      const [low, high] = keyHash(key);
      this.keys.push(low);
      this.keys.push(high);
    }
  }

  finish(): Outcomes {
    const { formats } = this;
    const [format, keys] = [this.format.finish(), this.keys.finish()];
    this.first.push(keys.length / 2);
    return { formats, format, first: this.first.finish(), keys };
  }

  private formatNumber(format: string): number {
    const known = this.formats.indexOf(format);
    return known === -1 ? this.formats.push(format) - 1 : known;
  }
}
