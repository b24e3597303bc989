/**
 * What is needed to write a WebAssembly function by hand: the instructions in use, by the names of
 * what they do, and a module around one function. Source: the WebAssembly specification, 2.0.
 */

export const [i32, i64, v128, nothing] = [0x7f, 0x7e, 0x7b, 0x40] as const;

export const get = (local: number): number[] => [0x20, local];
export const set = (local: number): number[] => [0x21, local];
export const tee = (local: number): number[] => [0x22, local];
export const constant = (value: number): number[] => [0x41, ...signed(BigInt(value))];
export const longConstant = (value: bigint): number[] => [0x42, ...signed(value)];

export const [loop, when, otherwise, end, branch, giveBack] = [
  ...[0x03, 0x04, 0x05, 0x0b, 0x0c, 0x0f],
] as const;
export const [add, subtract, isEqual, isAtLeast, isBelow] = [0x6a, 0x6b, 0x46, 0x4e, 0x49] as const;
export const [trailingZeros, shiftLeft, bitAnd] = [0x68, 0x74, 0x71] as const;
export const [toLong, toInt, shiftRight, longAnd] = [0xad, 0xa7, 0x88, 0x83] as const;
export const loadByte = [0x2d, 0, 0];

/** On sixteen bytes at once. */
export const loadBlock = [0xfd, 0x00, 0, 0];
export const [splat, equalBytes, belowBytes, and, or, bitmask] = [
  ...[0x0f, 0x23, 0x26, 0x4e, 0x50, 0x64].map((instruction) => [0xfd, instruction]),
] as [number[], number[], number[], number[], number[], number[]];

/** How many bytes `loadBlock` reads. */
export const blockLength = 16;

export interface HandWritten {
  /** How many numbers of 32 bits it takes; it gives one. */
  readonly parameters: number;
  /** The types of its other variables, which follow the parameters. */
  readonly locals: readonly number[];
  readonly body: readonly number[];
}

/** A module that exports one function as `f` and works on the memory it imports as `m.m`. */
export function moduleOf({ parameters, locals, body }: HandWritten): Uint8Array<ArrayBuffer> {
  const [m, f] = ['m', 'f'].map((name) => name.charCodeAt(0)) as [number, number];
  const types = Array.from({ length: parameters }, () => i32);
  const code = [locals.length, ...locals.flatMap((type) => [1, type]), ...body, end];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters, ...types, 1, i32]),
    ...section(2, [1, 1, m, 1, m, 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, f, 0, 0]),
    ...section(10, [1, ...counted(code)]),
  ]);
}

/** A section with its number and its length. */
function section(id: number, content: readonly number[]): number[] {
  return [id, ...counted(content)];
}

/** None here is longer than fits in two digits. */
function counted(content: readonly number[]): number[] {
  const { length } = content;
  return [...(length < 0x80 ? [length] : [(length & 0x7f) | 0x80, length >> 7]), ...content];
}

/** A number in as few digits of seven bits as hold it and its sign. */
function signed(value: bigint): number[] {
  const digit = Number(value & 0x7fn);
  const rest = value >> 7n;
  const isLast = rest === (digit & 0x40 ? -1n : 0n);
  return isLast ? [digit] : [digit | 0x80, ...signed(rest)];
}
