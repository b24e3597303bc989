import { defaultEncoding } from '../analysis/tokens/encodings';
import type { TokenizerSettings } from '../analysis/tokens/tokenizerFor';

/** What the user has set that annotations depend on: all of it, as plain data. */
export type AnnotationSettings = TokenizerSettings;

export const defaultAnnotationSettings: AnnotationSettings = { encoding: defaultEncoding };
