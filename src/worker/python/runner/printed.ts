/** What is kept of what a program prints, in bytes; the rest is thrown away. */
const most = 2 ** 20;

/** Collects what is printed from one `begin` to the next. */
export class Printed {
  private kept: Uint8Array[] = [];
  private size = 0;

  begin(): void {
    this.kept = [];
    this.size = 0;
  }

  /** Takes all, as far as the program can see. */
  add(bytes: Uint8Array): number {
    if (this.size < most) {
      this.kept.push(bytes.slice(0, most - this.size));
    }
    this.size += bytes.length;
    return bytes.length;
  }

  get isCut(): boolean {
    return this.size > most;
  }

  get text(): string {
    const decoder = new TextDecoder();
    return this.kept.map((bytes) => decoder.decode(bytes, { stream: true })).join('');
  }
}
