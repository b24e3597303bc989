import type { IDisposable } from '../../base/lifecycle';
import { TemporaryFile } from './temporaryFile';

const blockSize = 1024 * 1024;

/** Bytes that are appended and read at any place: in memory up to a limit, on the disk beyond it. */
export class StoredBytes implements IDisposable {
  private blocks: Buffer[] = [];
  private file: TemporaryFile | undefined;
  private length = 0;

  constructor(private readonly memoryLimit: number) {}

  get size(): number {
    return this.length;
  }

  get isOnDisk(): boolean {
    return this.file !== undefined;
  }

  /** Throws an ExpectedError when the disk has no room; then nothing of the bytes counts. */
  append(bytes: Uint8Array): void {
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

  /** Copies bytes from `position` on into `target`; the number copied is 0 at the end. */
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

  dispose(): void {
    this.length = 0;
    this.blocks = [];
    this.file?.dispose();
    this.file = undefined;
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
    const file = new TemporaryFile();
    try {
      for (let at = 0; at < this.length; at += blockSize) {
        const block = this.blocks[at / blockSize] ?? Buffer.alloc(0);
        file.append(block.subarray(0, this.length - at));
      }
    } catch (error) {
      file.dispose();
      throw error;
    }
    this.file = file;
    this.blocks = [];
  }
}
