import { assertNever, messageOf } from '../../../base/errors';
import { DisposableStore } from '../../../base/lifecycle';
import type { Remote } from '../../../base/rpc';
import type { CostHostApi, CostState, CostView } from '../../protocol/cost';
import type { ChartView } from '../charts/chartView';
import { copyAsPng } from '../charts/copying';
import { element } from '../dom';
import { keepingFocus } from '../focusKeeper';
import { failedMessage, loadingMessage } from '../messages';
import type { Actions } from './actions';
import { apiSection } from './apiSection';
import { header } from './header';
import { lengthSection } from './length/lengthSection';
import { profilesSection } from './profilesSection';
import type { Section } from '../section';
import { spendsSection } from './spends/spendsSection';
import type { UiState } from './uiState';
import { votesSection } from './votesSection';

/** The page of cost: builds what it shows anew for every state. */
export class CostPage {
  private readonly shown = new DisposableStore();
  private readonly notice = element('p', { class: 'notice', role: 'alert' });
  private readonly actions: Actions;
  private state: CostState | undefined;

  constructor(
    private readonly root: HTMLElement,
    host: Remote<CostHostApi>,
    private ui: UiState,
    private readonly save: (state: UiState) => void,
  ) {
    this.actions = this.actionsOf(host);
  }

  show(state: CostState): void {
    this.state = state;
    if (state.subject !== undefined) {
      this.keep({ subject: state.subject });
    }
    this.shown.clear();
    this.notice.textContent = '';
    keepingFocus(this.root, () => this.build(state));
    this.root.setAttribute('aria-busy', String(state.kind === 'loading'));
  }

  private keep(change: Partial<UiState>): void {
    this.ui = { ...this.ui, ...change };
    this.save(this.ui);
  }

  private build(state: CostState): void {
    switch (state.kind) {
      case 'loading':
        this.root.replaceChildren(loadingMessage(state.message));
        return;
      case 'failed':
        this.root.replaceChildren(failedMessage('The cost could not be shown.', state.message));
        return;
      case 'cost':
        this.buildCost(state.cost);
        return;
      default:
        assertNever(state);
    }
  }

  private buildCost(cost: CostView): void {
    const { actions, ui } = this;
    const sections: readonly Section[] = [
      lengthSection(cost, actions),
      spendsSection(cost.spends, ui, actions),
      votesSection(cost.votes, actions),
      apiSection(cost, actions),
      profilesSection(cost, actions),
    ];
    const charts: readonly ChartView[] = sections.flatMap((section) => section.charts);
    this.root.replaceChildren(
      header(cost, actions),
      this.notice,
      ...sections.map((section) => section.element),
    );
    for (const chart of charts) {
      this.shown.add(chart);
      chart.afterAttached();
    }
  }

  private actionsOf(host: Remote<CostHostApi>): Actions {
    const tell = (asked: Promise<unknown>): void => {
      asked.catch((error: unknown) => {
        this.notice.replaceChildren(element('bdi', {}, messageOf(error)));
      });
    };
    return {
      selectServingProfile: () => tell(host.selectServingProfile({})),
      compareWith: (profile) => tell(host.compareWith(profile === undefined ? {} : { profile })),
      openTrajectory: () => tell(host.openTrajectory({})),
      copy: (text) => tell(host.copy({ text })),
      copyPicture: (drawing) => tell(copyAsPng(drawing)),
      setUi: (change) => {
        this.keep(change);
        if (this.state !== undefined) {
          this.show(this.state);
        }
      },
    };
  }
}
