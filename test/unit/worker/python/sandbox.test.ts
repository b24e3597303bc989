import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramTests } from '../../../../src/analysis/verify/programs/program';
import { reasonOf, scoreOf } from '../../../../src/analysis/verify/programs/outcome';
import { CancelledError } from '../../../../src/base/errors';
import { sandbox, script } from '../../../support/pythonSandbox';

/** Loading Python takes seconds where the processors are few and busy. */
const patience = 240_000;

const python = sandbox({ seconds: 60, mebibytes: 256 });
const hasty = sandbox({ seconds: 2, mebibytes: 128 });
const timely = sandbox({ seconds: 8, mebibytes: 128 });
const narrow = sandbox({ seconds: 60, mebibytes: 128 });

const deep = 'import sys\nsys.setrecursionlimit(10 ** 9)\ndef f(n): return f(n + 1)\nf(0)';

/** Makes a hole in a file that would be too large, and then fills a file. */
const full = `
f = open("a", "wb", 0)
try:
    print("kept", f.truncate(2 ** 30))
except OSError:
    f.write(b"x")
while True: f.write(b"x" * 10 ** 6)`;

afterAll(() => {
  python.dispose();
  hasty.dispose();
  timely.dispose();
  narrow.dispose();
});

/** Runs statements each by itself, all in one program, and says what each raised. */
async function attempts(statements: readonly string[]): Promise<Record<string, string>> {
  const code = `
import importlib
for text in ${JSON.stringify(statements)}:
    try:
        exec(text, {"load": importlib.import_module})
        print("=> done")
    except BaseException as error:
        print("=>", type(error).__name__)
`;
  const { printed } = await python.run(code, script('assert True'), true);
  const results = printed.split('\n').filter((line) => line.startsWith('=> '));
  expect(results).toHaveLength(statements.length);
  return Object.fromEntries(results.map((line, at) => [statements[at] ?? '', line.slice(3)]));
}

describe('a program against its tests', () => {
  const double = 'def double(a):\n    return a * 2\n';

  it(
    'passes and fails each assert of a check by itself, with what was expected and what came',
    { timeout: patience },
    async () => {
      const tests: ProgramTests = {
        shape: 'human-eval',
        setup: 'from typing import List',
        functionName: 'double',
        tests: [
          {
            kind: 'script',
            check: 'double',
            script: `METADATA = {}

def check(candidate):
    assert candidate(2) == 4
    assert candidate(3) == 7, "seven"
    assert not candidate(0)
    for i in range(3):
        assert candidate(i) == i + i
    late = candidate(None)
    assert late == 1
`,
          },
          { kind: 'call', name: 'double', parameters: [[1]], accepted: [[1, 1]] },
          { kind: 'script', script: 'assert double(' },
        ],
      };
      const run = await python.run(double, tests, true);
      expect(run.end).toBe('done');
      expect(run.outcomes.map((each) => [each.stated, each.verdict, reasonOf(each)])).toEqual([
        ['assert candidate(2) == 4', 'true', 'passed'],
        ["assert candidate(3) == 7, 'seven'", 'false', 'got 6, not 7'],
        ['assert not candidate(0)', 'true', 'passed'],
        ['for i in range(3):\n    assert candidate(i) == i + i', 'true', 'passed'],
        [
          'assert late == 1',
          'false',
          "TypeError in line 2: unsupported operand type(s) for *: 'NoneType' and 'int'",
        ],
        ['double([1])', 'true', 'passed'],
        ['assert double(', 'unsure', expect.stringContaining('no Python') as string],
      ]);
      expect(scoreOf(run)).toEqual({ passed: 4, total: 7 });
    },
  );

  it('is fed and read as a file would be', { timeout: patience }, async () => {
    const tests: ProgramTests = {
      shape: 'apps',
      setup: '',
      tests: [
        { kind: 'input', input: '4 5\n', output: '9\n' },
        { kind: 'input', input: '1 1\n', output: '3' },
        { kind: 'input', input: 'x', output: '' },
      ],
    };
    const code = `import sys
def main():
    print(sum(map(int, sys.stdin.readline().split())), end=" \\n\\n")
    sys.exit()
if __name__ == "__main__":
    main()
`;
    const run = await python.run(code, tests, true);
    expect(run.outcomes.map((each) => [each.verdict, reasonOf(each)])).toEqual([
      ['true', 'passed'],
      ['false', 'got 2 \n\n, not 3'],
      ['false', "ValueError in line 3: invalid literal for int() with base 10: 'x'"],
    ]);
  });

  it('that is no Python fails every test with its line', { timeout: patience }, async () => {
    const tests = script('import math\nassert f(1) == 1\nassert f(2) == 2');
    const run = await python.run('def g(): pass\ndef f(:\n  pass', tests, true);
    const error = { type: 'SyntaxError', message: 'invalid syntax', line: 2 };
    expect(run).toMatchObject({ end: 'done', error });
    expect(run.outcomes).toEqual([
      { stated: 'assert f(1) == 1', verdict: 'false', error },
      { stated: 'assert f(2) == 2', verdict: 'false', error },
    ]);
  });

  it('that needs what the sandbox lacks leaves the test open', { timeout: patience }, async () => {
    const { outcomes } = await python.run('import numpy', script('assert numpy.pi > 3'), true);
    expect(outcomes).toMatchObject([
      { verdict: 'unsure', doubt: expect.stringContaining('numpy') as string },
    ]);
  });
});

