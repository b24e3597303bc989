import type { SelectionRule } from '../../protocol/tree';
import { fieldOf } from '../../protocol/savedFields';
import { type SavedSubject, subjectIn } from '../../protocol/savedSubject';
import { colouringOf } from './colourings/colourings';
import { selectionRuleNames } from './details/selectionRules';
import { layoutOf } from './layouts/layouts';
import { type FilterId, filters } from './model/filters';

/** What the page remembers while it is hidden and its script is gone, or the window is closed. */
export interface UiState {
  readonly layout: string;
  readonly colouring: string;
  readonly filter: FilterId;
  /** Steps that were offered and not taken are shown. */
  readonly offered: boolean;
  readonly rule: SelectionRule;
  /** The step that is chosen. */
  readonly node: number;
  readonly subject?: SavedSubject;
}

/** Reads what was saved, by this version or any other; what it does not say is as at first. */
export function parseUiState(saved: unknown): UiState {
  const node = fieldOf(saved, 'node');
  const subject = subjectIn(saved);
  const filter = filters.find(({ id }) => id === fieldOf(saved, 'filter'));
  const rule = selectionRuleNames.find(([id]) => id === fieldOf(saved, 'rule'));
  return {
    layout: layoutOf(String(fieldOf(saved, 'layout'))).id,
    colouring: colouringOf(String(fieldOf(saved, 'colouring'))).id,
    filter: filter?.id ?? 'all',
    offered: fieldOf(saved, 'offered') !== false,
    rule: rule?.[0] ?? 'puct',
    node: typeof node === 'number' && Number.isSafeInteger(node) && node >= 0 ? node : 0,
    ...(subject && { subject }),
  };
}
