import {
  type RowContainer,
  type RowFormat,
  rowContainers,
  rowFormats,
} from '../../../analysis/prune/rowFormats';
import { fieldOf } from '../../protocol/savedFields';

/** What the page remembers while it is hidden and its script is gone, or the window is closed. */
export interface UiState {
  readonly format: RowFormat;
  readonly container: RowContainer;
  /** URI of the file that it is about. */
  readonly file?: string;
}

/** Reads what was saved, by this version or any other. */
export function parseUiState(saved: unknown): UiState {
  const [format, container, file] = ['format', 'container', 'file'].map((name) =>
    fieldOf(saved, name),
  );
  return {
    format: rowFormats.find(({ id }) => id === format)?.id ?? 'sft',
    container: rowContainers.find((each) => each === container) ?? 'jsonl',
    ...(typeof file === 'string' && { file }),
  };
}
