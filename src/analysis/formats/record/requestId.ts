import { keyOfId } from './problemKey';

/** What the identifier of a batched request says about the problem and the sample. */
export interface RequestName {
  readonly problemKey: string;
  readonly sample: string | undefined;
}

/** `q17-sample-3`, `q17_s3`, `17#k3`: a word for the sample and its number. */
const namedSample =
  /^(.+?)[-_.:/#|@](?:sample|rollout|generation|gen|completion|trial|epoch|attempt|seed|run|repeat|rep|try|[sk])[-_=:]?(\d{1,6})$/i;

/** `q17-3`, `problem_17/3`: a word for the problem and its number, then that of the sample. */
const numberedProblem =
  /^(.*(?:problem|question|prompt|item|task|index|idx|id|example|ex|row|doc|request|req|[qp])[-_]?\d+)[-_.:/#|@](\d{1,4})$/i;

/** `math-17-3`, `17_3`: two numbers, each apart. */
const twoNumbers = /^((?:.*[-_:/#|@])?(\d{1,9}))[-_:/#|@](\d{1,4})$/;

const year = /^(?:19|20)\d\d$/;
const date = /(?:19|20)\d\d-\d\d-\d\d$/;

/** A name longer than this is not taken apart. */
const longest = 200;

/**
 * Takes `<problem>-<k>` apart where it plainly is that: requests that differ in `k` alone are
 * samples of one problem. `request-2` and `aime2024-17` are left whole, since their number may well
 * be that of the problem.
 * Example: `math-17-3` gives the key of `math-17` and sample `3`.
 */
export function requestName(field: string, id: string): RequestName {
  const whole = { problemKey: keyOfId(field, id), sample: undefined };
  if (id.length > longest) {
    return whole;
  }
  const found = namedSample.exec(id) ?? numberedProblem.exec(id) ?? pairOfNumbers(id);
  const [, problem] = found ?? [];
  return problem === undefined
    ? whole
    : { problemKey: keyOfId(field, problem), sample: found?.at(-1) };
}

function pairOfNumbers(id: string): RegExpExecArray | undefined {
  const found = twoNumbers.exec(id);
  const dated = date.test(id) || year.test(found?.[2] ?? '');
  return found === null || dated ? undefined : found;
}
