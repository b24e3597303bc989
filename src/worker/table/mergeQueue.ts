/** Batches that are under way, each of which ends only when the ones before it have ended. */
export class MergeQueue {
  private readonly open: Promise<void>[] = [];
  private last: Promise<void> = Promise.resolve();

  /**
   * Adds a batch. `merge` is called with what the work comes to when all batches before are merged;
   * where one of them fails, this one fails with it.
   */
  add<T>(work: Promise<T>, merge: (done: T) => Promise<void> | void): void {
    const before = this.last;
    this.last = work.then(async (done) => {
      await before;
      await merge(done);
    });
    // Whoever waits for its turn learns of a failure; nobody may be waiting.
    this.last.catch(() => undefined);
    this.open.push(this.last);
  }

  /** Waits until no more than so many batches are under way; rejects when one of the others fails. */
  async makeRoom(most: number): Promise<void> {
    while (this.open.length > most) {
      await this.open.shift();
    }
  }
}
