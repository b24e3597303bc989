/** Why a question cannot be answered; its message is the reason. */
export class UnanswerableQuestion extends Error {}

/** The named quantities of a question, which may hold anything. */
export class Inputs {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.values[name] !== undefined && this.values[name] !== null);
  }

  /** A finite number from 0 on, under the first of these names that is there. */
  number(...names: readonly [string, ...string[]]): number {
    const value = this.optional(...names);
    if (value === undefined) {
      throw new UnanswerableQuestion(`It has no ${names.join(' or ')}.`);
    }
    return value;
  }

  optional(...names: readonly [string, ...string[]]): number | undefined {
    const name = names.find((each) => this.has(each));
    if (name === undefined) {
      return undefined;
    }
    const value = this.values[name];
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
      throw new UnanswerableQuestion(`Its ${name} is not a number from 0 on.`);
    }
    return value;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }
}

/** What a question comes to, before it is brought to the unit that was asked for. */
export interface Figure {
  readonly value: number;
  readonly unit: FigureUnit;
  /** The formula with the values put in. */
  readonly formula: string;
}

/** `count` is of what the question names: tokens, blocks, experts, sequences; `ratio` of nothing. */
export type FigureUnit = 'B' | 'B*s' | 's' | 'FLOP' | 'count' | 'ratio';

/** Questions of one kind. */
export interface QuestionKind {
  /** The quantity that is asked for, as in the `category` of a line. */
  readonly category: string;
  /** Whether these inputs are enough for this kind; the first that says so answers. */
  asks(inputs: Inputs): boolean;
  answer(inputs: Inputs): Figure;
}
