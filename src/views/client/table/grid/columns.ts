import type { ColumnId, TableColumn } from '../../../protocol/table';
import type { UiState } from '../uiState';

interface Width {
  readonly least: number;
  /** Share of the room that is left over. */
  readonly grows: number;
}

/** Together those shown at first fit beside the side bar of a window of 1440 pixels. */
const widths: Readonly<Record<ColumnId, Width>> = {
  record: { least: 76, grows: 0 },
  problem: { least: 124, grows: 4 },
  sample: { least: 76, grows: 0 },
  model: { least: 96, grows: 1 },
  answer: { least: 96, grows: 2 },
  correct: { least: 78, grows: 0 },
  reward: { least: 78, grows: 0 },
  tokens: { least: 80, grows: 0 },
  thought: { least: 132, grows: 0 },
  backtracks: { least: 108, grows: 0 },
  abandoned: { least: 112, grows: 0 },
  kv: { least: 88, grows: 0 },
  cost: { least: 88, grows: 0 },
  strip: { least: 112, grows: 3 },
};

/** The tracks of the grid that every row is: a width the user gave is kept as it is. */
export function tracks(columns: readonly TableColumn[], { widths: given }: UiState): string {
  return columns
    .map(({ id }) => {
      const own = given[id];
      const { least, grows } = widths[id];
      return own !== undefined || grows === 0
        ? `${own ?? least}px`
        : `minmax(${least}px, ${grows}fr)`;
    })
    .join(' ');
}

/** Below this width the columns are scrolled, in CSS pixels. */
export function leastTotal(columns: readonly TableColumn[], { widths: given }: UiState): number {
  return columns.reduce((sum, { id }) => sum + (given[id] ?? widths[id].least), 0);
}
