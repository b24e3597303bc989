/** What a comparison of answers lets pass. Data sets differ in these points, so people choose. */
export interface AnswerPolicy {
  /** `10%` equals `10`, where otherwise that cannot be told. */
  readonly percentLenient: boolean;
  /** `(1, 2)` equals `1, 2`, where otherwise a tuple and a list differ. */
  readonly bracketsLenient: boolean;
  /** A decimal of this many digits may stand for the exact value it rounds. */
  readonly minimumSignificantDigits: number;
  /** Whether `3,14` is 3.14: `auto` only where the other answer has a decimal point. */
  readonly decimalComma: 'auto' | 'always' | 'never';
  /** Whether units that do not fit make answers differ; `ignore` compares the numbers alone. */
  readonly unitMismatch: 'differ' | 'ignore';
  /** Whether `Paris` equals `paris`. */
  readonly textCase: 'ignore' | 'mind';
  /** Whether `y = 2x` equals `f(x) = 2x`, and `x = 5` equals `5`. */
  readonly assignedName: 'ignore' | 'mind';
}

export const defaultPolicy: AnswerPolicy = {
  percentLenient: false,
  bracketsLenient: true,
  minimumSignificantDigits: 4,
  decimalComma: 'auto',
  unitMismatch: 'differ',
  textCase: 'ignore',
  assignedName: 'ignore',
};
