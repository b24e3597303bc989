/**
 * What stays writable: where one of these is read-only in a prototype, nothing that inherits from it
 * can be given its own by assignment, and Pyodide does so.
 */
const assigned = new Set<PropertyKey>(['constructor', 'toString', 'valueOf', 'toLocaleString']);

/**
 * Makes the objects that all others of the language share unchangeable. A program that gets hold of
 * any object of JavaScript could otherwise change what is sent out of here, by a `toJSON` on
 * `Object.prototype` for one.
 */
export function freezeLanguage(): void {
  // Those of errors are left alone: Emscripten sets `Error.stackTraceLimit`, and assigns names.
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const value = Reflect.get(globalThis, name) as unknown;
    if (isObject(value) && value !== globalThis && !name.endsWith('Error')) {
      freezeUpwards(value);
      freezeUpwards(Object.getOwnPropertyDescriptor(value, 'prototype')?.value);
    }
  }
  // Those that have no name of their own.
  const generator = function* (): Generator {
    yield undefined;
  };
  const later = async (): Promise<void> => Promise.resolve();
  [generator, generator(), later, [].values(), new Map().values(), new Set().values()].forEach(
    (each) => freezeUpwards(Object.getPrototypeOf(each)),
  );
  // What is given the frames of every error.
  Object.defineProperty(Error, 'prepareStackTrace', { value: undefined });
}

/** An object and those that it inherits from. */
function freezeUpwards(value: unknown): void {
  for (let each = value; isObject(each); each = Object.getPrototypeOf(each) as unknown) {
    Object.preventExtensions(each);
    for (const key of Reflect.ownKeys(each)) {
      if (!assigned.has(key)) {
        makeConstant(each, key);
      }
    }
  }
}

function makeConstant(owner: object, key: PropertyKey): void {
  const isValue = Object.getOwnPropertyDescriptor(owner, key)?.writable !== undefined;
  Object.defineProperty(owner, key, { configurable: false, ...(isValue && { writable: false }) });
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
