import { decimalOf } from './expression/node';
import { exactValue } from './expression/exact';
import { couldEqual, type Signature, signatureOf } from './blocking/signature';
import { type AnswerPolicy, compareRead, type ReadAnswer, readAnswer } from './compare';

/** The distinct forms of answers, and the groups they fall into. */

/** One distinct normalised answer and who gave it. */
export interface Form {
  readonly read: ReadAnswer;
  readonly members: number[];
  readonly isDecimal: boolean;
  /** The exact value as text, for plain rational numbers. */
  readonly exact: string | undefined;
}

export interface Building {
  /** What is known of the leading form. */
  readonly signature: Signature;
  readonly lead: Form;
  readonly forms: Form[];
  readonly rules: Set<string>;
}

/** Beyond this many comparisons the remaining forms are told apart by their text alone. */
const maximumComparisons = 30_000;

/** The groups so far, and how often forms were compared to make them. */
export class Groups {
  readonly all: Building[] = [];
  private readonly byExactValue = new Map<string, Building>();
  /** Groups that an exact number, or a decimal, can still belong to. */
  private readonly inexact: Building[] = [];
  private readonly notDecimal: Building[] = [];
  private comparisons = 0;

  constructor(private readonly policy: AnswerPolicy) {}

  add(form: Form): void {
    const group = this.sameValue(form) ?? this.groupFor(form);
    group.forms.push(form);
    if (form.exact !== undefined && !this.byExactValue.has(form.exact)) {
      this.byExactValue.set(form.exact, group);
    }
  }

  private sameValue({ exact }: Form): Building | undefined {
    const group = exact === undefined ? undefined : this.byExactValue.get(exact);
    group?.rules.add('exact value');
    return group;
  }

  private groupFor(form: Form): Building {
    const signature = signatureOf(form.read, this.policy);
    return this.equalTo(form, signature) ?? this.begin(form, signature);
  }

  private equalTo(form: Form, signature: Signature): Building | undefined {
    const isNumber = form.exact !== undefined;
    const candidates = isNumber ? (form.isDecimal ? this.notDecimal : this.inexact) : this.all;
    for (const group of candidates) {
      if (!couldEqual(group.signature, signature)) {
        continue;
      }
      if (++this.comparisons > maximumComparisons) {
        return undefined;
      }
      const result = compareRead(group.lead.read, form.read, this.policy);
      if (result.verdict === 'equal' && this.agreesWithAll(group, form)) {
        group.rules.add(result.rule);
        return group;
      }
    }
    return undefined;
  }

  /**
   * What equals the leading form may still differ from another: `5` leads `5 cm`, so that `5 m`
   * begins a group of its own. Decimals of different lengths may round one exact value.
   */
  private agreesWithAll(group: Building, form: Form): boolean {
    return group.forms.every((other) => {
      const isLead = other === group.lead;
      const isDecimalPair = form.isDecimal && other.isDecimal;
      if (isLead || isDecimalPair || ++this.comparisons > maximumComparisons) {
        return true;
      }
      return compareRead(other.read, form.read, this.policy).verdict === 'equal';
    });
  }

  private begin(form: Form, signature: Signature): Building {
    const group: Building = { signature, lead: form, forms: [], rules: new Set() };
    this.all.push(group);
    if (form.exact === undefined) {
      this.inexact.push(group);
    }
    if (form.exact === undefined || !form.isDecimal) {
      this.notDecimal.push(group);
    }
    return group;
  }
}

/** The forms in the order in which groups are begun: exact ones before decimals. */
export function distinctForms(answers: readonly (string | undefined)[]): {
  forms: Form[];
  abstentions: number[];
} {
  const byText = new Map<string, Form | undefined>();
  const byNormalised = new Map<string, Form>();
  const abstentions: number[] = [];
  answers.forEach((answer, index) => {
    if (answer !== undefined && !byText.has(answer)) {
      byText.set(answer, formOf(answer, byNormalised));
    }
    const form = answer === undefined ? undefined : byText.get(answer);
    (form?.members ?? abstentions).push(index);
  });
  return { forms: [...byNormalised.values()].sort(exactFirst), abstentions };
}

function formOf(answer: string, byNormalised: Map<string, Form>): Form | undefined {
  const read = readAnswer(answer);
  if (read.structure?.kind === 'empty' || read.normalised === '') {
    return undefined;
  }
  const known = byNormalised.get(read.normalised);
  if (known !== undefined) {
    return known;
  }
  const form = { read, members: [], ...exactnessOf(read) };
  byNormalised.set(read.normalised, form);
  return form;
}

function exactnessOf({ structure }: ReadAnswer): Pick<Form, 'isDecimal' | 'exact'> {
  if (structure?.kind !== 'quantity') {
    return { isDecimal: false, exact: undefined };
  }
  const isPlain = !structure.percent && structure.unit === undefined;
  const value = isPlain ? exactValue(structure.value) : undefined;
  return {
    isDecimal: decimalOf(structure.value) !== undefined,
    exact: value && `${value.numerator}/${value.denominator}`,
  };
}

function exactFirst(a: Form, b: Form): number {
  return a.isDecimal === b.isDecimal
    ? byAlphabet(a.read.normalised, b.read.normalised)
    : Number(a.isDecimal) - Number(b.isDecimal);
}

export function byAlphabet(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
