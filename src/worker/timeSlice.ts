import { turn } from '../corpus/turn';

/** No longer than this is the thread kept from answering. */
const sliceMs = 20;

/** Divides long work, so that other requests have their turn in between. */
export class TimeSlice {
  private end = performance.now() + sliceMs;

  /** It is time to call `next`. */
  get isOver(): boolean {
    return performance.now() > this.end;
  }

  /** Lets others have their turn. */
  async next(): Promise<void> {
    await turn();
    this.end = performance.now() + sliceMs;
  }
}
