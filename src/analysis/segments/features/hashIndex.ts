/** Cells up to which an index that is cleared keeps its size: more take longer to empty than to make. */
const cellsKept = 1 << 14;

/** Hashes that are tried before one is given up: bounds the time that made-up collisions take. */
const longestProbe = 256;

/**
 * Whole numbers from 0 on under signed 32-bit hashes: an open-addressed table in one array, since a
 * thought asks for some hundred hashes a sentence. The first number under a hash stays.
 */
export class HashIndex {
  /** A hash and its number plus one for each slot; zero in an empty one. */
  private cells: Int32Array;
  private shift: number;
  private count = 0;

  /** @param expected for how many hashes there is room at first; more are taken as they come */
  constructor(expected = 8) {
    const bits = Math.ceil(Math.log2(Math.max(8, expected * 2)));
    this.cells = new Int32Array(2 << bits);
    this.shift = 32 - bits;
  }

  /** Forgets all hashes, to be filled anew. */
  clear(): void {
    if (this.cells.length > cellsKept) {
      this.cells = new Int32Array(cellsKept);
      this.shift = 33 - Math.log2(cellsKept);
    } else if (this.count > 0) {
      this.cells.fill(0);
    }
    this.count = 0;
  }

  /** An index of hashes under their place in the list. */
  static of(hashes: ArrayLike<number>): HashIndex {
    const index = new HashIndex(hashes.length);
    for (let at = 0; at < hashes.length; at += 1) {
      index.add(hashes[at] ?? 0, at);
    }
    return index;
  }

  get size(): number {
    return this.count;
  }

  has(hash: number): boolean {
    return this.get(hash) >= 0;
  }

  /** The number under a hash; negative for a hash without one. */
  get(hash: number): number {
    const { cells } = this;
    const mask = cells.length - 1;
    let cell = (Math.imul(hash, 0x9e3779b1) >>> this.shift) << 1;
    for (let probe = 0; probe < longestProbe; probe += 1) {
      const number = cells[cell + 1] ?? 0;
      if (number === 0 || cells[cell] === hash) {
        return number - 1;
      }
      cell = (cell + 2) & mask;
    }
    return -1;
  }

  /** The number under a hash; where there is none, `number`, which then stands there. */
  getOrAdd(hash: number, number: number): number {
    const { cells } = this;
    const mask = cells.length - 1;
    let cell = (Math.imul(hash, 0x9e3779b1) >>> this.shift) << 1;
    for (let probe = 0; probe < longestProbe; probe += 1) {
      const stored = cells[cell + 1] ?? 0;
      if (stored !== 0 && cells[cell] === hash) {
        return stored - 1;
      }
      if (stored === 0 && this.count * 4 < cells.length) {
        cells[cell] = hash;
        cells[cell + 1] = number + 1;
        this.count += 1;
        return number;
      }
      if (stored === 0) {
        break;
      }
      cell = (cell + 2) & mask;
    }
    this.add(hash, number);
    return number;
  }

  add(hash: number, number: number): void {
    if (this.count * 4 >= this.cells.length) {
      this.grow();
    }
    this.put(hash, number + 1);
  }

  private put(hash: number, stored: number): void {
    const { cells } = this;
    const mask = cells.length - 1;
    let cell = (Math.imul(hash, 0x9e3779b1) >>> this.shift) << 1;
    for (let probe = 0; probe < longestProbe; probe += 1) {
      if (cells[cell + 1] === 0) {
        cells[cell] = hash;
        cells[cell + 1] = stored;
        this.count += 1;
        return;
      }
      if (cells[cell] === hash) {
        return;
      }
      cell = (cell + 2) & mask;
    }
  }

  private grow(): void {
    const old = this.cells;
    this.cells = new Int32Array(old.length * 2);
    this.shift -= 1;
    this.count = 0;
    for (let cell = 0; cell < old.length; cell += 2) {
      const stored = old[cell + 1] ?? 0;
      if (stored > 0) {
        this.put(old[cell] ?? 0, stored);
      }
    }
  }
}
