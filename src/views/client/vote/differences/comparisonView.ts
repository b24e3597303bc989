import { groups } from '../../../../analysis/segments/groups';
import type {
  ComparedRun,
  ComparedSegment,
  ComparedSide,
  Sibling,
  SiblingComparison,
  TrajectoryId,
} from '../../../protocol/vote';
import { element, plainButton, quoted } from '../../dom';
import { formatCount, plural } from '../../format';
import { oneLine, shortened } from '../../inertText';
import { asksForBeside } from '../../opening';
import type { Actions } from '../actions';

/** The runs of two thoughts: what is the same on a line of its own, what differs side by side. */
export function comparisonView(
  comparison: SiblingComparison,
  left: Sibling,
  right: Sibling,
  actions: Actions,
): HTMLElement {
  return element(
    'div',
    { class: 'comparison' },
    summary(comparison, left, right),
    element(
      'div',
      { class: 'run-heads', 'aria-hidden': 'true' },
      quoted(oneLine(left.label, 40), 'label'),
      quoted(oneLine(right.label, 40), 'label'),
    ),
    ...comparison.runs.map((run) => runView(run, left, right, actions)),
  );
}

function summary(
  { runs, divergence }: SiblingComparison,
  left: Sibling,
  right: Sibling,
): HTMLElement {
  const same = runs.reduce((sum, run) => sum + (run.same ? run.tokens : 0), 0);
  const total = Math.max(left.thoughtTokens, right.thoughtTokens);
  const where =
    divergence === undefined
      ? 'The two thoughts are the same.'
      : `They part at token ${formatCount(divergence.left)} of ${formatCount(left.thoughtTokens)}` +
        (divergence.left === divergence.right ? '' : ` and ${formatCount(divergence.right)}`) +
        `; ${formatCount(same)} of ${formatCount(total)} tokens stand in both.`;
  return element('p', { class: 'comparison-summary' }, where);
}

function runView(run: ComparedRun, left: Sibling, right: Sibling, actions: Actions): HTMLElement {
  if (run.same) {
    const words = `${plural(run.segments, 'segment')} the same · ${plural(run.tokens, 'token')}`;
    return element('p', { class: 'run-same' }, words);
  }
  return element(
    'div',
    { class: 'run' },
    sideView(run.left, left, actions),
    sideView(run.right, right, actions),
  );
}

function sideView(
  { segments, tokens, leftOut }: ComparedSide,
  { id, label }: Sibling,
  actions: Actions,
): HTMLElement {
  const name = oneLine(label, 40);
  return element(
    'div',
    { class: 'run-side', role: 'group', 'aria-label': `${name}, ${plural(tokens, 'token')}` },
    ...segments.map((segment) => segmentView(segment, id, name, actions)),
    segments.length === 0 && leftOut === 0
      ? element('p', { class: 'run-nothing' }, 'nothing here')
      : undefined,
    leftOut > 0
      ? element('p', { class: 'run-nothing' }, `${plural(leftOut, 'more segment')} left out`)
      : undefined,
  );
}

const namesOfGroups: ReadonlyMap<string, string> = new Map(
  groups.map(({ id, name }) => [id, name]),
);

function segmentView(
  segment: ComparedSegment,
  id: TrajectoryId,
  sibling: string,
  actions: Actions,
): HTMLElement {
  const { group, text, tokens, length } = segment;
  const name = namesOfGroups.get(group) ?? group;
  const cut = length > text.length ? '…' : '';
  const view = plainButton(
    { class: 'run-segment', title: `${name}, ${plural(tokens, 'token')}: open it in ${sibling}` },
    (event) => actions.openSegment(id, segment, asksForBeside(event)),
    element('span', { class: 'run-group' }, `${name} · ${formatCount(tokens)}`),
    quoted(`${shortened(text.trim(), 1200)}${cut}`, 'run-text'),
  );
  view.style.borderInlineStartColor = `var(--vscode-cotLens-${group}, var(--vscode-foreground))`;
  return view;
}
