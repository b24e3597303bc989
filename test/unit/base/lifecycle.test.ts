import { describe, expect, it, vi } from 'vitest';
import { DisposableStore, MutableDisposable, toDisposable } from '../../../src/base/lifecycle';

describe('DisposableStore', () => {
  it('disposes in reverse order, once', () => {
    const order: string[] = [];
    const store = new DisposableStore();
    store.add(toDisposable(() => order.push('first')));
    store.add(toDisposable(() => order.push('second')));
    store.dispose();
    store.dispose();
    expect(order).toEqual(['second', 'first']);
  });

  it('disposes at once what comes too late', () => {
    const store = new DisposableStore();
    store.dispose();
    const dispose = vi.fn();
    store.add({ dispose });
    expect(dispose).toHaveBeenCalledOnce();
    expect(store.isDisposed).toBe(true);
  });
});

describe('MutableDisposable', () => {
  it('disposes the value that is replaced', () => {
    const current = new MutableDisposable();
    const first = { dispose: vi.fn() };
    const second = { dispose: vi.fn() };
    current.value = first;
    current.value = second;
    expect(first.dispose).toHaveBeenCalledOnce();
    expect(second.dispose).not.toHaveBeenCalled();
    current.dispose();
    expect(second.dispose).toHaveBeenCalledOnce();
  });

  it('takes nothing after its own end', () => {
    const current = new MutableDisposable();
    current.dispose();
    const late = { dispose: vi.fn() };
    current.value = late;
    expect(late.dispose).toHaveBeenCalledOnce();
    expect(current.value).toBeUndefined();
  });
});
