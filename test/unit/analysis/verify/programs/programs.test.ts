import { describe, expect, it } from 'vitest';
import { countTests } from '../../../../../src/analysis/verify/programs/countTests';
import { errorOf } from '../../../../../src/analysis/verify/programs/errorText';
import { findPrograms } from '../../../../../src/analysis/verify/programs/findPrograms';
import { reasonOf } from '../../../../../src/analysis/verify/programs/outcome';
import { programsOf } from '../../../../../src/analysis/verify/programs/programsOf';
import { isSameOutput } from '../../../../../src/analysis/verify/programs/sameOutput';
import { calledFunction } from '../../../../../src/analysis/verify/programs/tests/calledFunction';
import { testsOf } from '../../../../../src/analysis/verify/programs/tests/testShapes';

const codes = (text: string): readonly string[] =>
  findPrograms(text, 'response').map(({ code }) => code);

describe('the programs of a text', () => {
  it('stand where their span says, in UTF-16 units', () => {
    const text = '𝑥 first\n```python\nprint(1)\n```\nthen\n~~~py\nprint(2)\n~~~\n';
    const programs = findPrograms(text, 'thought');
    expect(programs.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'print(1)\n',
      'print(2)\n',
    ]);
    expect(programs.map(({ part, isClosed }) => [part, isClosed])).toEqual([
      ['thought', true],
      ['thought', true],
    ]);
  });

  it.each([
    ['```\ndef f():\n  pass\n```', 1, 'of no language, but Python by its look'],
    ['```\nx = 1\n```', 0, 'of no language'],
    ['```cpp\nimport x\n```', 0, 'of another language'],
    ['```python\n\n```', 0, 'an empty one'],
    ['a ```python x``` b', 0, 'in a line'],
    ['```PYTHON\r\nprint(1)\r\n```', 1, 'with other line ends'],
    ['````python\n```\n````', 1, 'with a shorter fence inside'],
  ])('%j: %i (%s)', (text, count) => {
    expect(codes(text)).toHaveLength(count);
  });

  it('lose the indentation of their fence', () => {
    expect(codes('1. do\n   ```python\n   if x:\n       y()\n   ```')).toEqual([
      'if x:\n    y()\n',
    ]);
  });

  it('may be cut off, and are no answer then', () => {
    const response = '```python\nprint(1)\n```\n```python\nprint(2';
    const { programs, final } = programsOf(of({ response }), undefined);
    expect(programs.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    expect(final).toBe(0);
  });

  it('are found in linear time', () => {
    const start = performance.now();
    findPrograms('```python\n'.repeat(200_000), 'thought');
    findPrograms('`'.repeat(2_000_000), 'thought');
    findPrograms(' '.repeat(2_000_000), 'thought');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('the answer among them', () => {
  const tests = { shape: '', tests: [], setup: '', functionName: 'f' };
  const answer = '```python\ndef f(): pass\n```';
  const usage = '```python\nprint(f())\n```';

  it('is the last that defines what is asked for', () => {
    expect(programsOf(of({ thought: answer, response: answer + '\n' + usage }), tests).final).toBe(
      1,
    );
    expect(programsOf(of({ thought: answer + '\n' + usage }), tests).final).toBe(0);
    expect(programsOf(of({ response: answer + '\n' + usage }), undefined).final).toBe(1);
    expect(programsOf(of({ response: 'none' }), tests).final).toBeUndefined();
  });

  it('may be all that is said, as code', () => {
    const { programs } = programsOf(of({ thought: 'def f():\n    return 1' }), tests);
    expect(programs).toMatchObject([{ part: 'thought', linesBefore: 0 }]);
    expect(programsOf(of({ thought: 'So\ndef f(): pass' }), tests).programs).toEqual([]);
  });

  it('may carry on the code of its prompt', () => {
    const problem = 'import re\n\ndef f():\n    """Gives 1."""\n';
    const { programs } = programsOf(of({ problem, response: '    return 1\n' }), tests);
    expect(programs).toMatchObject([{ code: `${problem}    return 1\n`, linesBefore: 4 }]);
    const whole = programsOf(of({ problem, response: 'def f():\n    return 1\n' }), tests);
    expect(whole.programs).toMatchObject([{ linesBefore: 0 }]);
  });
});

describe('the tests of a record', () => {
  it.each([
    [
      'human-eval',
      {
        prompt: 'from typing import List\n\ndef f(a: List[int]): ...\n',
        test: 'def check(candidate):\n    assert candidate(1) == 2\n    assert candidate(2) == 4\n',
        entry_point: 'f',
      },
      { setup: 'from typing import List', functionName: 'f', count: 2 },
    ],
    [
      'mbpp',
      {
        test_list: ['assert f(1) == 2', 'assert f(2) == 3'],
        test_imports: ['import math'],
        challenge_test_list: ['assert f(9) == 1'],
      },
      { setup: 'import math', functionName: 'f', count: 3 },
    ],
    [
      'apps',
      {
        extra_info: {
          input_output: '{"inputs": ["1\\n", ["2", "3"]], "outputs": ["1\\n", ["2"]]}',
        },
      },
      { setup: '', functionName: undefined, count: 2 },
    ],
    [
      'apps',
      { verifier_metadata: { unit_tests: { fn_name: 'g', inputs: [[1, 2]], outputs: [[3]] } } },
      { setup: '', functionName: 'g', count: 1 },
    ],
    [
      'live-code-bench',
      {
        public_test_cases: '[{"input": "[1]\\n2", "output": "3", "testtype": "functional"}]',
        metadata: '{"func_name": "h"}',
      },
      { setup: '', functionName: 'h', count: 1 },
    ],
    [
      'code-contests',
      {
        public_tests: { input: ['1'], output: ['2'] },
        private_tests: { input: ['3'], output: ['4'] },
      },
      { setup: '', functionName: undefined, count: 2 },
    ],
  ])('%s', (shape, record, { setup, functionName, count }) => {
    const tests = testsOf(record, '');
    expect(tests).toMatchObject({ shape, setup });
    expect(tests?.functionName).toBe(functionName);
    expect(tests && countTests(tests)).toBe(count);
  });

  it('are those that the prompt shows where there are no others', () => {
    const problem = 'Write it. It has to pass:\n  assert g(1) == 2\n assert that it is right';
    expect(testsOf({}, problem)).toEqual({
      shape: 'prompt-asserts',
      setup: '',
      functionName: 'g',
      tests: [{ kind: 'script', script: 'assert g(1) == 2' }],
    });
    expect(testsOf({ test_list: ['assert h(1)'] }, problem)?.shape).toBe('mbpp');
  });

  it.each([
    [{}],
    [{ test: 1, entry_point: null }],
    [{ test_list: 'x' }],
    [{ input_output: '{"inputs": 1' }],
    [{ input_output: { inputs: [], outputs: [] } }],
    [{ public_test_cases: [1, { input: 2 }] }],
    [{ public_tests: { input: [1], output: [] } }],
  ])('%j has none', (record) => {
    expect(testsOf(record, 'assert yourself')).toBeUndefined();
  });

  it('name the function that they are about', () => {
    expect(calledFunction('assert round(area(2), 2) == 12.57')).toBe('area');
    expect(calledFunction('assert not is_it(set([1]))')).toBe('is_it');
    expect(calledFunction('x = f(1)')).toBeUndefined();
  });
});

describe('what a program prints', () => {
  it.each([
    ['1 2 \n\n', '1 2', true],
    ['1\r\n2', '1\n2\n', true],
    ['0.50', '0.5', true],
    ['1e3', '1000', true],
    ['3', '4', false],
    ['10000000000000001', '10000000000000000', false],
    ['1\n2', '1 2', false],
    ['0.1', 'x', false],
  ])('%j for %j: %s', (printed, expected, same) => {
    expect(isSameOutput(printed, expected)).toBe(same);
  });
});

describe('an error of Python', () => {
  it('has its class, its message and the last line of the program', () => {
    const traceback = `Traceback (most recent call last):
  File "<test>", line 1, in <module>
  File "<program>", line 4, in f
  File "<program>", line 2, in g
  File "/lib/python314.zip/x.py", line 90, in h
ValueError: a
b`;
    expect(errorOf(traceback, 'ValueError')).toEqual({
      type: 'ValueError',
      message: 'a\nb',
      line: 2,
    });
    expect(errorOf('RecursionError', 'RecursionError')).toEqual({
      type: 'RecursionError',
      message: '',
    });
  });

  it('has a class that may stand in a module', () => {
    expect(errorOf('urllib.error.URLError: <x>', 'URLError')).toEqual({
      type: 'URLError',
      message: '<x>',
    });
  });
});

describe('a run', () => {
  it('says why each test ended as it did', () => {
    const run = {
      end: 'done',
      printed: '',
      elapsed: 1,
      outcomes: [
        { stated: 'assert f(1) == 2', verdict: 'false', expected: '2', got: '3' },
        { stated: 'assert g', verdict: 'unsure', doubt: 'not run' },
      ],
    } as const;
    expect(run.outcomes.map(reasonOf)).toEqual(['got 3, not 2', 'not run']);
  });
});

function of(texts: { problem?: string; thought?: string; response?: string }) {
  const text = (value = ''): { text: string; pieces: [] } => ({ text: value, pieces: [] });
  return {
    problem: text(texts.problem),
    thought: text(texts.thought),
    response: text(texts.response),
  };
}
