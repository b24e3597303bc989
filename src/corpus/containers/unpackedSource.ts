import { CancelledError, ExpectedError, messageOf } from '../../base/errors';
import type { ByteSource, GrowingBytes } from '../byteSource';
import { TemporaryFile } from './temporaryFile';

/** Beyond this the unpacked bytes go to the disk. */
export const largestInMemory = 512 * 1024 * 1024;
const blockSize = 1024 * 1024;

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
  private blocks: Buffer[] = [];
  private file: TemporaryFile | undefined;
  private length = 0;
  private filling: Promise<void> | undefined;
  private isEnded = false;
  private isDisposed = false;
  private whyEnded: string | undefined;

  constructor(
    private readonly packed: ByteSource,
    private readonly unpacking: Unpacking,
    private readonly memoryLimit = largestInMemory,
  ) {
    this.version = packed.version;
  }

  get growing(): GrowingBytes {
    return this;
  }

  get size(): number {
    return this.length;
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
    while (this.length < upTo && !this.isEnded) {
      this.filling ??= this.fillOnce().finally(() => {
        this.filling = undefined;
      });
      await this.filling;
    }
  }

  read(position: number, target: Uint8Array): number {
    const wanted = Math.max(0, Math.min(target.length, this.length - position));
    if (this.file !== undefined) {
      return this.file.read(position, target.subarray(0, wanted));
    }
    for (let copied = 0; copied < wanted;) {
      const at = position + copied;
      const block = this.blocks[Math.floor(at / blockSize)];
      const from = at % blockSize;
      const part = block?.subarray(from, from + wanted - copied) ?? Buffer.alloc(0);
      target.set(part, copied);
      copied += part.length;
    }
    return wanted;
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
    this.blocks = [];
    void this.unpacking.pieces.return?.().catch(() => undefined);
    this.file?.dispose();
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
        this.append(next.value);
      }
    } catch (error) {
      this.isEnded = true;
      if (error instanceof CancelledError || error instanceof ExpectedError) {
        throw error;
      }
      this.whyEnded = `The packed data end early or are broken: ${messageOf(error)}`;
      if (this.length === 0) {
        throw new ExpectedError(this.whyEnded);
      }
    }
  }

  private append(bytes: Uint8Array): void {
    if (this.file === undefined && this.length + bytes.length > this.memoryLimit) {
      this.moveToDisk();
    }
    if (this.file !== undefined) {
      this.file.append(bytes);
    } else {
      this.appendToBlocks(bytes);
    }
    this.length += bytes.length;
  }

  private appendToBlocks(bytes: Uint8Array): void {
    for (let copied = 0; copied < bytes.length;) {
      const at = this.length + copied;
      const index = Math.floor(at / blockSize);
      const block = (this.blocks[index] ??= Buffer.allocUnsafeSlow(blockSize));
      const from = at % blockSize;
      const part = bytes.subarray(copied, copied + blockSize - from);
      block.set(part, from);
      copied += part.length;
    }
  }

  private moveToDisk(): void {
    this.file = new TemporaryFile();
    for (let at = 0; at < this.length; at += blockSize) {
      const block = this.blocks[at / blockSize] ?? Buffer.alloc(0);
      this.file.append(block.subarray(0, this.length - at));
    }
    this.blocks = [];
  }
}
