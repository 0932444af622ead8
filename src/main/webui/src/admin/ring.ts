/** The last values of a series, as many as fit; a new one takes the place of the oldest. */
export class Ring<T> {
  private readonly kept: T[] = [];
  private oldest = 0;
  private readonly capacity: number;

  constructor(capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(`capacity: ${capacity}`);
    }
    this.capacity = capacity;
  }

  push(value: T): void {
    if (this.kept.length < this.capacity) {
      this.kept.push(value);
    } else {
      this.kept[this.oldest] = value;
      this.oldest = (this.oldest + 1) % this.capacity;
    }
  }

  /** The oldest first. */
  values(): T[] {
    return [...this.kept.slice(this.oldest), ...this.kept.slice(0, this.oldest)];
  }
}
