import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { VerifierLimits, VerifierResult } from '../../../../src/worker/verify/protocol';
import { VerifierSandbox } from '../../../../src/worker/verify/verifierSandbox';
import { built } from '../../../support/built';

const limits: VerifierLimits = { timeMs: 300, memoryBytes: 16 << 20, stackBytes: 256 << 10 };
const input = {
  problem: 'What is 2 + 2?',
  text: 'It is 4.',
  part: 'response',
  givesAnswer: true,
  format: 'rows',
} as const;

let sandbox: VerifierSandbox;
beforeAll(() => {
  sandbox = new VerifierSandbox(built('verifierThread.js'));
});
afterAll(() => sandbox.dispose());

function run(text: string, file = 'hostile.js'): Promise<VerifierResult> {
  return sandbox.run({ source: { file, kind: 'function', text }, inputs: [input], limits });
}

/** What is said of a verifier that does this when it is called. */
async function troubleOf(body: string): Promise<string> {
  const result = await run(`export default function verify(input) { ${body} }`);
  return 'trouble' in result ? result.trouble.reason : `no trouble: ${JSON.stringify(result)}`;
}

/** What an expression is inside the sandbox, as the reason of a claim. */
async function seen(expression: string): Promise<string> {
  const reason = `String(${expression})`;
  const result = await run(
    `export default () => [{ start: 0, end: 1, verdict: 'unsure', reason: ${reason} }];`,
  );
  return 'claims' in result
    ? (result.claims[0]?.reason ?? '')
    : `trouble: ${result.trouble.reason}`;
}

// After whatever a verifier did, the next one runs as if nothing had been.
afterEach(async () => {
  expect(await seen('1 + 1')).toBe('2');
});

describe('a verifier that takes too long', () => {
  it.each([
    ['an endless loop', 'while (true) {}'],
    ['an endless loop that catches', 'for (;;) { try { for (;;) {} } catch {} }'],
    ['a catastrophic expression', 'return /^(a+)+$/.test("a".repeat(60) + "b")'],
    ['a loop in a getter', 'return { get length() { for (;;) {} }, toJSON() { for (;;) {} } }'],
    [
      'calls that grow without end',
      'const f = (n) => { try { f(n + 1) } catch { f(n + 1) } }; f(0)',
    ],
    ['a comparison that never ends', 'return [1, 2].sort(() => { for (;;) {} })'],
  ])('ends at the limit: %s', async (_name, body) => {
    const begin = performance.now();
    expect(await troubleOf(body)).toBe('it takes longer than 300 ms for a text');
    expect(performance.now() - begin).toBeLessThan(8000);
  });

  it('also where it never gets as far as its function', async () => {
    expect(await run('for (;;) {}')).toEqual({
      trouble: { file: 'hostile.js', line: 0, reason: 'it takes longer than 300 ms for a text' },
    });
  });
});

