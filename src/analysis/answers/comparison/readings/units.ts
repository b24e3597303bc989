import { readUnit } from '../../structure/units';
import { type PairReading } from './reading';

const measured =
  /^(-?\d[\d.]*(?:\/\d+)?(?:\s*(?:\\cdot|\*)\s*10\s*\^\s*\{?-?\d+\}?)?)\s*((?:\\text\{[^{}]*\}|\\(?:Omega|mu|cdot)(?![A-Za-z])|\^\s*\{?-?\d\}?|[A-Za-z/.\s*])+)$/;

/** Two units, as in `3 h 30 min`. */
export const compound =
  /^\d[\d.]*\s*(?:\\text\{\s*)?[A-Za-z'"]+\s*\}?[\s,]*(?:and\s+)?\d[\d.]*\s*(?:\\text\{\s*)?[A-Za-z'"]+\s*\}?$/;

/** A number with letters that could be variables, on both sides, measuring the same thing. */
export const bareUnits: PairReading = {
  read: (a, b) => {
    const [first, second] = [withUnit(a), withUnit(b)];
    if (first !== undefined && second === undefined && compound.test(b)) {
      return [first.text, b];
    }
    if (first === undefined && second !== undefined && compound.test(a)) {
      return [a, second.text];
    }
    return first?.dimension === second?.dimension && first !== undefined && second !== undefined
      ? [first.text, second.text]
      : undefined;
  },
};

/** A number with a unit, spelled so that it is read as one, and what it measures. */
export function withUnit(text: string): { text: string; dimension: string } | undefined {
  const match = text.length <= 80 ? measured.exec(text) : null;
  const phrase = (match?.[2] ?? '')
    .replace(/\\text\{([^{}]*)\}/g, '$1')
    .replace(/\\Omega\s*/g, 'Ω')
    .replace(/\\mu\s*/g, 'μ')
    .replace(/\\cdot\s*/g, ' ');
  const unit = match === null ? undefined : readUnit(phrase);
  return (
    unit?.measure && {
      text: `${match?.[1] ?? ''} \\text{${spelled(phrase)}}`,
      dimension: unit.measure.dimension,
    }
  );
}

function spelled(phrase: string): string {
  return phrase.replace(/[{}]/g, '').trim();
}
