/** What a program of WebAssembly needs of its surroundings, besides the language itself. */
const needed = new Set([
  'WebAssembly',
  'TextDecoder',
  'TextEncoder',
  'performance',
  'setTimeout',
  'clearTimeout',
  'setImmediate',
  'clearImmediate',
  'queueMicrotask',
  'console',
]);

/** The globals of ECMAScript 2023, and what later editions added by the time of writing. */
const language = new Set(
  `globalThis Infinity NaN undefined isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent
  encodeURI encodeURIComponent escape unescape Object Function Boolean Symbol Error AggregateError
  EvalError RangeError ReferenceError SyntaxError TypeError URIError Number BigInt Math Date String
  RegExp Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  BigInt64Array BigUint64Array Float16Array Float32Array Float64Array Map Set WeakMap WeakSet
  ArrayBuffer SharedArrayBuffer DataView Atomics JSON WeakRef FinalizationRegistry Iterator Promise
  Reflect Proxy Intl`.split(/\s+/),
);

/**
 * Removes every global but those of the language and the few that WebAssembly needs: `process`,
 * `require`, `fetch`, `WebSocket`, and whatever a later Node brings. The console goes nowhere.
 * @throws Error naming one that stays
 */
export function takeAway(): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (language.has(name) || needed.has(name)) {
      continue;
    }
    if (!Reflect.deleteProperty(globalThis, name)) {
      throw new Error(`the global ${name} cannot be removed`);
    }
  }
  const silent = (): void => undefined;
  const console = { log: silent, info: silent, warn: silent, error: silent, debug: silent };
  Object.defineProperty(globalThis, 'console', { value: console });
}
