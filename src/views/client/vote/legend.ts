import { type GroupId, groups } from '../../../analysis/segments/groups';
import type { Sibling } from '../../protocol/vote';
import { element, plainButton } from '../dom';
import { groupFills } from '../strips/patterns';
import { type Theme, readTheme } from '../theme';

/** The names of the groups that the strips show; a click dims all but the chosen ones. */
export class Legend {
  readonly element = element('div', {
    class: 'legend',
    role: 'group',
    'aria-label': 'Thought factors',
  });
  private readonly entries = new Map<GroupId, HTMLButtonElement>();
  private readonly showAll: HTMLButtonElement;

  constructor(siblings: readonly Sibling[], onToggle: (group: GroupId) => void, onAll: () => void) {
    const present = groupsOf(siblings);
    for (const { id, name, definition } of groups) {
      if (present.has(id)) {
        const entry = plainButton(
          { class: 'legend-entry', title: definition, 'data-key': `legend:${id}` },
          () => onToggle(id),
          element('canvas', { class: 'swatch', 'aria-hidden': 'true' }),
          name,
        );
        this.entries.set(id, entry);
        this.element.append(entry);
      }
    }
    this.element.append(mark('▾', 'turns back'), mark('▴', 'final answer'));
    this.showAll = plainButton(
      { class: 'legend-all', 'data-key': 'legend:all' },
      onAll,
      'Show all',
    );
    this.element.append(this.showAll);
  }

  setEmphasis(emphasis: ReadonlySet<GroupId>): void {
    for (const [id, entry] of this.entries) {
      entry.setAttribute('aria-pressed', String(emphasis.has(id)));
      entry.classList.toggle('dimmed', emphasis.size > 0 && !emphasis.has(id));
    }
    this.showAll.hidden = emphasis.size === 0;
  }

  /** Draws the swatches in the colours and patterns of the strips. */
  draw(theme: Theme = readTheme()): void {
    for (const [id, entry] of this.entries) {
      const swatch = entry.querySelector('canvas');
      const context = swatch?.getContext('2d');
      if (context) {
        drawSwatch(context, id, theme);
      }
    }
  }
}

function drawSwatch(context: CanvasRenderingContext2D, group: GroupId, theme: Theme): void {
  const size = Math.round(10 * devicePixelRatio);
  context.canvas.width = size;
  context.canvas.height = size;
  context.fillStyle =
    groupFills(context, theme.groupColours, theme.highContrast).get(group) ?? theme.faint;
  context.fillRect(0, 0, size, size);
}

function mark(sign: string, meaning: string): HTMLElement {
  const shape = element('span', { class: 'mark-sign', 'aria-hidden': 'true' }, sign);
  return element('span', { class: 'legend-mark' }, shape, meaning);
}

function groupsOf(siblings: readonly Sibling[]): ReadonlySet<GroupId> {
  const present = new Set<GroupId>();
  for (const { strip } of siblings) {
    for (const { group } of strip.blocks) {
      present.add(group);
    }
  }
  return present;
}
