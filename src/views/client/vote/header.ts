import type { VoteGroup } from '../../protocol/vote';
import { answerView } from '../answerView';
import { element, quoted } from '../dom';
import { oneLine, shortened } from '../inertText';
import { verdictMark } from '../verdict';
import { type Clause, type Part, headline } from './headline';
import type { Outcome } from './methods/outcome';

/** The vote in a sentence, and which problem it is about. */
export function header(group: VoteGroup, chosen: Outcome): HTMLElement {
  const [outcome = [], ...others] = headline(group, chosen).map(clause);
  const sentence = element('p', { class: 'headline' });
  sentence.append(element('strong', {}, ...outcome));
  for (const each of others) {
    sentence.append(
      element('span', { class: 'separator' }, ' · '),
      element('span', { class: 'clause' }, ...each),
    );
  }
  return element('header', {}, sentence, problem(group));
}

function clause(parts: Clause): readonly (HTMLElement | string)[] {
  return parts.map(part);
}

function part(each: Part): HTMLElement | string {
  switch (each.kind) {
    case 'words':
      return each.text;
    case 'answer':
      return answerView(each.text, 80);
    case 'verdict':
      return verdictMark(each.correct);
  }
}

/** The problem's beginning on one line; unfolded, the whole of it. */
function problem(group: VoteGroup): HTMLElement {
  const title = oneLine(group.problem, 300) || group.problemKey;
  return element(
    'details',
    { class: 'problem', 'data-key': 'problem' },
    element('summary', { title: group.fileName }, quoted(title, 'problem-title')),
    element(
      'p',
      { class: 'problem-text' },
      quoted(shortened(group.problem, 20_000), 'problem-text'),
    ),
    element('p', { class: 'file' }, quoted(group.fileName, 'file-name')),
  );
}
