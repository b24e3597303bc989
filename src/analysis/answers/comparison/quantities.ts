import { type Node } from '../expression/node';
import { type AnswerPolicy, defaultPolicy } from '../policy';
import { type QuantityStructure } from '../structure/structure';
import { converted, radians, relationOf } from './units';
import { compareNodes } from './values';
import { type Verdict, verdict } from './verdict';

/** Two quantities: units are converted or must not disagree; a per-cent sign divides by 100. */
export function compareQuantities(
  a: QuantityStructure,
  b: QuantityStructure,
  policy: AnswerPolicy = defaultPolicy,
): Verdict {
  if (a.unit !== undefined && b.unit !== undefined && policy.unitMismatch === 'differ') {
    const units = compareUnits(a, b, policy);
    if (units !== undefined) {
      return units;
    }
  }
  return a.percent === b.percent ? comparePlain(a, b, policy) : comparePercent(a, b, policy);
}

/** 180° against π: whether the latter is in radians is not said. */
function comparePlain(a: QuantityStructure, b: QuantityStructure, policy: AnswerPolicy): Verdict {
  const result = compareNodes(a.value, b.value, policy);
  const isAngle = (a.unit?.name === 'degree') !== (b.unit?.name === 'degree');
  if (result.verdict === 'equal' || !isAngle || (a.unit !== undefined && b.unit !== undefined)) {
    return result;
  }
  const [degrees, other] = a.unit === undefined ? [b, a] : [a, b];
  const turned = compareNodes(radians(degrees.value), other.value, policy);
  return turned.verdict === 'equal' ? verdict('unsure', 'unit of the angle missing') : result;
}

/** `undefined` where the units are the same, so that the numbers decide. */
function compareUnits(
  a: QuantityStructure,
  b: QuantityStructure,
  policy: AnswerPolicy,
): Verdict | undefined {
  if (a.unit === undefined || b.unit === undefined) {
    return undefined;
  }
  const relation = relationOf(a.unit, b.unit);
  switch (relation.kind) {
    case 'same':
      return undefined;
    case 'different':
      return verdict('different', 'unit');
    case 'angle': {
      const [degrees, other] = a.unit.name === 'degree' ? [a, b] : [b, a];
      return ruled(compareNodes(radians(degrees.value), other.value, policy), 'converted unit');
    }
    case 'convertible': {
      const there = compareNodes(converted(a.value, relation.from, relation.to), b.value, policy);
      const back = (): Verdict =>
        compareNodes(a.value, converted(b.value, relation.to, relation.from), policy);
      return ruled(there.verdict === 'equal' ? there : back(), 'converted unit');
    }
  }
}

function ruled({ verdict: kind }: Verdict, rule: string): Verdict {
  return verdict(kind, rule);
}

function comparePercent(a: QuantityStructure, b: QuantityStructure, policy: AnswerPolicy): Verdict {
  const [percent, plain] = a.percent ? [a, b] : [b, a];
  const hundredth = { kind: 'number', value: { numerator: 1n, denominator: 100n } } as const;
  const divided: Node = { kind: 'binary', operator: '*', left: percent.value, right: hundredth };
  const strict = compareNodes(divided, plain.value, policy);
  if (strict.verdict === 'equal') {
    return verdict('equal', 'percent');
  }
  // 10% against 10: the sign may just have been left out, which only a person can tell.
  const lenient = compareNodes(percent.value, plain.value, policy);
  return lenient.verdict === 'equal'
    ? verdict(policy.percentLenient ? 'equal' : 'unsure', 'percent sign missing')
    : strict;
}
