/** The part of the interface that is used here; the types for Node leave it out. */
interface WebAssemblyApi<F> {
  readonly Memory: new (size: { readonly initial: number }) => KernelMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly m: { readonly m: KernelMemory } },
  ) => { readonly exports: F };
}

interface KernelMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const pageSize = 64 * 1024;

/**
 * Functions in WebAssembly and the memory they work on: at memory speed, where the same loops in
 * JavaScript take ten times as long. Bytes are read right into that memory.
 */
export abstract class Kernel<F> {
  private readonly memory: KernelMemory;
  private view: Buffer<ArrayBuffer>;
  protected readonly functions: F;

  /**
   * @param module of the functions `F`, as `moduleOf` makes it
   * @param beyond how many bytes behind the last place they may look at
   * @param tables how many bytes of the memory lie before the bytes that are worked on
   */
  protected constructor(
    module: Uint8Array,
    size: number,
    private readonly beyond: number,
    private readonly tables = 0,
  ) {
    const { Memory, Module, Instance } = webAssembly<F>();
    this.memory = new Memory({ initial: this.pagesFor(size) });
    this.functions = new Instance(new Module(module), { m: { m: this.memory } }).exports;
    this.view = Buffer.from(this.memory.buffer);
  }

  /** `size` bytes of the memory, which grows for them, from the first behind the tables on. */
  bytes(size: number): Buffer<ArrayBuffer> {
    const missing = this.pagesFor(size) - this.memory.buffer.byteLength / pageSize;
    if (missing > 0) {
      this.memory.grow(missing);
      this.view = Buffer.from(this.memory.buffer);
    }
    return this.view.subarray(this.tables, this.tables + size);
  }

  /** Numbers of 32 bits in the memory, from an address on; until it grows. */
  protected numbersAt(address: number, length: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.memory.buffer, address, length);
  }

  /** Bytes in the memory, tables included; until it grows. */
  protected bytesAt(address: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.memory.buffer, address, length);
  }

  private pagesFor(size: number): number {
    return Math.ceil((this.tables + size + this.beyond) / pageSize);
  }
}

function webAssembly<F>(): WebAssemblyApi<F> {
  return (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi<F> }).WebAssembly;
}
