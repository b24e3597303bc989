/**
 * Asks one question at a time: while one is open, only the newest of those that come waits. Who
 * drags a slider asks faster than anybody can answer.
 */
export class NewestOnly<Q, A> {
  private isOpen = false;
  private waiting: { readonly question: Q } | undefined;

  /** @param hear takes the answer, unless a newer question waits */
  constructor(
    private readonly put: (question: Q) => Promise<A>,
    private readonly hear: (answer: A) => void,
    private readonly fail: (error: unknown) => void,
  ) {}

  ask(question: Q): void {
    if (this.isOpen) {
      this.waiting = { question };
    } else {
      void this.begin(question);
    }
  }

  private async begin(question: Q): Promise<void> {
    this.isOpen = true;
    try {
      const answer = await this.put(question);
      if (this.waiting === undefined) {
        this.hear(answer);
      }
    } catch (error) {
      this.fail(error);
    }
    this.isOpen = false;
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting !== undefined) {
      void this.begin(waiting.question);
    }
  }
}
