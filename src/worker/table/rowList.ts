/** Numbers of rows, to which more are added at the end without copying each time. */
export class RowList {
  private held = new Int32Array(1024);
  private length = 0;

  get rows(): Int32Array {
    return this.held.subarray(0, this.length);
  }

  append(rows: Int32Array): void {
    const needed = this.length + rows.length;
    if (needed > this.held.length) {
      const larger = new Int32Array(Math.max(needed, this.held.length * 2));
      larger.set(this.rows);
      this.held = larger;
    }
    this.held.set(rows, this.length);
    this.length = needed;
  }
}
