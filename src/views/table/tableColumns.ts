import * as vscode from 'vscode';
import type { ColumnId, TableColumn } from '../protocol/table';

/** The columns of the table, in the order in which they stand at first. */
export function tableColumns(): readonly TableColumn[] {
  const { t } = vscode.l10n;
  const column = (
    id: ColumnId,
    kind: TableColumn['kind'],
    title: string,
    description: string,
    shown = true,
  ): TableColumn => ({ id, kind, title, description, shown, sortable: kind !== 'strip' });
  return [
    column('record', 'number', t('Record'), t('Place of the record in the file')),
    column('problem', 'text', t('Problem'), t('The question')),
    column('sample', 'text', t('Sample'), t('The producer’s name of the sample'), false),
    column('model', 'text', t('Model'), t('The model that wrote it')),
    column('answer', 'text', t('Answer'), t('The extracted answer')),
    column('correct', 'verdict', t('Verdict'), t('Against the right answer, or as recorded')),
    column('reward', 'number', t('Reward'), t('The recorded reward')),
    column('strip', 'strip', t('Segments'), t('The segments along the token axis')),
    column('tokens', 'number', t('Tokens'), t('Prompt, thought and answer together')),
    column('thought', 'number', t('Thought tokens'), t('Tokens of the thought alone'), false),
    column('backtracks', 'number', t('Backtracks'), t('Returns to an earlier point')),
    column('abandoned', 'number', t('Given up'), t('Tokens of abandoned branches'), false),
    column('kv', 'number', t('KV cache'), t('Bytes at the end, on the serving profile')),
    column('cost', 'number', t('Cost'), t('Dollars, on the serving profile')),
  ];
}

/** How a file holds its records, in words. */
export function containerName(container: string): string {
  switch (container) {
    case 'lines':
      return vscode.l10n.t('JSON lines');
    case 'array':
      return vscode.l10n.t('JSON array');
    case 'document':
      return vscode.l10n.t('JSON document');
    case 'events':
      return vscode.l10n.t('event stream');
    case 'inspect':
      return vscode.l10n.t('Inspect log');
    case 'parquet':
      return vscode.l10n.t('Parquet');
    default:
      return container;
  }
}
