import { formatBytes } from '../../../../analysis/cost/format';
import type { ColumnId, TrajectoryRow } from '../../../protocol/table';
import type { TrajectoryId } from '../../../protocol/vote';
import { type Child, element, quoted } from '../../dom';
import { formatCount, formatUsd } from '../../format';
import { oneLine, shortened } from '../../inertText';
import { describeStrip } from '../../strips/describe';
import { verdictMark } from '../../verdict';

/** What stands in a cell, and what a pointer that rests on it reads. */
export interface CellContent {
  readonly children: readonly Child[];
  readonly title?: string;
}

const unknown: CellContent = { children: ['–'], title: 'not known' };

export function cellContent(column: ColumnId, row: TrajectoryRow): CellContent {
  switch (column) {
    case 'record':
      return recordCell(row.id, row.line);
    case 'problem':
      return fileText(row.problem);
    case 'sample':
      return fileText(row.sample);
    case 'model':
      return fileText(row.model);
    case 'answer':
      return answerCell(row);
    case 'correct':
      return { children: [verdictMark(row.correct)] };
    case 'reward':
      return { children: [row.reward === undefined ? '' : rewardText(row.reward)] };
    case 'tokens':
      return tokensCell(row.tokens, row.exactTokens);
    case 'thought':
      return tokensCell(row.thought, row.exactTokens);
    case 'backtracks':
      return { children: [formatCount(row.backtracks)] };
    case 'abandoned':
      return tokensCell(row.abandoned, row.exactTokens);
    case 'kv':
      return bytesCell(row.kvBytes);
    case 'cost':
      return costCell(row.usd);
    case 'strip':
      return stripCell(row);
  }
}

export function recordCell(id: TrajectoryId, line: number): CellContent {
  const place = formatCount(id.record + 1);
  const title = `record ${place}, line ${formatCount(line + 1)}`;
  return id.index === 0
    ? { children: [place], title }
    : { children: [`${place}.${id.index + 1}`], title: `${title}, trajectory ${id.index + 1}` };
}

export function fileText(text: string | undefined): CellContent {
  return text === undefined
    ? { children: [] }
    : { children: [quoted(oneLine(text, 300), 'file-text')], title: shortened(text, 1000) };
}

function answerCell({ answer, truncated }: TrajectoryRow): CellContent {
  if (answer === undefined) {
    const why = truncated ? 'truncated' : 'no answer';
    return { children: [element('span', { class: 'none' }, why)] };
  }
  const cut = truncated ? element('span', { class: 'none' }, ' truncated') : undefined;
  return {
    children: [quoted(oneLine(answer, 200)), cut],
    title: shortened(answer, 1000),
  };
}

function rewardText(reward: number): string {
  return Number.isInteger(reward) ? formatCount(reward) : String(Number(reward.toPrecision(4)));
}

function tokensCell(tokens: number, exact: boolean): CellContent {
  if (!Number.isFinite(tokens)) {
    return unknown;
  }
  return exact
    ? { children: [formatCount(tokens)] }
    : {
        children: [`≈${formatCount(tokens)}`],
        title: 'estimated with another model’s encoding',
      };
}

function bytesCell(bytes: number): CellContent {
  return Number.isFinite(bytes)
    ? { children: [formatBytes(bytes)], title: `${formatCount(bytes)} bytes` }
    : unknown;
}

function costCell(usd: number | undefined): CellContent {
  return usd === undefined
    ? { children: ['–'], title: 'no cost: it does not fit the serving profile' }
    : { children: [formatUsd(usd)] };
}

function stripCell(row: TrajectoryRow): CellContent {
  return { children: [element('canvas', { role: 'img', 'aria-label': describeStrip(row) })] };
}
