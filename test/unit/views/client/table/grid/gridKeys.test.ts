import { describe, expect, it } from 'vitest';
import {
  type GridKeyTarget,
  handleGridKey,
} from '../../../../../../src/views/client/table/grid/gridKeys';

function press(keys: string, given: Partial<GridKeyTarget> = {}): readonly unknown[] {
  const done: unknown[] = [];
  const target: GridKeyTarget = {
    rows: 100,
    active: 50,
    rowsInView: 20,
    move: (row, how) => done.push([row, how]),
    open: (beside) => done.push(['open', beside]),
    toggle: () => done.push('toggle'),
    selectAll: () => done.push('all'),
    copy: () => done.push('copy'),
    showVote: () => done.push('vote'),
    showTree: () => done.push('tree'),
    revealRecord: () => done.push('record'),
    ...given,
  };
  const parts = keys.split('+');
  const event = {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
  const handled = handleGridKey(event as KeyboardEvent, target);
  expect(handled).toBe(done.length > 0);
  return done;
}

describe('the keyboard on the rows', () => {
  it.each<[string, Partial<GridKeyTarget>, readonly unknown[]]>([
    ['ArrowDown', {}, [[51, 'only']]],
    ['ArrowDown', { active: 99 }, [[99, 'only']]],
    ['ArrowDown', { active: -1 }, [[0, 'only']]],
    ['Shift+ArrowUp', {}, [[49, 'extend']]],
    ['Ctrl+ArrowUp', {}, [[49, 'move']]],
    ['Cmd+ArrowDown', {}, [[51, 'move']]],
    ['PageUp', {}, [[30, 'only']]],
    ['Shift+PageDown', { active: 90 }, [[99, 'extend']]],
    ['Home', {}, [[0, 'only']]],
    ['Shift+End', {}, [[99, 'extend']]],
    ['Enter', {}, [['open', false]]],
    ['Cmd+Enter', {}, [['open', true]]],
    [' ', {}, ['toggle']],
    ['Ctrl+a', {}, ['all']],
    ['Ctrl+c', {}, ['copy']],
    ['v', {}, ['vote']],
    ['t', {}, ['tree']],
    ['r', {}, ['record']],
    ['Ctrl+v', {}, []],
    ['Ctrl+r', {}, []],
    ['a', {}, []],
    ['Alt+ArrowDown', {}, []],
    ['ArrowDown', { rows: 0 }, []],
  ])('%s with %j', (keys, given, done) => expect(press(keys, given)).toEqual(done));
});
