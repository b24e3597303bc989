import { textSpan } from '../../base/positions';
import type { Defect } from '../model';
import type { DefectFinder } from './defect';

interface Damage {
  readonly kind: string;
  readonly pattern: RegExp;
}

/** What a text holds only when something went wrong on its way. */
const damages: readonly Damage[] = [
  { kind: 'replacement', pattern: /\ufffd+/g },
  {
    kind: 'surrogate',
    pattern: /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
  },
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  { kind: 'control', pattern: /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g },
  {
    kind: 'mojibake',
    pattern:
      /(?:[ÃÂ][\u0080-\u00bf]|â(?:€[\u0090-\u00bf\u02dc\u2013-\u2122œ]|[ˆ‰][\u0080-\u00bf’¤¥])|ï»¿|ðŸ)+/g,
  },
];

/**
 * Characters that no model means: replacement characters, halves of surrogate pairs, control
 * characters, and UTF-8 that was read as Latin-1 ("Ã©" for "é"). One defect for each kind and text,
 * at its first place.
 */
export const garbledText: DefectFinder = ({ trajectory }) =>
  (['thought', 'response'] as const).flatMap((part) =>
    damages.flatMap((damage) => damageIn(part, trajectory[part].text, damage)),
  );

function damageIn(
  part: Defect['text'],
  text: string,
  { kind, pattern }: Damage,
): readonly Defect[] {
  let first: RegExpExecArray | undefined;
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    first ??= match;
    count += 1;
  }
  if (first === undefined) {
    return [];
  }
  const span = textSpan(first.index, first.index + first[0].length);
  return [{ code: 'garbled-text', severity: 'warning', text: part, span, values: { kind, count } }];
}
