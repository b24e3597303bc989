import { type Facets } from './facets';
import { printsDiffer, varies } from './fingerprint';
import { areApart } from './magnitude';

/**
 * False only where `compareStructures` would not find the two equal, whatever else it would say of
 * them. It looks at facets alone, so that it can be asked of millions of pairs.
 */
export function mayBeEqual(a: Facets, b: Facets): boolean {
  if (a.letter !== undefined && b.letter !== undefined) {
    return a.letter === b.letter;
  }
  if (a.kind !== 'relation' && b.kind !== 'relation') {
    return a.kind === b.kind ? sameKind(a, b) : across(a, b) || across(b, a);
  }
  if (a.kind === 'relation' && b.kind === 'relation') {
    const values = a.value !== undefined && b.value !== undefined && mayBeEqual(a.value, b.value);
    return values || !printsDiffer(a.roots, b.roots);
  }
  const [relation, other] = a.kind === 'relation' ? [a, b] : [b, a];
  return relation.value !== undefined && mayBeEqual(relation.value, other);
}

function sameKind(a: Facets, b: Facets): boolean {
  switch (a.kind) {
    case 'text':
    case 'date':
    case 'time':
      return a.key === b.key;
    case 'quantity':
      return quantities(a, b);
    case 'collection':
    case 'matrix':
    case 'region':
      return !areApart(a.magnitude, b.magnitude);
    case 'ratio':
      return a.key === undefined || b.key === undefined || a.key === b.key;
    case 'choice':
    case 'empty':
    case 'relation':
      return true;
  }
}

function quantities(a: Facets, b: Facets): boolean {
  if (a.unit !== undefined && b.unit !== undefined && a.unit.name !== b.unit.name) {
    const isConverted = a.unit.dimension !== undefined && a.unit.dimension === b.unit.dimension;
    return !isConverted || !areApart(a.base, b.base);
  }
  const isConstant = a.magnitude !== undefined || b.magnitude !== undefined;
  const isVariable = varies(a.print) || varies(b.print);
  return (
    !areApart(a.magnitude, b.magnitude) &&
    !(isConstant && isVariable) &&
    !printsDiffer(a.print, b.print)
  );
}

/** What `compareAcross` can find equal, other than relations. */
function across(a: Facets, b: Facets): boolean {
  switch (a.kind) {
    case 'time':
      return b.kind === 'ratio' && a.key === b.key;
    case 'region':
      return b.kind === 'collection' && !areApart(a.magnitude, b.magnitude);
    case 'matrix':
      return b.kind === 'quantity'
        ? a.determinant === true
        : b.kind === 'collection' && !areApart(a.magnitude, b.magnitude);
    case 'collection':
      return a.single === true && b.kind === 'quantity';
    case 'choice':
    case 'date':
    case 'empty':
    case 'quantity':
    case 'ratio':
    case 'relation':
    case 'text':
      return false;
  }
}
