import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  hoverText,
  lensTitles,
  openTrajectory,
  sample,
  show,
  temporaryFile,
  until,
} from './support/editing';

const good = JSON.stringify({
  question: 'What is 6 * 7?',
  response: '<think>42.</think>It is 42.',
});

interface Case {
  readonly name: string;
  readonly contents: string;
  /** What the list of problems says; nothing for input that is merely unusual. */
  readonly says?: RegExp;
  readonly trajectories: number;
}

const cases: readonly Case[] = [
  { name: 'broken JSON', contents: `${good}\n{"a": nope}\n${good}\n`, says: /./, trajectories: 2 },
  {
    name: 'a truncated last line',
    contents: `${good}\n${good.slice(0, 40)}`,
    says: /Truncated/,
    trajectories: 1,
  },
  {
    name: 'a placeholder',
    contents: `<PLACEHOLDER ROW>\n${good}\n`,
    says: /laceholder/,
    trajectories: 1,
  },
  {
    name: 'a Git LFS pointer',
    contents: `version https://git-lfs.github.com/spec/v1\n${good}\n`,
    says: /LFS/,
    trajectories: 1,
  },
  { name: 'a byte order mark', contents: `\uFEFF${good}\n${good}\n`, trajectories: 2 },
  { name: 'CRLF', contents: `${good}\r\n${good}\r\n`, trajectories: 2 },
  {
    name: 'a lone surrogate',
    contents: `${good.replace('42.', '42 \\ud800.')}\n`,
    trajectories: 1,
  },
  {
    name: 'a 2 MB line',
    contents: `${good.replace('42.', 'So 42. '.repeat(3e5))}\n`,
    trajectories: 1,
  },
];

suite('bad input', () => {
  for (const { name, contents, says, trajectories } of cases) {
    test(name, async () => {
      const { document } = await show(temporaryFile('input.jsonl', contents));
      const titles = await lensTitles(document.uri);
      assert.equal(titles.filter((title) => title.startsWith('Open')).length, trajectories);
      const wanted = says === undefined ? 0 : 1;
      const problems = await until(
        () => vscode.languages.getDiagnostics(document.uri),
        (seen) => seen.length === wanted,
      );
      if (says !== undefined) {
        assert.match(problems[0]?.message ?? '', says);
      }
    });
  }

  test('a file that is a Git LFS pointer', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
    const { document } = await show(temporaryFile('pointer.jsonl', pointer));
    assert.deepEqual(await lensTitles(document.uri), []);
    const [problem, ...rest] = vscode.languages.getDiagnostics(document.uri);
    assert.match(problem?.message ?? '', /this is a Git LFS pointer/);
    assert.deepEqual(rest, []);
  });

  test('an empty file', async () => {
    const { document } = await show(temporaryFile('empty.jsonl', ''));
    assert.deepEqual(await lensTitles(document.uri), []);
  });

  test('U+2028 inside a line', async () => {
    const uri = temporaryFile('separators.jsonl', `${good.replace('42.', '4\u20282.')}\n${good}\n`);
    const { document } = await openTrajectory(uri, 1);
    assert.match(document.getText(), /It is 42/);
  });

  test('a file deleted behind an open trajectory', async () => {
    const uri = temporaryFile('soon-gone.jsonl', `${good}\n${good}\n`);
    await openTrajectory(uri, 0);
    rmSync(uri.fsPath);
    const { document } = await openTrajectory(uri, 1);
    assert.match(document.getText(), /the file does not exist/);
  });

  test('hostile text is inert in lenses and documents', async () => {
    const hostile = JSON.stringify({
      question: '$(trash) <script>alert(1)</script> [x](command:workbench.action.quit)',
      response: '<think>\u001b[31m](command:x) $(sync~spin).</think>ok',
      model: '$(flame)',
      ['__proto__']: { polluted: true },
    });
    const uri = temporaryFile('hostile.jsonl', `${hostile}\n`);
    const { document } = await openTrajectory(uri, 0);
    assert.ok(document.getText().includes('](command:x) $(sync~spin).'));
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    await show(uri);
    for (const title of await lensTitles(uri)) {
      assert.ok(!title.includes('$('), title);
    }
  });

  test('hostile text is inert in hover cards', async () => {
    const { document } = await openTrajectory(sample('mixed-formats.jsonl'), 10);
    const start = document.getText().indexOf('THOUGHT') + 10;
    const end = document.getText().indexOf('ANSWER');
    let cards = 0;
    for (let offset = start; offset < end; offset += 15) {
      const card = await hoverText(document.uri, document.positionAt(offset));
      if (card === '') {
        continue;
      }
      // Our own links, which hold nothing but our words and an encoded place.
      const shown = card.replace(
        /^(\[[^[\]]+\]\(command:cotLens\.\w+\?[\w%.-]+\)( &nbsp; )?){2,5}$/m,
        '',
      );
      assert.notEqual(shown, card);
      cards += 1;
      assert.doesNotMatch(shown, /(?<!\\)\]\(|(?<!\\)<\w|(?<!\\)\$\(|[^\P{Cc}\n]|\p{Cf}/u);
    }
    assert.ok(cards > 10);
  });
});
