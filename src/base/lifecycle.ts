/** Something that holds a resource until told to let go. */
export interface IDisposable {
  dispose(): void;
}

export function toDisposable(dispose: () => void): IDisposable {
  return { dispose };
}

/** Owns disposables; what is added after disposal is disposed at once. */
export class DisposableStore implements IDisposable {
  private readonly items = new Set<IDisposable>();
  private disposed = false;

  add<T extends IDisposable>(item: T): T {
    if (this.disposed) {
      item.dispose();
    } else {
      this.items.add(item);
    }
    return item;
  }

  get isDisposed(): boolean {
    return this.disposed;
  }

  dispose(): void {
    this.disposed = true;
    this.clear();
  }

  clear(): void {
    const items = [...this.items];
    this.items.clear();
    for (const item of items.reverse()) {
      item.dispose();
    }
  }
}

/** Base of every class that owns disposables. */
export abstract class Disposable implements IDisposable {
  protected readonly store = new DisposableStore();

  protected register<T extends IDisposable>(item: T): T {
    return this.store.add(item);
  }

  dispose(): void {
    this.store.dispose();
  }
}

/** Holds "the current one": setting a new value disposes the one before. */
export class MutableDisposable<T extends IDisposable> implements IDisposable {
  private current: T | undefined;
  private disposed = false;

  get value(): T | undefined {
    return this.current;
  }

  set value(next: T | undefined) {
    if (next === this.current) {
      return;
    }
    this.current?.dispose();
    this.current = next;
    if (this.disposed) {
      this.current = undefined;
      next?.dispose();
    }
  }

  dispose(): void {
    this.value = undefined;
    this.disposed = true;
  }
}
