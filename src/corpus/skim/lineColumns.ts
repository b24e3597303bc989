import type { LineReports } from './kernel/skimKernel';

const firstLines = 4096;

/** Reports of lines, put together. */
export class LineColumns {
  private lengths = new Uint32Array(firstLines);
  private codes = new Uint32Array(firstLines);
  private used = 0;

  get count(): number {
    return this.used;
  }

  append({ lengths, codes }: LineReports): void {
    const needed = this.used + lengths.length;
    if (needed > this.lengths.length) {
      this.lengths = enlarged(this.lengths, needed);
      this.codes = enlarged(this.codes, needed);
    }
    this.lengths.set(lengths, this.used);
    this.codes.set(codes, this.used);
    this.used = needed;
  }

  finish(): {
    readonly lengths: Uint32Array<ArrayBuffer>;
    readonly codes: Uint32Array<ArrayBuffer>;
  } {
    return { lengths: this.lengths.slice(0, this.used), codes: this.codes.slice(0, this.used) };
  }
}

function enlarged(numbers: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, 2 * numbers.length));
  larger.set(numbers);
  return larger;
}
