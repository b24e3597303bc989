import { blockLength, moduleOf } from '../../wasm/assembly';
import { Kernel } from '../../wasm/kernel';
import * as layout from './layout';
import { type LineStop, reportFields } from './layout';
import { lineSkim } from './lineSkim';
import { literalEnd, literalTable } from './literals';
import { stringEnd } from './stringEnd';

interface Functions {
  readonly stringEnd: (from: number) => number;
  readonly lineSkim: (
    from: number,
    last: number,
    end: number,
    out: number,
    root: number,
    number: number,
  ) => LineStop;
}

const module = moduleOf({ stringEnd, literalEnd, lineSkim });
const newline = 0x0a;
const { tables } = layout;
/** A line end is put behind what is read, and blocks are read from there on. */
const beyond = 1 + 8 * blockLength;
/** Fewer than there are slots, so that a free one is always found soon. */
const mostValues = layout.valueSlots / 2;

/** The tables in the memory, which is another one once it has grown. */
interface Views {
  readonly report: Uint32Array;
  readonly bounds: Uint32Array;
  readonly lengths: Uint32Array;
  readonly codes: Uint32Array;
  readonly slots: Uint32Array;
  readonly shapes: DataView;
}

/** Lines that were gone through: how long each is, its end included, and what it is. */
export interface LineReports {
  readonly lengths: Uint32Array;
  readonly codes: Uint32Array;
}

/**
 * Goes through JSON strings, and through whole lines of records whose shapes it was told. All places
 * are those in the bytes that `ended` gave last.
 */
export class SkimKernel extends Kernel<Functions> {
  private views: Views;
  /** How far the reports of lines reach. */
  private out = 0;
  /** Values in the slots. */
  private known = 0;

  constructor(size: number) {
    super(module, size, beyond, tables);
    const { buffer } = this.bytes(size);
    this.views = viewsOf(buffer);
    new Uint8Array(buffer, layout.literalStates).set(literalTable());
    const digits = new Uint8Array(buffer, layout.hexDigits, layout.literalStates);
    Buffer.from('0123456789abcdefABCDEF').forEach((byte) => digits.fill(1, byte, byte + 1));
  }

  /** Memory for `size` bytes, with a line end behind them. */
  ended(size: number): Buffer<ArrayBuffer> {
    const bytes = this.bytes(size + 1);
    bytes[size] = newline;
    if (bytes.buffer !== this.views.report.buffer) {
      this.views = viewsOf(bytes.buffer);
    }
    return bytes.subarray(0, size);
  }

  /**
   * The place of the quote that ends a string whose content begins at `from`; -1 where none does
   * before the line ends, or where `JSON.parse` would refuse the string.
   */
  endOfString(from: number): number {
    const end = this.functions.stringEnd(tables + from);
    return end === -1 ? -1 : end - tables;
  }

  /**
   * Goes through the lines that begin in `[from, last)` and end before `end`, which begin with the
   * shape at address `root`. New values get the number `code`.
   */
  run(from: number, last: number, end: number, root: number, code: number): LineStop {
    if (this.known >= mostValues) {
      this.forgetValues();
    }
    const [start, limit, behind] = [tables + from, tables + last, tables + end];
    const stop = this.functions.lineSkim(start, limit, behind, this.out, root, code);
    this.out = this.told('out');
    this.known += stop === layout.stops.values ? 1 : 0;
    return stop;
  }

  /** Where the line begins at which a run stopped. */
  get line(): number {
    return this.told('line') - tables;
  }

  /** Where the next one does, if that line was found to have an end. */
  get next(): number {
    return this.told('next') - tables;
  }

  /** The shape of the line whose values are new, by its address. */
  get shape(): number {
    return this.told('shape');
  }

  /** Puts where its values stand into an array, start and end of each. */
  boundsInto(target: number[], members: number): void {
    target.length = 2 * members;
    for (let at = 0; at < 2 * members; at++) {
      target[at] = (this.views.bounds[at] ?? 0) - tables;
    }
  }

  /** Lines of these values are of no known shape from now on: they have to be read whole. */
  readWhole(): void {
    this.views.slots[(this.told('slot') + layout.slotParts.number) / 4] = layout.readWhole;
  }

  /** Reports a line that was looked at elsewhere. */
  report(length: number, code: number): void {
    this.views.lengths[this.out / 4] = length;
    this.views.codes[this.out / 4] = code;
    this.out += 4;
  }

  /** Forgets all values. */
  forgetValues(): void {
    this.views.slots.fill(0);
    this.known = 0;
  }

  /** Takes out what was reported, to be copied at once. */
  reports(): LineReports {
    const lines = this.out / 4;
    this.out = 0;
    const { lengths, codes } = this.views;
    return { lengths: lengths.subarray(0, lines), codes: codes.subarray(0, lines) };
  }

  /** Where shapes are written, by their addresses. */
  get shapes(): DataView {
    return this.views.shapes;
  }

  private told(field: keyof typeof reportFields): number {
    return this.views.report[reportFields[field]] ?? 0;
  }
}

function viewsOf(buffer: ArrayBuffer): Views {
  const numbers = (address: number, length: number): Uint32Array =>
    new Uint32Array(buffer, address, length);
  return {
    report: numbers(layout.report, Object.keys(reportFields).length),
    bounds: numbers(layout.bounds, 2 * layout.mostMembers),
    lengths: numbers(layout.lengths, layout.mostLines),
    codes: numbers(layout.codes, layout.mostLines),
    slots: numbers(layout.slots, (layout.valueSlots * layout.slotBytes) / 4),
    shapes: new DataView(buffer, 0, layout.tables),
  };
}
