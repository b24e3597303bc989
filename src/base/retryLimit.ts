/** Lets something be tried again, but not for ever: only so many times within a while. */
export class RetryLimit {
  private readonly tries: number[] = [];

  constructor(
    private readonly most: number,
    private readonly withinMs: number,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Whether it may be tried once more; if so, that counts as a try. */
  mayTry(): boolean {
    const now = this.now();
    while (this.tries.length > 0 && now - (this.tries[0] ?? now) > this.withinMs) {
      this.tries.shift();
    }
    if (this.tries.length >= this.most) {
      return false;
    }
    this.tries.push(now);
    return true;
  }
}
