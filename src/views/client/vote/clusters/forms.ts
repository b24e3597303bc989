import type { Cluster } from '../../../protocol/vote';
import { element, quoted } from '../../dom';
import { formatCount } from '../../format';
import { oneLine } from '../../inertText';

const shownForms = 50;
/** So many forms are named without unfolding. */
const namedForms = 3;

/** The other ways in which the members write the answer, and the rules that made them one. */
export function forms({ forms: all, rules }: Cluster, index: number): HTMLElement | undefined {
  if (all.length === 0) {
    return undefined;
  }
  const rows = all
    .slice(0, shownForms)
    .map((form) => element('li', {}, quoted(oneLine(form, 400))));
  const left = all.length - rows.length;
  return element(
    'details',
    { class: 'forms', 'data-key': `forms:${index}` },
    element('summary', {}, ...summaryOf(all), rule(rules)),
    element(
      'ul',
      {},
      ...rows,
      left > 0 ? element('li', {}, `and ${formatCount(left)} more`) : undefined,
    ),
  );
}

function summaryOf(all: readonly string[]): (HTMLElement | string)[] {
  const named = all
    .slice(0, namedForms)
    .flatMap((form, at) => [...(at > 0 ? [', '] : []), quoted(oneLine(form, 40))]);
  const others = all.length - namedForms;
  return ['also ', ...named, ...(others > 0 ? [` and ${formatCount(others)} more`] : [])];
}

/** Without a rule the forms were one text once their spelling was made one. */
function rule(rules: readonly string[]): HTMLElement {
  const name = rules.length === 0 ? 'same spelling' : rules.join(', ');
  return element('span', { class: 'rule', title: 'Why these count as one answer' }, name);
}