describe('a program that would be judged well without being right', () => {
  it.each([
    [
      'is equal to everything',
      'class A:\n  def __eq__(self, o): return True\ndef f(x): return A()',
      'assert f(1) == 2',
      'unsure',
    ],
    [
      'is less than everything',
      'class A(int):\n  def __lt__(self, o): return True\ndef f(x): return A(9)',
      'assert f(1) < 2',
      'unsure',
    ],
    [
      'replaces a built-in function',
      'import builtins\nbuiltins.abs = lambda x: 0\nabs = builtins.abs\ndef f(x): return -9',
      'assert abs(f(1)) == 0',
      'false',
    ],
    [
      'looks for what is expected',
      'import sys\ndef f(x):\n  return [c for c in sys._getframe(1).f_code.co_consts if type(c) is int][-1]',
      'assert f(1) == 22',
      'false',
    ],
    ['leaves early', 'import sys\nsys.exit(0)', 'assert f(1) == 2', 'false'],
    ['ends the interpreter', 'import os\nos._exit(0)', 'assert f(1) == 2', 'false'],
    [
      'skips lines',
      'import sys\ndef trace(f, e, a):\n  f.f_lineno += 1\n  return trace\nsys.settrace(trace)',
      'assert f(1) == 2',
      'false',
    ],
    [
      'changes what JavaScript sends',
      `import importlib
core = importlib.import_module("_pyodide_core")
proxy = core.create_proxy(print)
root = proxy
for name in ("constructor", "constructor", "prototype", "__proto__"):
    root = getattr(root, name)
try:
    root.toJSON = core.create_proxy(lambda *a: "x")
except BaseException as error:
    print("refused", type(error).__name__)
def f(x): return 1`,
      'assert f(1) == 2',
      'false',
    ],
  ])('%s', { timeout: patience }, async (_name, code, test, verdict) => {
    const run = await python.run(code, script(test), true);
    expect(run.outcomes.map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('what a program may take', () => {
  it.each([
    ['no end of output', 'while True: print("x" * 1000)', hasty, 'time', 'TimeLimit'],
    ['memory', 'a = []\nwhile True: a.append(bytes(10 ** 6))', narrow, 'done', 'MemoryError'],
    ['recursion', 'def f(n): return f(n + 1)\nf(0)', narrow, 'done', 'RecursionError'],
    ['recursion without a limit', deep, narrow, 'exit', 'Exit'],
    ['a file', full, narrow, 'done', 'OSError'],
    [
      'a pipe',
      'import os\nr, w = os.pipe()\nwhile True: os.write(w, b"x" * 60000)',
      narrow,
      'done',
      'OSError',
    ],
  ])('%s', { timeout: patience }, async (_name, code, python, end, type) => {
    const run = await python.run(code, script('assert True'), true);
    expect(run).toMatchObject({ end, error: { type } });
    if (type === 'OSError') {
      expect(run.error?.message).toBe('[Errno 51] No space left on device');
    }
    expect(run.printed).not.toContain('kept');
    expect(run.outcomes).toMatchObject([{ verdict: 'false' }]);
    expect(run.printed.length).toBeLessThanOrEqual(4_000);
  });

  it('keeps what was found before the limit', { timeout: patience }, async () => {
    const code = 'def f(n):\n    while n == 2: pass\n    return n';
    const tests = script('assert f(1) == 1\nassert f(2) == 2\nassert f(3) == 3');
    const { end, outcomes } = await timely.run(code, tests);
    expect(end).toBe('time');
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['true', 'false', 'unsure']);
  });
});

/** Ways out that are tried. */
function waysOut(host: string, port: number) {
  const address = `${host}:${port}`;
  const network = [
    `import socket; socket.create_connection((${JSON.stringify(host)}, ${port}), timeout=1)`,
    `import urllib.request; urllib.request.urlopen("http://${address}", timeout=1)`,
    `import http.client; http.client.HTTPConnection("${address}", timeout=1).request("GET", "/")`,
    `import pyodide.http; pyodide.http.pyfetch("http://${address}")`,
    `load("pyodide.http")`,
    `import js; js.fetch("http://${address}")`,
    `load("js").fetch("http://${address}")`,
    `load("pyodide_js")._module.fetch("http://${address}")`,
    `import micropip`,
  ];
  const files = [
    `open("/etc/passwd")`,
    `open(${JSON.stringify(__filename)})`,
    `import os; os.listdir("/etc")`,
    `import os; os.system("ls")`,
    `import os; os.fork()`,
    `import os; os.execv("/bin/ls", ["ls"])`,
    `import os; os.kill(1, 9)`,
    `import os; assert os.environ.get("PATH", "") == "" and 1 / 0`,
    `import subprocess; subprocess.run(["ls"])`,
    `import ctypes; ctypes.CDLL(None)`,
    `load("_ctypes").dlopen(None)`,
    `import gc; gc.get_objects()`,
  ];
  const proxy = `proxy = load("_pyodide_core").create_proxy(print); `;
  const javaScript = [
    `load("js").process`,
    `load("js").require("fs")`,
    `load("pyodide_js").FS`,
    `load("pyodide.code").run_js("process")`,
    `${proxy}proxy.constructor.constructor("return process")()`,
    `${proxy}proxy.constructor.constructor("return import('fs')")()`,
    `${proxy}proxy.process`,
    `${proxy}proxy.constructor.process`,
  ];
  return { network, files, javaScript };
}

describe('nothing leaves the sandbox', () => {
  let server: Server;
  let connections = 0;
  let ways: ReturnType<typeof waysOut>;
  let found: Record<string, string>;

  // One program tries them all: starting Python is what takes the time.
  beforeAll(async () => {
    server = createServer((_request, response) => response.end('reached'));
    server.on('connection', () => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ways = waysOut('127.0.0.1', (server.address() as AddressInfo).port);
    found = await attempts(Object.values(ways).flat());
  }, patience);
  afterAll(() => void server.close());

  it.each([
    ['by the network', 'network'],
    ['by files or other programs', 'files'],
    ['by an object of JavaScript, wherever it is from', 'javaScript'],
  ] as const)('%s', (_name, kind) => {
    for (const statement of ways[kind]) {
      expect(found[statement], statement).toMatch(/^\w*(?:Error|Exit|Exception)$/);
    }
    expect(connections).toBe(0);
  });
});

describe('a sandbox', () => {
  it('gives up when it is disposed of', { timeout: patience }, async () => {
    const stopped = sandbox({ seconds: 60, mebibytes: 128 });
    const running = stopped.run('while True: pass', script('assert True'));
    setTimeout(() => stopped.dispose(), 200);
    await expect(running).rejects.toThrow(CancelledError);
  });

  it('starts each program in an interpreter of its own', { timeout: patience }, async () => {
    await python.run('import math\nmath.left = 1', script('assert True'), true);
    const { outcomes } = await python.run(
      'import math',
      script('assert not hasattr(math, "left")'),
      true,
    );
    expect(outcomes).toMatchObject([{ verdict: 'true' }]);
  });
});
