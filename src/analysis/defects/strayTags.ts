import { textSpan } from '../../base/positions';
import type { Defect } from '../model';
import type { DefectFinder } from './defect';

const tag = /<\/?(?:think|thinking)>/g;

/** A tag of the thought that stands where none belongs: unpaired, doubled or in the answer. */
export const strayTags: DefectFinder = ({ trajectory }) =>
  (['thought', 'response'] as const).flatMap((part) => {
    const { text } = trajectory[part];
    const [first] = text.matchAll(tag);
    return first === undefined ? [] : [strayTag(part, first)];
  });

function strayTag(part: Defect['text'], match: RegExpExecArray): Defect {
  return {
    code: 'stray-tag',
    severity: 'warning',
    text: part,
    span: textSpan(match.index, match.index + match[0].length),
    values: { tag: match[0] },
  };
}
