import { describe, expect, it } from 'vitest';
import { type Room, servedBy } from '../../../src/worker/room';

describe('servedBy', () => {
  it('serves what each of the rooms serves', () => {
    const counting: Room<{ count: () => number }> = { api: { count: () => 3 } };
    const naming: Room<{ name: (key: string) => string }> = { api: { name: (key) => `<${key}>` } };
    const served = servedBy([counting, naming]);
    expect(served.count()).toBe(3);
    expect(served.name('a')).toBe('<a>');
  });
});
