/** What the sandbox may keep in files, all of them together, in bytes: they are outside of Python. */
const fileBytes = 32 * 2 ** 20;

/** `lib` of TypeScript has WebAssembly only together with the DOM. */
interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
  grow: (this: WebAssemblyMemory, pages: number) => number;
}

/** Bytes of a page of WebAssembly memory. */
const page = 65_536;

/**
 * Lets no WebAssembly memory grow beyond a limit: Python then gets none and raises `MemoryError`.
 * Emscripten grows it from JavaScript, by this very method.
 */
export function limitMemory(bytes: number): void {
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: { Memory: { prototype: WebAssemblyMemory } };
  };
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * page > bytes) {
      throw new RangeError('the memory is at its limit');
    }
    return grow.call(this, pages);
  };
}

/** A file that is kept in memory. */
interface FileNode {
  readonly contents?: { readonly length: number } | null;
}

interface FileStream {
  readonly path?: string;
}

type SetSize = (node: FileNode, size: number) => unknown;

/** The parts of Emscripten's file system that are looked at. */
export interface FileSystem {
  readonly ErrnoError: new (errno: number) => Error;
  readonly filesystems: { readonly MEMFS: Record<string, SetSize> };
  write: (
    stream: FileStream,
    buffer: unknown,
    offset: number,
    length: number,
    at?: number,
  ) => number;
}

/** The number that Emscripten has for `ENOSPC`. */
const noSpace = 51;

/** Where Pyodide has Python write what it says of an exception, to read it from there. */
const errorDevice = '/dev/capture_stderr';

/** Lets files and pipes, which are kept in JavaScript, grow to a limit only. */
export function limitFiles(files: FileSystem): void {
  const { MEMFS } = files.filesystems;
  const take = allowance(files);
  // Of its own, so that an exception has its message even where the files are at their limit.
  const takeOfErrors = allowance(files);
  for (const name of ['expandFileStorage', 'resizeFileStorage']) {
    const setSize = MEMFS[name];
    if (setSize === undefined) {
      throw new Error(`this Pyodide has no ${name}`);
    }
    MEMFS[name] = (node, size) => {
      take(size - (node.contents?.length ?? 0));
      return setSize.call(MEMFS, node, size);
    };
  }
  const write = files.write.bind(files);
  files.write = (stream, buffer, offset, length, at) => {
    // What is printed is not kept here.
    if (!('devops' in stream)) {
      (stream.path === errorDevice ? takeOfErrors : take)(length);
    }
    return write(stream, buffer, offset, length, at);
  };
}

/** Takes so many bytes of what may be kept; beyond it, throws what Python has for a full disk. */
function allowance({ ErrnoError }: FileSystem): (bytes: number) => void {
  let left = fileBytes;
  return (bytes) => {
    if (bytes > left) {
      throw new ErrnoError(noSpace);
    }
    left -= Math.max(0, bytes);
  };
}
