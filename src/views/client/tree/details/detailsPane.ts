import { messageOf } from '../../../../base/errors';
import type { NodeDetails, SelectionRule, TreeView } from '../../../protocol/tree';
import { element, plainButton } from '../../dom';
import { formatCount } from '../../format';
import { keepingFocus } from '../../focusKeeper';
import { shortened } from '../../inertText';
import type { Actions } from '../actions';
import { answers, nextMoves } from './answers';
import { figures } from './figures';
import { selection } from './selection';
import { through } from './through';

/** What the pane needs of its page. */
export interface DetailsSource {
  details(node: number): Promise<NodeDetails>;
  openStep(details: NodeDetails): void;
  readonly rule: SelectionRule;
  setRule(rule: SelectionRule): void;
}

/** What is known of the step that is chosen; it is asked for when it is chosen. */
export class DetailsPane {
  readonly element = element('div', {
    class: 'details',
    role: 'region',
    'aria-label': 'The chosen step',
    'aria-live': 'polite',
  });
  /** Counts the requests, so that a late reply to an old one is dropped. */
  private request = 0;

  constructor(
    private readonly tree: TreeView,
    private readonly source: DetailsSource,
    private readonly actions: Actions,
  ) {}

  async show(node: number): Promise<void> {
    const request = ++this.request;
    this.element.setAttribute('aria-busy', 'true');
    try {
      const details = await this.source.details(node);
      if (request === this.request) {
        this.build(details);
      }
    } catch (error) {
      if (request === this.request) {
        const words = element('bdi', {}, shortened(messageOf(error), 2000));
        this.element.replaceChildren(element('p', { class: 'notice', role: 'alert' }, words));
      }
    }
    if (request === this.request) {
      this.element.setAttribute('aria-busy', 'false');
    }
  }

  private build(details: NodeDetails): void {
    const { tree, source, actions } = this;
    const isProblem = details.depth === 0;
    const title = isProblem ? 'The problem' : `Step ${formatCount(details.depth)}`;
    keepingFocus(this.element, () => {
      this.element.replaceChildren(
        element('h2', {}, title),
        ...stepText(isProblem ? tree.problem : details.text),
        element(
          'p',
          { class: 'step-links' },
          plainButton(
            { class: 'link', 'data-key': 'open-step' },
            () => source.openStep(details),
            'Open in the trajectory',
          ),
          plainButton(
            { class: 'link', 'data-key': 'profile' },
            () => actions.selectServingProfile(),
            'Choose a serving profile',
          ),
        ),
        element('h2', {}, 'Figures'),
        figures(details, tree.profile),
        selection(details, source.rule, (rule) => {
          source.setRule(rule);
          this.build(details);
        }),
        ...part('Answers below', details.answers.length, answers(details)),
        ...part('Next moves', details.nextMoves.length, nextMoves(details)),
        ...part(
          'Rollouts through it',
          details.rollouts.length,
          through(details, tree.siblings, actions),
        ),
      );
    });
  }
}

function part(title: string, count: number, contents: HTMLElement): readonly HTMLElement[] {
  return count === 0 ? [] : [element('h2', {}, `${title} (${formatCount(count)})`), contents];
}

/** Some records hold no problem, only what was said to it. */
function stepText(text: string): readonly HTMLElement[] {
  return text.trim() === ''
    ? []
    : [element('div', { class: 'step-text', tabindex: 0 }, shortened(text, 20_000))];
}
