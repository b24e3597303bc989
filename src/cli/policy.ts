import { type Command, InvalidArgumentError, Option } from 'commander';
import { type AnswerPolicy, defaultPolicy } from '../analysis/answers/policy';

/** The switches of the comparison of answers, as the command line has them. */
export interface PolicyOptions {
  readonly percentLenient?: true;
  readonly bracketsStrict?: true;
  readonly minimumDigits?: number;
  readonly decimalComma?: AnswerPolicy['decimalComma'];
  readonly ignoreUnits?: true;
  readonly mindCase?: true;
  readonly mindNames?: true;
}

export function withPolicy(command: Command): Command {
  return command
    .option('--percent-lenient', 'let 10% equal 10')
    .option('--brackets-strict', 'let (1, 2) differ from 1, 2')
    .option('--minimum-digits <n>', 'digits a decimal needs to stand for a value it rounds', digits)
    .addOption(
      new Option('--decimal-comma <when>', 'whether 3,14 is 3.14').choices([
        'auto',
        'always',
        'never',
      ]),
    )
    .option('--ignore-units', 'compare numbers alone where units do not fit')
    .option('--mind-case', 'let Paris differ from paris')
    .option('--mind-names', 'let x = 5 differ from 5');
}

export function policyOf(options: PolicyOptions): AnswerPolicy {
  return {
    percentLenient: options.percentLenient ?? false,
    bracketsLenient: options.bracketsStrict !== true,
    minimumSignificantDigits: options.minimumDigits ?? defaultPolicy.minimumSignificantDigits,
    decimalComma: options.decimalComma ?? defaultPolicy.decimalComma,
    unitMismatch: options.ignoreUnits === true ? 'ignore' : 'differ',
    textCase: options.mindCase === true ? 'mind' : 'ignore',
    assignedName: options.mindNames === true ? 'mind' : 'ignore',
  };
}

function digits(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new InvalidArgumentError('It has to be a whole number from 1 on.');
  }
  return value;
}
