import { groups } from '../../../../analysis/segments/factors';
import type { ComparisonLevel, LabelWords } from '../../../protocol/factors';
import { oneLine } from '../../inertText';

/** How a source is called: a tool calls itself what it likes. */
export function sourceName(source: string): string {
  switch (source) {
    case 'user':
      return 'You';
    case 'labeller':
      return 'CoT Lens';
    default:
      return oneLine(source, 60);
  }
}

/** How a label is called at a level of comparison. */
export function labelName(words: LabelWords, level: ComparisonLevel, label: string): string {
  const named = level === 'groups' ? groups : level === 'factors' ? words.factors : [];
  return named.find(({ id }) => id === label)?.name ?? oneLine(label, 60);
}
