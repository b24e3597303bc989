import { bytesOfCode, type Code } from './control';

/**
 * What is needed to write WebAssembly functions by hand: the instructions in use, by the names of
 * what they do, and a module around the functions. Source: the WebAssembly specification, 2.0.
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
export const [add, subtract, isEqual, isAtLeast, isAtMost, isBelow, isZero] = [
  ...[0x6a, 0x6b, 0x46, 0x4e, 0x4c, 0x49, 0x45],
] as const;
export const [trailingZeros, shiftLeft, bitAnd, bitOr] = [0x68, 0x74, 0x71, 0x72] as const;
export const [toLong, toInt, shiftRight, longAnd] = [0xad, 0xa7, 0x88, 0x83] as const;
/** On 64 bits. */
export const [longAdd, longSubtract, longMultiply, longOr, longXor, longShiftLeft] = [
  ...[0x7c, 0x7d, 0x7e, 0x84, 0x85, 0x86],
] as const;
export const [longIsZero, longIsEqual, longTrailingZeros] = [0x50, 0x51, 0x7a] as const;

/** What lies so many bytes behind an address. */
export const loadByteBehind = (behind: number): number[] => [0x2d, 0, ...unsigned(behind)];
export const loadByte = loadByteBehind(0);
export const loadInt = (behind = 0): number[] => [0x28, 0, ...unsigned(behind)];
export const loadLong = (behind = 0): number[] => [0x29, 0, ...unsigned(behind)];
export const storeInt = (behind = 0): number[] => [0x36, 0, ...unsigned(behind)];
export const storeLong = (behind = 0): number[] => [0x37, 0, ...unsigned(behind)];

/** A function of the same module, by its place. */
export const call = (place: number): number[] => [0x10, place];

/** On sixteen bytes at once. */
export const loadBlock = [0xfd, 0x00, 0, 0];
export const loadBlockBehind = (behind: number): number[] => [0xfd, 0x00, 0, ...unsigned(behind)];
/** The same number in each byte; sixteen numbers. */
export const blockOf = (bytes: number | readonly number[]): number[] => [
  ...[0xfd, 0x0c],
  ...(typeof bytes === 'number' ? Array.from({ length: blockLength }, () => bytes) : bytes),
];
export const [splat, equalBytes, belowBytes, and, or, bitmask] = [
  ...[0x0f, 0x23, 0x26, 0x4e, 0x50, 0x64].map((instruction) => [0xfd, instruction]),
] as [number[], number[], number[], number[], number[], number[]];
export const [swizzle, xor, anyTrue] = [
  ...[0x0e, 0x51, 0x53].map((instruction) => [0xfd, instruction]),
] as [number[], number[], number[]];
export const leastBytes = [0xfd, 0x77];
/** Shifts each pair of bytes as one number. */
export const shiftPairsRight = [0xfd, 0x8d, 0x01];

/** How many bytes `loadBlock` reads. */
export const blockLength = 16;

export interface HandWritten {
  /** How many numbers of 32 bits it takes; it gives one. */
  readonly parameters: number;
  /** The types of its other variables, which follow the parameters. */
  readonly locals: readonly number[];
  readonly body: Code;
}

/**
 * A module of functions that work on the memory it imports as `m.m`; each is exported under its
 * name, and called by the others by its place in the order in which they are given.
 */
export function moduleOf(
  functions: Readonly<Record<string, HandWritten>>,
): Uint8Array<ArrayBuffer> {
  const named = Object.entries(functions);
  const { length } = named;
  const [memory] = textBytes('m');
  const types = named.map(([, { parameters }]) => [
    ...[0x60, parameters, ...Array.from({ length: parameters }, () => i32), 1, i32],
  ]);
  const codes = named.map(([, { locals, body }]) =>
    counted([locals.length, ...locals.flatMap((type) => [1, type]), ...bytesOfCode(body), end]),
  );
  const exported = named.flatMap(([name], place) => [...counted(textBytes(name)), 0, place]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [length, ...types.flat()]),
    ...section(2, [1, 1, memory ?? 0, 1, memory ?? 0, 2, 0, 1]),
    ...section(3, [length, ...types.keys()]),
    ...section(7, [length, ...exported]),
    ...section(10, [length, ...codes.flat()]),
  ]);
}

function textBytes(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** A section with its number and its length. */
function section(id: number, content: readonly number[]): number[] {
  return [id, ...counted(content)];
}

function counted(content: readonly number[]): number[] {
  return [...unsigned(content.length), ...content];
}

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** A number in as few digits of seven bits as hold it and its sign. */
function signed(value: bigint): number[] {
  const digit = Number(value & 0x7fn);
  const rest = value >> 7n;
  const isLast = rest === (digit & 0x40 ? -1n : 0n);
  return isLast ? [digit] : [digit | 0x80, ...signed(rest)];
}
