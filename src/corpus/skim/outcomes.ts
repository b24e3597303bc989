import { keyHash } from '../keyNumbers';

/** How the trajectories of records are grouped, in columns. */
export interface Outcomes {
  readonly formats: readonly string[];
  /** The number of the format of each outcome; `noFormat` for records without trajectories. */
  readonly format: Uint16Array<ArrayBuffer>;
  /** Where the trajectories of each outcome begin among those of all, and behind the last. */
  readonly first: Uint32Array<ArrayBuffer>;
  /** The hash of the problem key of each trajectory, two numbers each. */
  readonly keys: Uint32Array<ArrayBuffer>;
}

export const noFormat = 0xffff;

/** Outcomes as they come. */
export class OutcomesBuilder {
  private readonly formats: string[] = [];
  private readonly format: number[] = [];
  private readonly first: number[] = [0];
  private readonly keys: number[] = [];

  get count(): number {
    return this.format.length;
  }

  /** Without a format, of records that hold no trajectory. */
  add(format: string | undefined, problemKeys: readonly string[]): void {
    this.format.push(format === undefined ? noFormat : this.formatNumber(format));
    for (const key of problemKeys) {
      this.keys.push(...keyHash(key));
    }
    this.first.push(this.keys.length / 2);
  }

  finish(): Outcomes {
    return {
      formats: this.formats,
      format: Uint16Array.from(this.format),
      first: Uint32Array.from(this.first),
      keys: Uint32Array.from(this.keys),
    };
  }

  private formatNumber(format: string): number {
    const known = this.formats.indexOf(format);
    return known === -1 ? this.formats.push(format) - 1 : known;
  }
}
