import {
  pruneRules,
  type PruneSettings,
  pruneSettingsIn,
  type RuleId,
} from '../../../../analysis/prune/rules';
import type { PruneView } from '../../../protocol/prune';
import { element, plainButton } from '../../dom';
import { sectionHeading } from '../../verdict';
import { RuleRow } from './ruleRow';

/** All rules, built once: a slider that is dragged must stay the same element. */
export class RulesView {
  readonly element: HTMLElement;
  private readonly rows: ReadonlyMap<RuleId, RuleRow>;
  private settings: PruneSettings = {};

  /** @param onFalls what falls to a rule is to be listed */
  constructor(onChange: (settings: PruneSettings) => void, onFalls: (rule: RuleId) => void) {
    const change = (settings: PruneSettings): void => {
      this.setRules(settings);
      onChange(this.settings);
    };
    this.rows = new Map(
      pruneRules.map((rule) => [
        rule.id,
        new RuleRow(
          rule,
          (value) => change({ ...this.settings, [rule.id]: value }),
          () => onFalls(rule.id),
        ),
      ]),
    );
    this.element = element(
      'section',
      { class: 'rules', 'aria-label': 'Rules' },
      sectionHeading(
        'Rules',
        plainButton({ class: 'link', 'data-key': 'no-rules' }, () => change({}), 'Without rules'),
      ),
      ...[...this.rows.values()].map((row) => row.element),
    );
  }

  /** Shows what the rules are set to, before anything is known of what that leads to. */
  setRules(settings: PruneSettings): void {
    this.settings = pruneSettingsIn(settings);
    this.rows.forEach((row, id) => row.setValue(this.settings[id]));
  }

  show({ counts, waiting, histogram }: PruneView, settings: PruneSettings): void {
    const longest = histogram.edges.at(-1);
    if (longest !== undefined) {
      this.rows.get('max-tokens')?.reachTo(longest);
    }
    this.setRules(settings);
    const most = counts.read.trajectories;
    this.rows.forEach((row, id) => {
      const falls = waiting.includes(id) ? 'waiting' : counts.dropped[id];
      // A view that is late may still count what is switched off by now.
      row.showFalls(settings[id] === undefined ? undefined : falls, most);
    });
  }
}
