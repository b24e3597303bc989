/** The part of the interface that is used here; the types for Node leave it out. */
interface WebAssemblyApi<F> {
  readonly Memory: new (size: { readonly initial: number }) => KernelMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly m: { readonly m: KernelMemory } },
  ) => { readonly exports: { readonly f: F } };
}

interface KernelMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const pageSize = 64 * 1024;

/**
 * A function in WebAssembly and the memory it works on: at memory speed, where the same loop in
 * JavaScript takes ten times as long. Bytes are read right into its memory.
 */
export abstract class Kernel<F> {
  private readonly memory: KernelMemory;
  private view: Buffer<ArrayBuffer>;
  protected readonly call: F;

  /**
   * @param module of one function, as `moduleOf` makes it
   * @param beyond how many bytes behind the last place it may look at
   */
  protected constructor(
    module: Uint8Array,
    size: number,
    private readonly beyond: number,
  ) {
    const { Memory, Module, Instance } = webAssembly<F>();
    this.memory = new Memory({ initial: this.pagesFor(size) });
    this.call = new Instance(new Module(module), { m: { m: this.memory } }).exports.f;
    this.view = Buffer.from(this.memory.buffer);
  }

  /** The first `size` bytes of the memory, which grows for them. */
  bytes(size: number): Buffer<ArrayBuffer> {
    const missing = this.pagesFor(size) - this.memory.buffer.byteLength / pageSize;
    if (missing > 0) {
      this.memory.grow(missing);
      this.view = Buffer.from(this.memory.buffer);
    }
    return this.view.subarray(0, size);
  }

  private pagesFor(size: number): number {
    return Math.ceil((size + this.beyond) / pageSize);
  }
}

function webAssembly<F>(): WebAssemblyApi<F> {
  return (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi<F> }).WebAssembly;
}
