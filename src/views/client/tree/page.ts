import { assertNever, messageOf } from '../../../base/errors';
import { DisposableStore } from '../../../base/lifecycle';
import type { Remote } from '../../../base/rpc';
import type { TreeHostApi, TreeState } from '../../protocol/tree';
import { copyAsPng } from '../charts/copying';
import { element } from '../dom';
import { keepingFocus } from '../focusKeeper';
import { failedMessage, LoadingMessage, stoppedMessage } from '../messages';
import type { Actions } from './actions';
import { colouringOf, colourings } from './colourings/colourings';
import { TreeBody } from './treeBody';
import type { UiState } from './uiState';

/** The page of the rollout tree: builds what it shows anew for every state. */
export class TreePage {
  private readonly shown = new DisposableStore();
  private readonly notice = element('p', { class: 'notice', role: 'alert' });
  private readonly loading: LoadingMessage;
  private readonly actions: Actions;

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Remote<TreeHostApi>,
    private ui: UiState,
    private readonly save: (state: UiState) => void,
  ) {
    this.actions = this.actionsOf(host);
    this.loading = new LoadingMessage(() => this.actions.cancel());
  }

  show(state: TreeState): void {
    if (state.subject !== undefined) {
      const isOther = JSON.stringify(state.subject) !== JSON.stringify(this.ui.subject);
      this.keep({ subject: state.subject, ...(isOther && { node: 0 }) });
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

  private build(state: TreeState): void {
    switch (state.kind) {
      case 'loading':
        this.root.replaceChildren(this.loading.begin(state.message));
        return;
      case 'cancelled':
        this.root.replaceChildren(
          stoppedMessage('The reading was given up. Show the rollout tree again to read it.'),
        );
        return;
      case 'failed':
        this.root.replaceChildren(failedMessage('The tree could not be shown.', state.message));
        return;
      case 'tree': {
        const body = new TreeBody(state.tree, this.notice, {
          actions: this.actions,
          details: (node) => this.host.node({ node }),
          ui: () => this.ui,
          keep: (change) => this.keep(change),
        });
        this.shown.add(body);
        this.root.replaceChildren(...body.elements);
        body.afterAttached();
        return;
      }
      default:
        assertNever(state);
    }
  }

  private actionsOf(host: Remote<TreeHostApi>): Actions {
    const tell = (asked: Promise<unknown>): void => {
      asked.catch((error: unknown) => {
        this.notice.replaceChildren(element('bdi', {}, messageOf(error)));
      });
    };
    return {
      openStep: (id, before, beside) => tell(host.openStep({ id, before, beside })),
      readPruned: () => {
        const read = host.readPruned({});
        tell(read);
        return read.catch(() => false);
      },
      verify: () => tell(host.verify({})),
      showVote: () => tell(host.showVote({})),
      selectServingProfile: () => tell(host.selectServingProfile({})),
      cancel: () => {
        // Else it would be asked for again as soon as the tree is shown.
        if (colouringOf(this.ui.colouring).needsVerifying) {
          this.keep({ colouring: colourings[0].id });
        }
        tell(host.cancel({}));
      },
      copy: (text) => tell(host.copy({ text })),
      copyPicture: (drawing) => tell(copyAsPng(drawing)),
    };
  }
}
