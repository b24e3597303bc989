import type { PruneListing, PrunePage, PruneView, TrajectoryId } from '../../../protocol/prune';
import { element, plainButton } from '../../dom';
import { formatCount } from '../../format';
import { sectionHeading } from '../../verdict';
import { titleOf } from '../ruleTitle';
import { PrunedList } from './prunedList';

export interface ListHost {
  readonly page: (asked: {
    readonly listing: PruneListing;
    readonly from: number;
    readonly count: number;
  }) => Promise<PrunePage>;
  readonly open: (id: TrajectoryId, beside: boolean) => void;
}

/** What falls and why, or what stays. */
export class ListSection {
  readonly element: HTMLElement;
  private readonly choices = element('div', {
    class: 'choice',
    role: 'group',
    'aria-label': 'Which trajectories are listed',
  });
  private readonly list: PrunedList;
  private listing: PruneListing = { kind: 'dropped' };
  private view: PruneView | undefined;

  constructor(host: ListHost) {
    this.list = new PrunedList(host);
    this.element = element(
      'section',
      { class: 'listed', 'aria-label': 'Trajectories' },
      sectionHeading('Trajectories', this.choices),
      this.list.element,
    );
  }

  show(view: PruneView): void {
    this.view = view;
    const { listing } = this;
    // A rule that is switched off has nothing to list.
    if (
      listing.kind === 'dropped' &&
      listing.rule !== undefined &&
      view.counts.dropped[listing.rule] === undefined
    ) {
      this.listing = { kind: 'dropped' };
    }
    this.refresh();
  }

  choose(listing: PruneListing): void {
    this.listing = listing;
    this.refresh();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  /** To be called once it stands in the page: only then has it a height. */
  fit(): void {
    this.list.fit();
  }

  private refresh(): void {
    const { view, listing } = this;
    if (view === undefined) {
      return;
    }
    const { counts } = view;
    const kept = counts.kept.trajectories;
    const dropped = counts.read.trajectories - kept;
    const rule = listing.kind === 'dropped' ? listing.rule : undefined;
    this.choices.replaceChildren(
      this.choice('Kept', kept, { kind: 'kept' }),
      this.choice('Dropped', dropped, { kind: 'dropped' }),
      ...(rule === undefined
        ? []
        : [this.choice(titleOf(rule), counts.dropped[rule]?.all ?? 0, listing)]),
    );
    const count =
      listing.kind === 'kept' ? kept : rule === undefined ? dropped : counts.dropped[rule]?.all;
    this.list.show(listing, count ?? 0);
  }

  private choice(name: string, count: number, listing: PruneListing): HTMLElement {
    const isCurrent = JSON.stringify(listing) === JSON.stringify(this.listing);
    return plainButton(
      { class: 'choice-value', 'aria-pressed': String(isCurrent) },
      () => this.choose(listing),
      `${name} ${formatCount(count)}`,
    );
  }
}
