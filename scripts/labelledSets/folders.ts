import { join, resolve } from 'node:path';
import { repositoryRoot } from '../paths';

/** Real files beside the checkout, by `COT_LENS_CORPUS` somewhere else. */
export const corpusFolder = folderOf('COT_LENS_CORPUS', 'data');

/** Files that may be measured on but not trained on, by `COT_LENS_MEASURE` somewhere else. */
export const measureFolder = folderOf('COT_LENS_MEASURE', 'data-measure-only');

function folderOf(variable: string, name: string): string {
  const named = process.env[variable];
  return named === undefined ? join(repositoryRoot, '..', 'shared', name) : resolve(named);
}
