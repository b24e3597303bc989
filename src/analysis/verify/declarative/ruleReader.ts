import { RE2JS } from 're2js';
import { messageOf } from '../../../base/errors';
import { findBreak } from '../../formats/json/brokenJson';
import { membersOf, skipSpace } from '../../formats/json/jsonText';
import { VerifierError } from '../user/userVerifier';

/** One object of a rule's JSON; what is wrong with a member is told with its line. */
export class RuleReader {
  private constructor(
    private readonly source: string,
    private readonly start: number,
    private readonly value: Readonly<Record<string, unknown>>,
  ) {}

  /** @throws VerifierError where the text holds no JSON object */
  static root(source: string): RuleReader {
    const broken = findBreak(source);
    if (broken !== undefined) {
      throw new VerifierError(broken.reason, lineAt(source, broken.offset));
    }
    const value: unknown = JSON.parse(source);
    if (!isObject(value)) {
      throw new VerifierError('a rule is an object in braces');
    }
    return new RuleReader(source, skipSpace(source, 0), value);
  }

  get keys(): readonly string[] {
    return Object.keys(this.value);
  }

  /** Complains about the member of that name. */
  fail(key: string, reason: string): never {
    const place = membersOf(this.source, this.start).get(key) ?? this.start;
    throw new VerifierError(reason, lineAt(this.source, place));
  }

  /** A member has to be one of these. */
  allowKeys(known: readonly string[]): void {
    const strange = this.keys.find((key) => !known.includes(key));
    if (strange !== undefined) {
      this.fail(strange, `“${strange}” is unknown; there are ${known.join(', ')}`);
    }
  }

  text(key: string): string | undefined {
    const value = this.own(key);
    if (value !== undefined && (typeof value !== 'string' || value.trim() === '')) {
      this.fail(key, `“${key}” has to be a text`);
    }
    return value;
  }

  texts(key: string): readonly string[] {
    const value = this.own(key);
    const list: readonly unknown[] = Array.isArray(value) ? value : [value ?? []].flat();
    return list.map((each) =>
      typeof each === 'string'
        ? each
        : this.fail(key, `“${key}” has to be a text or a list of them`),
    );
  }

  choice<T extends string>(key: string, choices: readonly [T, ...T[]]): T {
    const value = this.text(key) ?? choices[0];
    return (
      choices.find((choice) => choice === value) ??
      this.fail(key, `“${key}” has to be one of ${choices.join(', ')}`)
    );
  }

  pattern(key: string): RE2JS | undefined {
    const value = this.text(key);
    try {
      return value === undefined ? undefined : RE2JS.compile(value);
    } catch (error) {
      return this.fail(key, `“${key}”: ${messageOf(error)}`);
    }
  }

  object(key: string): RuleReader | undefined {
    const value = this.own(key);
    if (value === undefined) {
      return undefined;
    }
    return isObject(value)
      ? new RuleReader(
          this.source,
          membersOf(this.source, this.start).get(key) ?? this.start,
          value,
        )
      : this.fail(key, `“${key}” has to be an object in braces`);
  }

  private own(key: string): unknown {
    return Object.hasOwn(this.value, key) ? this.value[key] : undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
