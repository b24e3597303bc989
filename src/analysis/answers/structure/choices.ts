import { type Structure } from './structure';

const named = /^(?:option|choice|answer|选项|選項)\s*\(?([A-Za-z])\)?$/i;

/** `(B)`, `[B]`, `\text{B}`, `option B`, `B) 12` and `E: because …`; a bare letter is a variable. */
export function readChoice(source: string): Structure | undefined {
  const bare = source.replace(/\\text\{([^{}]*)\}/g, '$1').trim();
  const match =
    /^\(\s*([A-Za-z])\s*\)(?:\s.*)?$/s.exec(bare) ??
    /^\[\s*([A-J])\s*\]$/.exec(bare) ??
    /^([A-Z])\s*(?:[).:]\s.*|[).])$/s.exec(bare) ??
    named.exec(bare);
  const whole = /^[A-Za-z]$/.test(bare) && bare !== source ? bare : undefined;
  const letter = match?.[1] ?? whole;
  return letter === undefined ? undefined : { kind: 'choice', letter: letter.toUpperCase() };
}
