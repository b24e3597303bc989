import { type Structure } from './structure';

const congruence =
  /^(?:[a-zA-Z](?:_\{?\w+\}?)?\s*\\equiv\s*)?(-?\d{1,60})\s*(?:\\pmod\s*\{?\s*(\d{1,60})\s*\}?|\(\s*(?:\\(?:text|bmod|mod)\s*)?\{?\s*(?:mod)?\s*\}?\s*(\d{1,60})\s*\))$/;

/** `x \equiv 10 \pmod 7` as the residue 3 modulo 7, whatever the unknown is called. */
export function readCongruence(source: string): Structure | undefined {
  const match = source.includes('mod') ? congruence.exec(source) : null;
  const modulus = BigInt(match?.[2] ?? match?.[3] ?? 0);
  if (match === null || modulus === 0n) {
    return undefined;
  }
  const residue = ((BigInt(match[1] ?? 0) % modulus) + modulus) % modulus;
  return { kind: 'text', words: `${residue} mod ${modulus}`, source };
}

/** Equations in a brace, one per line, as the list they are; cases with conditions stay unread. */
export function readSystem(
  source: string,
  read: (part: string) => Structure,
): Structure | undefined {
  const match = /^\\begin\s*\{(?:cases|aligned)\}(.*)\\end\s*\{(?:cases|aligned)\}$/s.exec(source);
  const body = match?.[1];
  if (body === undefined || /&.*[<>]|\\text|\bif\b/.test(body)) {
    return undefined;
  }
  const lines = body
    .split('\\\\')
    .map((line) =>
      line
        .replaceAll('&', '')
        .trim()
        .replace(/[,;.]$/, ''),
    )
    .filter((line) => line !== '');
  return lines.length < 2 ? undefined : read(lines.join(', '));
}
