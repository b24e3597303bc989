import * as vscode from 'vscode';
import { beforeEach, describe, expect, it } from 'vitest';
import { FollowedFile } from '../../../src/views/followedFile';
import { EventEmitter } from '../../support/fakeEvents';

const [one, other] = [vscode.Uri.file('/a.jsonl'), vscode.Uri.file('/b.jsonl')];

/** The files that are followed, by how many follow them. */
let followed: string[];
let file: FollowedFile;
beforeEach(() => {
  followed = [];
  const follow = ({ path }: vscode.Uri) => {
    followed.push(path);
    return { dispose: () => followed.splice(followed.indexOf(path), 1) };
  };
  file = new FollowedFile({ follow });
});

describe('the file that a page is about', () => {
  it('is followed until another takes its place, or none', () => {
    file.set(one);
    file.set(one);
    expect(followed).toEqual(['/a.jsonl']);
    file.set(other);
    expect(followed).toEqual(['/b.jsonl']);
    file.set(undefined);
    expect(followed).toEqual([]);
  });

  it('is not followed by a page that is gone', () => {
    file.set(one);
    file.dispose();
    expect(followed).toEqual([]);
  });

  it('tells of its own events, whichever file it is by then', () => {
    const [changed, rated] = [new EventEmitter<vscode.Uri>(), new EventEmitter<vscode.Uri>()];
    let heard = 0;
    file.on(
      [changed.event as vscode.Event<vscode.Uri>, rated.event as vscode.Event<vscode.Uri>],
      () => heard++,
    );
    changed.fire(one);
    expect(heard).toBe(0);
    file.set(one);
    changed.fire(one);
    rated.fire(one);
    rated.fire(other);
    expect(heard).toBe(2);
    file.set(other);
    changed.fire(one);
    rated.fire(other);
    expect(heard).toBe(3);
    file.dispose();
    rated.fire(other);
    expect(heard).toBe(3);
  });
});
