import { binary, type Node } from '../expression/node';
import { parseFormula } from '../expression/parser';
import { splitTopLevel } from '../scan';
import { type Structure } from './structure';

/** Matrices in LaTeX environments and in nested brackets. */
export function readMatrix(
  source: string,
  read: (part: string) => Structure,
): Structure | undefined {
  if (!source.includes('\\begin')) {
    return nestedMatrix(source, read);
  }
  const bars = /^\|\s*\\begin.*\|$/s.test(source);
  const bare = source
    .replace(/^[([|]\s*(?=\\begin)/, '')
    .replace(/(\\end\s*\{[a-z]+\})\s*[)\]|]$/i, '$1');
  const match =
    /^\\begin\s*\{([pbvBV]?matrix|smallmatrix|array)\}(?:\{[^{}]*\})?(.*)\\end\s*\{\1\}$/s.exec(
      bare,
    );
  const name = match?.[1];
  const body = match?.[2];
  if (name !== undefined && body !== undefined) {
    const rows = body
      .split(/\\\\/)
      .map((row) => row.replace(/\\hline/g, '').trim())
      .filter((row) => row !== '')
      .map((row) => row.split('&').map((cell) => read(cell.trim())));
    return { kind: 'matrix', rows, determinant: bars || name.startsWith('v') };
  }
  return scaledMatrix(source, read);
}

/** `2\\begin…` and `\\frac12\\begin…`: the factor goes into every cell; `^T` turns the matrix. */
function scaledMatrix(source: string, read: (part: string) => Structure): Structure | undefined {
  const match = /^(.*?)(\\begin.*\\end\s*\{[a-z]+\})(\s*\^\s*\{?\s*(?:T|\\top)\s*\}?)?$/is.exec(
    source,
  );
  const [, lead = '', body = '', turned] = match ?? [];
  const factor = parseFormula(lead.replace(/^\s*-\s*$/, '-1').replace(/\\cdot\s*$/, ''));
  const plain = lead === '' && turned === undefined;
  const inner = match === null || plain ? undefined : readMatrix(body, read);
  if (inner?.kind !== 'matrix' || (lead !== '' && factor === undefined)) {
    return undefined;
  }
  const rows = inner.rows.map((row) => row.map((cell) => times(factor, cell)));
  return { ...inner, rows: turned === undefined ? rows : transposed(rows) };
}

function times(factor: Node | undefined, cell: Structure): Structure {
  return factor === undefined || cell.kind !== 'quantity'
    ? cell
    : { ...cell, value: binary('*', factor, cell.value) };
}

function transposed(rows: readonly (readonly Structure[])[]): Structure[][] {
  const width = Math.min(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_unused, column) =>
    rows.flatMap((row) => row.slice(column, column + 1)),
  );
}

function nestedMatrix(source: string, read: (part: string) => Structure): Structure | undefined {
  if (!/^\[\s*\[.*\]\s*\]$/s.test(source)) {
    return undefined;
  }
  const comma = (text: string, at: number): number => (text[at] === ',' ? 1 : 0);
  const rows = splitTopLevel(source.slice(1, -1), comma);
  if (rows.length < 2 || !rows.every((row) => row.startsWith('[') && row.endsWith(']'))) {
    return undefined;
  }
  const cells = rows.map((row) => splitTopLevel(row.slice(1, -1), comma).map(read));
  return { kind: 'matrix', rows: cells, determinant: false };
}
