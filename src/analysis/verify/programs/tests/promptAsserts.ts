import { calledFunction } from './calledFunction';
import type { TestShape } from './testShape';

/** Assert statements that the question shows as what the function has to pass, one a line. */
export const promptAsserts: TestShape = {
  id: 'prompt-asserts',
  source: 'Austin et al. 2021, arXiv 2108.07732, the prompt of MBPP',
  read(_place, problem) {
    const asserts = problem
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^assert\b.*\w\s*\(/.test(line));
    const [first] = asserts;
    if (first === undefined) {
      return undefined;
    }
    const functionName = calledFunction(first);
    return {
      tests: asserts.map((script) => ({ kind: 'script', script })),
      setup: '',
      ...(functionName !== undefined && { functionName }),
    };
  },
};
