/** A binary heap of numbers: the smallest comes out first. */
export class MinimumHeap {
  /** @param values the first `size` of them are taken up; the array becomes the heap's own */
  constructor(
    private values: Float64Array,
    public size: number,
  ) {
    for (let at = (size >> 1) - 1; at >= 0; at--) {
      this.sink(at, values[at] ?? 0);
    }
  }

  push(value: number): void {
    if (this.size === this.values.length) {
      const larger = new Float64Array(Math.max(16, this.size * 2));
      larger.set(this.values);
      this.values = larger;
    }
    const { values } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = values[parent] ?? 0;
      if (above <= value) {
        break;
      }
      values[at] = above;
      at = parent;
    }
    values[at] = value;
  }

  /** Takes the smallest out; the heap must not be empty. */
  pop(): number {
    const { values } = this;
    const smallest = values[0] ?? 0;
    this.size--;
    if (this.size > 0) {
      this.sink(0, values[this.size] ?? 0);
    }
    return smallest;
  }

  /** Puts a value at a place that is free, or below it. */
  private sink(place: number, value: number): void {
    const { values, size } = this;
    let at = place;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && (values[child + 1] ?? 0) < (values[child] ?? 0)) {
        child++;
      }
      const below = values[child] ?? 0;
      if (below >= value) {
        break;
      }
      values[at] = below;
      at = child;
    }
    values[at] = value;
  }
}
