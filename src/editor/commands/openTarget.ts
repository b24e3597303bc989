import * as vscode from 'vscode';
import type { OpenTarget } from '../../contributions';
import type { TrajectoryAddress } from '../trajectoryUri';

/** A command from a menu gets the resource's URI, one from a lens of many trajectories a record. */
export function isTarget(parameter: unknown): parameter is OpenTarget {
  return (
    typeof parameter === 'object' && parameter !== null && 'id' in parameter && 'file' in parameter
  );
}

/** The trajectory that a command was given; `undefined` where it was given something else. */
export function targetAddress(parameter: unknown): TrajectoryAddress | undefined {
  return isTarget(parameter)
    ? { file: vscode.Uri.parse(parameter.file, true), id: parameter.id }
    : undefined;
}
