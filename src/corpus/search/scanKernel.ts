/**
 * A search for two bytes at a distance, 16 places at a time: at memory speed, where the same loop
 * in JavaScript takes ten times as long. It is a WebAssembly module of one function, written out
 * below; bytes are read right into its memory.
 */

/** The part of the interface that is used here; the types for Node leave it out. */
interface WebAssemblyApi {
  readonly Memory: new (size: { readonly initial: number }) => ScanMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly m: { readonly m: ScanMemory } },
  ) => { readonly exports: { readonly f: Find } };
}

interface ScanMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

type Find = (
  from: number,
  to: number,
  gap: number,
  first: number,
  otherFirst: number,
  second: number,
  otherSecond: number,
) => number;

/** Two bytes, each in one of two forms; the second stands `gap` bytes behind the first. */
export interface BytePair {
  readonly first: readonly [number, number];
  readonly second: readonly [number, number];
  readonly gap: number;
}

const pageSize = 64 * 1024;
/** The kernel looks at up to this many bytes behind the last place. */
const block = 16;

/** Bytes to be searched; `buffer` is written to and searched in place. */
export class ScanKernel {
  private readonly memory: ScanMemory;
  private readonly find: Find;
  private view: Buffer<ArrayBuffer>;

  constructor(size: number) {
    const { Memory, Module, Instance } = webAssembly();
    this.memory = new Memory({ initial: pagesFor(size) });
    this.find = new Instance(new Module(module), { m: { m: this.memory } }).exports.f;
    this.view = Buffer.from(this.memory.buffer);
  }

  /** The first `size` bytes of the memory, which grows for them. */
  bytes(size: number): Buffer<ArrayBuffer> {
    const missing = pagesFor(size) - this.memory.buffer.byteLength / pageSize;
    if (missing > 0) {
      this.memory.grow(missing);
      this.view = Buffer.from(this.memory.buffer);
    }
    return this.view.subarray(0, size);
  }

  /** The first place in `[from, to)` at which a pair stands; -1 where there is none. */
  indexOf({ first, second, gap }: BytePair, from: number, to: number): number {
    const found = this.find(from, to, gap, first[0], first[1], second[0], second[1]);
    return found < to ? found : -1;
  }
}

function webAssembly(): WebAssemblyApi {
  return (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi }).WebAssembly;
}

/** The longest gap is that of a needle, and a block is read from there on. */
function pagesFor(size: number): number {
  return Math.ceil((size + block) / pageSize) + 1;
}

const [i32, v128, nothing] = [0x7f, 0x7b, 0x40];
const [from, to, gap, first, otherFirst, second, otherSecond] = [0, 1, 2, 3, 4, 5, 6];
const [firsts, otherFirsts, seconds, otherSeconds, read, mask] = [7, 8, 9, 10, 11, 12];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const constant = (value: number): number[] => [0x41, value];
const minusOne = 0x7f;
const [loop, when, end, branch, giveBack] = [0x03, 0x04, 0x0b, 0x0c, 0x0f];
const [add, isAtLeast, trailingZeros] = [0x6a, 0x4e, 0x68];
const load = [0xfd, 0x00, 0, 0];
const [splat, equal, and, or, bitmask] = [0x0f, 0x23, 0x4e, 0x50, 0x64].map((op) => [0xfd, op]) as [
  number[],
  number[],
  number[],
  number[],
  number[],
];
/** What was read is one of two bytes, lane by lane. */
const isEither = (one: number, other: number): number[] => [
  ...[...tee(read), ...get(one), ...equal],
  ...[...get(read), ...get(other), ...equal, ...or],
];

const body = [
  ...[2, 5, v128, 1, i32],
  ...[...get(first), ...splat, ...set(firsts), ...get(otherFirst), ...splat, ...set(otherFirsts)],
  ...[...get(second), ...splat, ...set(seconds)],
  ...[...get(otherSecond), ...splat, ...set(otherSeconds)],
  ...[loop, nothing],
  ...[...get(from), ...get(to), isAtLeast, when, nothing, ...constant(minusOne), giveBack, end],
  ...[...get(from), ...load, ...isEither(firsts, otherFirsts)],
  ...[...get(from), ...get(gap), add, ...load, ...isEither(seconds, otherSeconds)],
  ...[...and, ...bitmask, ...tee(mask), when, nothing],
  ...[...get(from), ...get(mask), trailingZeros, add, giveBack, end],
  ...[...get(from), ...constant(block), add, ...set(from), branch, 0, end],
  ...[...constant(minusOne), end],
];

/** A section with its number and its length; none here is longer than fits in two digits. */
function section(id: number, content: readonly number[]): number[] {
  return [id, ...counted(content)];
}

function counted(content: readonly number[]): number[] {
  const { length } = content;
  return [...(length < 0x80 ? [length] : [(length & 0x7f) | 0x80, length >> 7]), ...content];
}

const m = 'm'.charCodeAt(0);
const module = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 7, ...Array.from({ length: 7 }, () => i32), 1, i32]),
  ...section(2, [1, 1, m, 1, m, 2, 0, 1]),
  ...section(3, [1, 0]),
  ...section(7, [1, 1, 'f'.charCodeAt(0), 0, 0]),
  ...section(10, [1, ...counted(body)]),
]);
