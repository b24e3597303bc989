import { CancelledError, ExpectedError, messageOf } from '../../base/errors';
import type { ByteSource, GrowingBytes } from '../byteSource';
import { StoredBytes } from './storedBytes';

/** Beyond this the unpacked bytes go to the disk. */
export const largestInMemory = 512 * 1024 * 1024;

/** Bytes as they come out of a packed file, and how far into that file they reach. */
export interface Unpacking {
  readonly pieces: AsyncIterator<Uint8Array>;
  consumed(): number;
}

/**
 * The contents of a packed file. They are unpacked as far as somebody asks for, once: kept in
 * memory up to a limit and in a temporary file beyond it. Broken or cut-off data end the contents
 * early and leave what came before.
 */
export class UnpackedSource implements ByteSource, GrowingBytes {
  readonly version: string;
  private readonly bytes: StoredBytes;
  private filling: Promise<void> | undefined;
  private isEnded = false;
  private isDisposed = false;
  private whyEnded: string | undefined;

  constructor(
    private readonly packed: ByteSource,
    private readonly unpacking: Unpacking,
    memoryLimit = largestInMemory,
  ) {
    this.version = packed.version;
    this.bytes = new StoredBytes(memoryLimit);
  }

  get growing(): GrowingBytes {
    return this;
  }

  get size(): number {
    return this.bytes.size;
  }

  get ended(): boolean {
    return this.isEnded;
  }

  get trouble(): string | undefined {
    return this.whyEnded;
  }

  get progress(): { readonly done: number; readonly total: number } {
    return { done: this.unpacking.consumed(), total: this.packed.size };
  }

  async fill(upTo: number): Promise<void> {
    while (this.size < upTo && !this.isEnded) {
      this.filling ??= this.fillOnce().finally(() => {
        this.filling = undefined;
      });
      await this.filling;
    }
  }

  read(position: number, target: Uint8Array): number {
    return this.bytes.read(position, target);
  }

  verify(): void {
    this.packed.verify?.();
  }

  dispose(): void {
    if (this.isDisposed) {
      return;
    }
    this.isDisposed = true;
    this.isEnded = true;
    void this.unpacking.pieces.return?.().catch(() => undefined);
    this.bytes.dispose();
    this.packed.dispose();
  }

  private async fillOnce(): Promise<void> {
    try {
      const next = await this.unpacking.pieces.next();
      if (this.isDisposed) {
        throw new CancelledError();
      }
      if (next.done === true) {
        this.isEnded = true;
      } else {
        this.bytes.append(next.value);
      }
    } catch (error) {
      this.isEnded = true;
      if (error instanceof CancelledError || error instanceof ExpectedError) {
        throw error;
      }
      this.whyEnded = `The packed data end early or are broken: ${messageOf(error)}`;
      if (this.size === 0) {
        throw new ExpectedError(this.whyEnded);
      }
    }
  }
}
