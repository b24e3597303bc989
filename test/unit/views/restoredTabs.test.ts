import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreTabs, savedAddress, savedUri } from '../../../src/views/restoredTabs';
import { FakeWebviewPanel } from '../../support/fakeVscode';
import { keepSerializers, restoredPanel } from './restoredPanel';

const id = { record: 3, index: 0 };

beforeEach(() => keepSerializers());
afterEach(() => vi.restoreAllMocks());

describe('tabs that come back with the window', () => {
  it('are filled by what their page saved', async () => {
    const filled: unknown[] = [];
    restoreTabs('a.tab', savedAddress, (panel, { file }) => filled.push(panel, file.toString()));
    const panel = await restoredPanel('a.tab', { subject: { file: 'file:///a.jsonl', id } });
    expect(filled).toEqual([panel, 'file:///a.jsonl']);
  });

  it('are closed where that says nothing', async () => {
    const fill = vi.fn();
    const close = vi.spyOn(FakeWebviewPanel.prototype, 'dispose');
    restoreTabs('a.tab', () => undefined, fill);
    await restoredPanel('a.tab', {});
    expect(fill).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledTimes(1);
  });
});

describe('the trajectory that a page saved', () => {
  it('is read back', () => {
    const saved = { unfolded: [], subject: { file: 'file:///a.jsonl', id, more: 1 } };
    expect(savedAddress(saved)).toMatchObject({ file: { path: 'file:///a.jsonl' }, id });
  });

  it.each([
    undefined,
    null,
    'file:///a.jsonl',
    {},
    { subject: null },
    { subject: { id } },
    { subject: { file: 7, id } },
    { subject: { file: 'file:///a.jsonl' } },
    { subject: { file: 'file:///a.jsonl', id: { record: -1, index: 0 } } },
    { subject: { file: 'file:///a.jsonl', id: { record: 1e300, index: 0 } } },
    { subject: { file: 'file:///a.jsonl', id: { record: 0.5, index: 0 } } },
    { subject: { file: '', id } },
  ])('is none in %j', (saved) => expect(savedAddress(saved)).toBeUndefined());
});

describe('the URI that a page saved', () => {
  it('is none where the text is no URI', () => {
    vi.spyOn(vscode.Uri, 'parse').mockImplementation(() => {
      throw new Error('Scheme is missing.');
    });
    expect(savedUri('a.jsonl')).toBeUndefined();
  });

  it('is none without a path, or without a text', () => {
    expect(savedUri('')).toBeUndefined();
    expect(savedUri(undefined)).toBeUndefined();
  });
});
