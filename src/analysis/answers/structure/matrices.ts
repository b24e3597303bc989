import { splitTopLevel } from '../scan';
import { type Structure } from './structure';

/** Matrices in LaTeX environments and in nested brackets. */
export function readMatrix(
  source: string,
  read: (part: string) => Structure,
): Structure | undefined {
  const bare = source.replace(/^\(\s*(?=\\begin)/, '').replace(/(\\end\{[a-z]+\})\s*\)$/i, '$1');
  const match = /^\\begin\s*\{([pbvBV]?matrix|array)\}(?:\{[^{}]*\})?(.*)\\end\s*\{\1\}$/s.exec(
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
    return { kind: 'matrix', rows, determinant: name.startsWith('v') };
  }
  return nestedMatrix(source, read);
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
