import * as vscode from 'vscode';
import { trajectoryScheme } from '../contributions';
import type { TrajectoryId } from '../analysis/model';

/** Where a trajectory document comes from. */
export interface TrajectoryAddress {
  readonly file: vscode.Uri;
  readonly id: TrajectoryId;
}

/** The address of a trajectory document; its last path segment is the title of the tab. */
export function trajectoryUri({ file, id }: TrajectoryAddress): vscode.Uri {
  const fileName = file.path.split('/').at(-1) ?? '';
  const stem = fileName.replace(/(?<=.)\.[^.]*$/, '');
  const sample = id.index === 0 ? '' : `.${id.index + 1}`;
  return vscode.Uri.from({
    scheme: trajectoryScheme,
    path: `/${stem} #${id.record + 1}${sample}.trajectory`,
    query: JSON.stringify({ file: file.toString(), record: id.record, index: id.index }),
  });
}

/** Reads an address back; `undefined` for anything that is not one. */
export function addressOf(uri: vscode.Uri): TrajectoryAddress | undefined {
  if (uri.scheme !== trajectoryScheme) {
    return undefined;
  }
  try {
    const query: unknown = JSON.parse(uri.query);
    return isQuery(query)
      ? {
          file: vscode.Uri.parse(query.file, true),
          id: { record: query.record, index: query.index },
        }
      : undefined;
  } catch {
    return undefined;
  }
}

interface Query {
  readonly file: string;
  readonly record: number;
  readonly index: number;
}

function isQuery(value: unknown): value is Query {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'record' in value &&
    isCount(value.record) &&
    'index' in value &&
    isCount(value.index)
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
