import {
  action,
  figure,
  formula,
  manner,
  numberIn,
  pick,
  properName,
  type Random,
  thing,
} from './vocabulary';

/** The numbers of the problem that a chain is about. */
export interface Problem {
  readonly a: number;
  readonly b: number;
}

/** A sentence of a chain of thought, of one of the kinds that labellers tell apart. */
export function sentence(random: Random, { a, b }: Problem): string {
  const [m, n] = [numberIn(random, 2, 99), numberIn(random, 2, 999)];
  const values: Readonly<Record<string, () => string>> = {
    m: () => String(m),
    n: () => String(n),
    sum: () => String(m + n),
    product: () => String(m * n),
    a: () => String(a),
    b: () => String(b),
    thing: () => thing(random),
    manner: () => manner(random),
    idea: () => idea(random),
    act: () => action(random),
    name: () => properName(random),
    figure: () => figure(random),
    formula: () => formula(random),
  };
  return pick(sentences, random).replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.() ?? '');
}

function idea(random: Random): string {
  const made = pick(ideas, random);
  return made.replace(/\{thing\}/g, () => thing(random));
}

const ideas = [
  'the discriminant has to be a square',
  'each {thing} meets three {thing}',
  'the sum over the {thing} telescopes',
  'the two {thing} are coprime',
  'no {thing} may repeat',
  'the remainder depends on the last {thing} alone',
  'the bound is tight only for {thing} and {thing}',
] as const;

const sentences = [
  'So we need the number of {thing}, and I will count them {manner}.',
  'Let x be the number of {thing}; then {m}x + {n} = {product}.',
  'That gives {m} * {n} = {product}.',
  'Adding the {thing} gives {m} + {n} = {sum}, which looks plausible.',
  'Wait, that counts some of the {thing} twice.',
  'Hold on, I forgot the {thing} at the border, so {sum} is too small.',
  'Hmm, is it true that {idea}?',
  'Let me check this {manner}: with {m} in place of {n} we get {sum}.',
  'Since {idea}, the case of {m} {thing} cannot happen.',
  'We know that $\\frac{{product}}{{m}} = {n}$, hence the ratio is an integer.',
  'Alternatively, one could go through the {thing} {manner} and compare with {product}.',
  'Recall that {idea}, whatever the value of n is.',
  'Therefore the total is {sum}, and the answer would be {product}.',
  'Suppose instead that there were {m} {thing} left over.',
  'Then {idea}, which contradicts what was found for {n}.',
  'Okay, going back to the start: {a} rows with {b} seats each.',
  'For example, with m = {m} the formula yields {sum} and not {figure}.',
  'The remaining {thing} can be arranged in {n} ways, so up to now we have {product}.',
  'I am not sure about the {thing}, but the estimate of about {figure} should do.',
  'To verify: {product} / {m} = {n}. Good.',
  '{name} and {name} {act} the {thing} {manner}, {act} {figure} of the {thing}.',
  'Here $${formula}$$ holds for every {thing}, where \\({formula}\\) is what {name} wrote.',
  'By the way, the {thing} of {name} {act} at {figure}, then at {figure} and {figure}.',
  'If the {thing} {act} {manner}, then $ {formula} = {figure} $ and the {thing} {act} too.',
  'Now {act} each {thing} and {act} the {thing}: \\[ {formula} = {formula} \\]',
  'The {thing} from {name} is {figure}, the one from {name} only {figure}.',
] as const;
