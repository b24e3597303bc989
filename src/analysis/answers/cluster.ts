import { decimalOf } from './expression/node';
import { exactValue } from './expression/exact';
import { compareRead, type ReadAnswer, readAnswer } from './compare';

/** Answers that mean the same. */
export interface AnswerCluster {
  /** The most frequent form; of equally frequent ones the shortest, then the first by alphabet. */
  readonly representative: string;
  /** Indices into the answers, in ascending order. */
  readonly members: readonly number[];
  /** The different texts of the members, most frequent first. */
  readonly forms: readonly string[];
  /** The rules by which different forms were found equal. */
  readonly rules: readonly string[];
}

export interface Clustering {
  /** By number of members, then by first member. */
  readonly clusters: readonly AnswerCluster[];
  /** Indices of those without an answer. */
  readonly abstentions: readonly number[];
}

/** One distinct normalised answer and who gave it. */
interface Form {
  readonly read: ReadAnswer;
  readonly members: number[];
  readonly isDecimal: boolean;
  /** The exact value as text, for plain rational numbers. */
  readonly exact: string | undefined;
}

interface Building {
  readonly lead: Form;
  readonly forms: Form[];
  readonly rules: Set<string>;
}

/** Beyond this many comparisons the remaining forms are told apart by their text alone. */
const maximumComparisons = 30_000;

/**
 * Groups answers by meaning. Each form joins the first group whose leading form it equals; exact
 * forms lead before decimals, so a rounded value joins the exact one it rounds to. What cannot be
 * told is kept apart. The partition does not depend on the order of the answers.
 * Example: `['1/2', '3', '0.5']` gives `[0, 2]` and `[1]`.
 */
export function clusterAnswers(answers: readonly (string | undefined)[]): Clustering {
  const { forms, abstentions } = distinctForms(answers);
  const groups = new Groups();
  for (const form of forms) {
    groups.add(form);
  }
  const clusters = groups.all.map((group) => finished(group, answers));
  return { clusters: clusters.sort(byCountThenFirst), abstentions };
}

/** The groups so far, and how often forms were compared to make them. */
class Groups {
  readonly all: Building[] = [];
  private readonly byExactValue = new Map<string, Building>();
  /** Groups that an exact number, or a decimal, can still belong to. */
  private readonly inexact: Building[] = [];
  private readonly notDecimal: Building[] = [];
  private comparisons = 0;

  add(form: Form): void {
    const group = this.sameValue(form) ?? this.equalTo(form) ?? this.begin(form);
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

  private equalTo(form: Form): Building | undefined {
    const isNumber = form.exact !== undefined;
    const candidates = isNumber ? (form.isDecimal ? this.notDecimal : this.inexact) : this.all;
    for (const group of candidates) {
      if (++this.comparisons > maximumComparisons) {
        return undefined;
      }
      const result = compareRead(group.lead.read, form.read);
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
      return compareRead(other.read, form.read).verdict === 'equal';
    });
  }

  private begin(form: Form): Building {
    const group: Building = { lead: form, forms: [], rules: new Set() };
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

function distinctForms(answers: readonly (string | undefined)[]): {
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

function finished(group: Building, answers: readonly (string | undefined)[]): AnswerCluster {
  const members = group.forms.flatMap((form) => form.members).sort((a, b) => a - b);
  const counts = new Map<string, number>();
  for (const member of members) {
    const text = (answers[member] ?? '').trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const forms = [...counts]
    .sort(([a, m], [b, n]) => n - m || a.length - b.length || byAlphabet(a, b))
    .map(([text]) => text);
  return { representative: forms[0] ?? '', members, forms, rules: [...group.rules].sort() };
}

function byAlphabet(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byCountThenFirst(a: AnswerCluster, b: AnswerCluster): number {
  return b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0);
}
