import type { Part, RewardLines, RewardPoint } from '../../../protocol/rewards';
import { ChartView } from '../../charts/chartView';
import { lineChart } from '../../charts/lineChart';
import { xsOf } from '../../charts/spec';
import { formatCount, plural } from '../../format';
import { failedMessage, hint, loadingMessage } from '../../messages';
import { type Section, sectionOf } from '../../section';
import type { Actions } from '../actions';
import { rewardChart } from './rewardChart';
import { sourcesTable } from './sourcesTable';

const title = 'Along the trajectory';

/** The reward of each step along the tokens, with what each source says of the whole. */
export function alongSections(part: Part<RewardLines>, actions: Actions): readonly Section[] {
  switch (part.kind) {
    case 'loading':
      return [sectionOf(title, [], loadingMessage(part.message))];
    case 'failed':
      return [sectionOf(title, [], failedMessage('The rewards could not be read.', part.message))];
    case 'cancelled':
      return [];
    case 'known':
      return [alongSection(part.value, actions)];
  }
}

function alongSection(lines: RewardLines, actions: Actions): Section {
  if (lines.sources.length === 0) {
    return sectionOf(
      title,
      [],
      hint(
        'Nobody rates this trajectory: its record holds no reward, nothing in it can be checked, and no .rewards.jsonl beside the file speaks of it.',
      ),
    );
  }
  const table = sourcesTable(lines.sources, actions);
  const spec = rewardChart(lines);
  if (spec === undefined) {
    return sectionOf(title, [], hint('No source rates its steps.'), table);
  }
  const xs = xsOf(spec);
  const chart = new ChartView(lineChart(spec), 'along', actions, (place) => {
    const point = pointAt(lines, xs[place]);
    if (point !== undefined) {
      actions.openStep(point);
    }
  });
  return sectionOf(title, [chart], chart.element, siblingsHint(lines), table);
}

function pointAt({ sources }: RewardLines, token: number | undefined): RewardPoint | undefined {
  return sources.flatMap(({ points }) => points).find((point) => point.token === token);
}

function siblingsHint({ siblings, siblingCount, sources }: RewardLines): HTMLElement {
  const [drawn] = siblings;
  const by = sources.find(({ id }) => id === drawn?.source)?.title ?? '';
  const count = siblings.filter(({ source }) => source === drawn?.source).length;
  const steps = 'A click goes to the step.';
  return drawn === undefined
    ? hint(steps)
    : hint(
        `${steps} Faint behind: ${plural(count, 'sibling')} of ${formatCount(siblingCount)}, rated by `,
        by,
        '.',
      );
}
