import { assertNever, messageOf } from '../../../base/errors';
import { DisposableStore } from '../../../base/lifecycle';
import type { Remote } from '../../../base/rpc';
import type { VoteGroup, VoteHostApi, VoteState } from '../../protocol/vote';
import { copyAsPng } from '../charts/copying';
import { element } from '../dom';
import { failedMessage, loadingMessage } from '../messages';
import { keyOf } from '../opening';
import { divider } from '../toolkit';
import type { Actions } from './actions';
import { clusters } from './clusters/clusters';
import { keepingFocus } from '../focusKeeper';
import { CurvesSection } from './curves/curvesSection';
import { header } from './header';
import { emptyMessage } from './messages';
import { methodSwitch } from './methods/methodSwitch';
import { outcomeOf } from './methods/outcome';
import { SiblingsSection } from './siblings';
import { totals } from './totals';
import { type UiState, stateFor } from './uiState';

/** The vote page: builds what it shows anew for every state. */
export class VotePage {
  private readonly shown = new DisposableStore();
  private readonly notice = element('p', { class: 'notice', role: 'alert' });
  private readonly actions: Actions;

  constructor(
    private readonly root: HTMLElement,
    host: Remote<VoteHostApi>,
    private ui: UiState,
    private readonly save: (state: UiState) => void,
  ) {
    this.actions = this.actionsOf(host);
  }

  show(state: VoteState): void {
    this.shown.clear();
    this.notice.textContent = '';
    keepingFocus(this.root, () => this.build(state));
    this.root.setAttribute('aria-busy', String(state.kind === 'loading'));
  }

  private build(state: VoteState): void {
    switch (state.kind) {
      case 'empty':
        this.root.replaceChildren(emptyMessage(this.actions), this.notice);
        return;
      case 'loading':
        this.root.replaceChildren(loadingMessage(state.message));
        return;
      case 'failed':
        this.root.replaceChildren(failedMessage('The vote could not be shown.', state.message));
        return;
      case 'vote':
        this.buildVote(state.group);
        return;
      default:
        assertNever(state);
    }
  }

  private buildVote(group: VoteGroup): void {
    const known = new Set(group.siblings.map(({ id }) => keyOf(id)));
    const groupKey = JSON.stringify([group.fileName, group.problemKey]);
    this.ui = stateFor(this.ui, groupKey, known);
    if (group.address !== undefined) {
      this.keep({ ...this.ui, subject: group.address });
    }
    const outcome = outcomeOf(group, this.ui.method);
    const siblings = this.shown.add(
      new SiblingsSection(group, this.actions, this.ui, (state) => this.keep(state)),
    );
    const curves = this.shown.add(new CurvesSection(group, this.actions));
    this.root.replaceChildren(
      this.notice,
      header(group, outcome),
      totals(group, this.actions),
      divider(),
      methodSwitch(group, outcome, (method) => {
        this.keep({ ...this.ui, method });
        this.show({ kind: 'vote', group });
      }),
      divider(),
      clusters(group, outcome, this.actions),
      divider(),
      curves.element,
      divider(),
      siblings.element,
    );
    siblings.afterAttached();
    curves.afterAttached();
  }

  private keep(state: UiState): void {
    this.ui = state;
    this.save(state);
  }

  private actionsOf(host: Remote<VoteHostApi>): Actions {
    const tell = (asked: Promise<unknown>): void => {
      asked.catch((error: unknown) => {
        this.notice.replaceChildren(element('bdi', {}, messageOf(error)));
      });
    };
    return {
      open: ({ id }, beside) => tell(host.openSibling({ id, beside })),
      openSegment: (id, { start, length }, beside) =>
        tell(host.openSegment({ id, start, length, beside })),
      compareSegments: (left, right) => host.compareSegments({ left: left.id, right: right.id }),
      compare: (left, right) => tell(host.compareSiblings({ left: left.id, right: right.id })),
      judge: (judgement) => tell(host.judge({ judgement })),
      undoJudgement: () => tell(host.undoJudgement({})),
      copy: (text) => tell(host.copy({ text })),
      copyPicture: (drawing) => tell(copyAsPng(drawing)),
      selectServingProfile: () => tell(host.selectServingProfile({})),
      showCost: () => tell(host.showCost({})),
      openSamples: () => tell(host.openSamples({})),
    };
  }
}