describe('a verifier that takes too much memory', () => {
  it.each([
    ['of arrays', 'const all = []; for (;;) all.push(new Array(100000).fill(1))'],
    ['of bytes', 'const all = []; for (;;) all.push(new Uint8Array(1000000))'],
    ['at once', 'return new Uint8Array(2000000000)'],
    ['of one text', 'return "x".repeat(500000000)'],
    ['of a copy', 'return Array.from({ length: 1000000000 })'],
  ])('ends at the limit: %s', async (_name, body) => {
    expect(await troubleOf(body)).toBe('it takes more than 16 MB of memory');
  });

  it('takes none from the host', async () => {
    const before = process.memoryUsage().rss;
    await troubleOf(
      'const all = []; for (;;) { try { all.push(new Uint8Array(100000)) } catch {} }',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });
});

describe('a verifier that nests too deeply', () => {
  it.each([
    ['in its calls', 'const f = () => f() + 1; return f()'],
    ['in JSON', 'return JSON.parse("[".repeat(1000000))'],
  ])('ends at the limit: %s', async (_name, body) => {
    expect(await troubleOf(body)).toMatch(/nested too deeply|more than 16 MB/);
  });

  it('in its result ends with a message', async () => {
    const result = await troubleOf(
      'let o = []; for (let i = 0; i < 100000; i++) o = [o]; return o',
    );
    expect(result).not.toMatch(/^no trouble/);
  });
});

describe('a verifier that wants out', () => {
  it.each([
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'require',
    'process',
    'Buffer',
    'global',
    'self',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'console',
    'print',
    'std',
    'os',
    'WebAssembly',
    'Atomics',
    'Worker',
    'importScripts',
    'module',
    'exports',
    '__dirname',
  ])('finds no %s', async (name) => {
    expect(await seen(`typeof ${name}`)).toBe('undefined');
    expect(await seen(`typeof globalThis[${JSON.stringify(name)}]`)).toBe('undefined');
  });

  it('finds no host behind a constructor', async () => {
    const theGlobal = '[].constructor.constructor("return this")()';
    expect(await seen(`typeof ${theGlobal}.process`)).toBe('undefined');
    expect(await seen(`typeof input`)).toBe('undefined');
    expect(await seen(`${theGlobal} === globalThis`)).toBe('true');
    expect(
      await troubleOf('return input.constructor.constructor("return process")().exit(7)'),
    ).toMatch(/ReferenceError: .*process/);
  });

  it.each([
    ["require('fs').readFileSync('/etc/passwd')", /ReferenceError: .*require/],
    ["fetch('http://127.0.0.1/')", /ReferenceError: .*fetch/],
  ])('is told so: %s', async (body, reason) => {
    expect(await troubleOf(body)).toMatch(reason);
  });

  it.each([
    "import fs from 'fs'; export default () => [];",
    "import { readFileSync } from 'node:fs'; export default () => [];",
    "export * from './other.js';",
  ])('can import nothing: %s', async (text) => {
    expect(await run(text)).toMatchObject({
      trouble: { reason: expect.stringMatching(/could not load module/) as unknown },
    });
  });

  it('gets nothing from a dynamic import', async () => {
    const text = `let got = 'nothing';
      const ask = () => import('fs').then((fs) => { got = 'fs'; }, () => { got = 'refused'; });
      export default () => { ask(); return [{ start: 0, end: 1, verdict: true, reason: got }]; };`;
    const results = [await run(text, 'importing.js'), await run(text, 'importing.js')];
    expect(JSON.stringify(results)).not.toMatch(/"fs"/);
  });
});

describe('a verifier that lies about its result', () => {
  const returned = (result: string): Promise<string> => troubleOf(`return ${result};`);

  it.each([
    ['undefined', 'verify has to return a list of claims'],
    ['"text"', 'verify has to return a list of claims'],
    ['Promise.resolve([])', 'verify has to return a list of claims'],
    ['() => 1', 'verify has to return a list of claims'],
    ['[null]', 'claim 1: start has to be a whole number from 0 to 8'],
    ['[{ start: 0, end: 9, verdict: true }]', 'claim 1: end has to be a whole number from 0 to 8'],
    ['[{ start: 5, end: 4, verdict: true }]', 'claim 1: end has to be a whole number from 5 to 8'],
    [
      '[{ start: 0.5, end: 4, verdict: true }]',
      'claim 1: start has to be a whole number from 0 to 8',
    ],
    [
      '[{ start: NaN, end: 4, verdict: true }]',
      'claim 1: start has to be a whole number from 0 to 8',
    ],
    ['[{ start: 0, end: 4 }]', 'claim 1: verdict has to be true, false or "unsure"'],
    [
      '[{ start: 0, end: 4, verdict: "yes" }]',
      'claim 1: verdict has to be true, false or "unsure"',
    ],
    ['[{ start: 0, end: 4, verdict: true, right: {} }]', 'claim 1: right has to be a text'],
    ['Array(2000).fill({})', 'verify returned 2000 claims; 1000 is the most'],
    ['["x".repeat(1500000)]', 'the result is longer than 1000000 characters of JSON'],
  ])('is told so: %s', async (result, reason) => {
    expect(await returned(result)).toBe(reason);
  });

  it('pollutes no prototype', async () => {
    const text = `export default () => JSON.parse(
      '[{"start":0,"end":1,"verdict":true,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]');`;
    const result = await run(text);
    expect(result).toMatchObject({ claims: [{ verdict: 'true' }] });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys('claims' in result ? (result.claims[0] ?? {}) : {})).not.toContain(
      'polluted',
    );
  });

  it('writes no control sequence to a terminal', async () => {
    const reason = await troubleOf('throw new Error("\\u001b]0;title\\u0007" + "x".repeat(9999))');
    expect(reason).toMatch(/^Error: {2}\]0;title x+$/);
    expect(reason.length).toBeLessThanOrEqual(300);
  });

  it('deceives nobody by another JSON', async () => {
    const text = `JSON.stringify = () => '[{"start":0,"end":99,"verdict":true}]';
      Array.prototype.toJSON = function () { return 'fooled'; };
      export default () => [];`;
    expect(await run(text)).toMatchObject({
      trouble: { reason: 'verify has to return a list of claims' },
    });
  });
});

describe('what a verifier says with a mistake', () => {
  it.each([
    ['export default function verify( { return [] }', 0, /SyntaxError/],
    ['\n\nexport const verify = () => [];', 0, /export default function verify/],
    ['export default {};', 0, /export default function verify/],
    ['export default () => {\n  const a = undefined;\n  return a.length;\n};', 2, /TypeError/],
    ['\n\nthrow new RangeError("mine");', 2, /RangeError: mine/],
    ['export default () => { throw "text" }', 0, /text/],
    ['export default () => { throw { message: { a: 1 } } }', 0, /threw .*"a":1/],
  ])('is told with its line: %s', async (text, line, reason) => {
    const result = await run(text);
    expect(result).toMatchObject({ trouble: { file: 'hostile.js', line } });
    expect('trouble' in result && result.trouble.reason).toMatch(reason);
  });
});
