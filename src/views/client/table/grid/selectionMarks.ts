import { type Selection, isSelected, nothingSelected } from '../rows/selection';
import { rowElementId } from './rowElements';

/** Shows on the rows which of them are selected, and tells screen readers on which the keyboard is. */
export class SelectionMarks {
  private selection = nothingSelected;

  constructor(
    private readonly grid: HTMLElement,
    private readonly layer: HTMLElement,
  ) {}

  show(selection: Selection): void {
    this.selection = selection;
    for (const made of this.layer.children) {
      this.mark(made, Number(made.getAttribute('data-row')));
    }
    this.nameActive();
  }

  mark(made: Element, row: number): void {
    made.setAttribute('aria-selected', String(isSelected(this.selection, row)));
    made.classList.toggle('active', row === this.selection.active);
  }

  /** The grid keeps the focus; the row that is meant is named while it is an element. */
  nameActive(): void {
    const id = rowElementId(this.selection.active);
    if (document.getElementById(id) === null) {
      this.grid.removeAttribute('aria-activedescendant');
    } else {
      this.grid.setAttribute('aria-activedescendant', id);
    }
  }
}
