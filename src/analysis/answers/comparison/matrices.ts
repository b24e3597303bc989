import { binary, type Node } from '../expression/node';
import { type MatrixStructure, type Structure } from '../structure/structure';
import { allOf, type Compare, type Verdict, verdict } from './verdict';

/** Cell by cell; a determinant is no matrix, and a row is no column. */
export function compareMatrices(
  a: MatrixStructure,
  b: MatrixStructure,
  compare: Compare<Structure>,
): Verdict {
  const sameShape =
    a.determinant === b.determinant &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => row.length === b.rows[index]?.length);
  if (!sameShape) {
    return verdict('different', 'matrix');
  }
  const others = b.rows.flat();
  const cells = a.rows.flat();
  return allOf(
    cells.map((cell, index) => compare(cell, others[index] ?? { kind: 'empty' })),
    'matrix',
  );
}

/** Determinants of more rows than this are not expanded. */
const maximumRows = 5;

/** A determinant as the formula it stands for, by its first row. */
export function determinantOf({ determinant, rows }: MatrixStructure): Node | undefined {
  const isSquare = rows.length <= maximumRows && rows.every((row) => row.length === rows.length);
  const cells = rows.map((row) =>
    row.flatMap((cell) => (cell.kind === 'quantity' ? [cell.value] : [])),
  );
  const isRead = cells.every((row) => row.length === rows.length);
  return determinant && isSquare && isRead ? expanded(cells) : undefined;
}

function expanded(cells: readonly (readonly Node[])[]): Node | undefined {
  const [first = [], ...rest] = cells;
  if (cells.length === 1) {
    return first[0];
  }
  let sum: Node | undefined;
  first.forEach((cell, column) => {
    const minor = expanded(rest.map((row) => row.filter((_each, index) => index !== column)));
    const term = minor && binary('*', cell, minor);
    if (term !== undefined) {
      sum = sum === undefined ? term : binary(column % 2 === 0 ? '+' : '-', sum, term);
    }
  });
  return sum;
}
