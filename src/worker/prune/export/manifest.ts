import type { ServingProfile } from '../../../analysis/cost/servingProfile';
import type { PruneCounts } from '../../../analysis/prune/pruneCounts';
import type { RowContainer, RowFormat } from '../../../analysis/prune/rowFormats';
import type { PruneSettings } from '../../../analysis/prune/rules';
import { trainedLabeller } from '../../../analysis/segments/trainedLabeller';
import type { VerifierSource } from '../../../analysis/verify/user/userVerifier';
import { figuresVersion } from '../../annotationSettings';
import { sourcesOf, textSourceOf } from './manifestSources';

/** What was made of which files, so that it can be made again. */
export interface ManifestSubject {
  readonly format: RowFormat;
  readonly container: RowContainer;
  readonly rules: PruneSettings;
  readonly profile: ServingProfile;
  readonly counts: PruneCounts;
  /** How many rows were written. */
  readonly rows: number;
  /** The paths of the files. */
  readonly files: readonly string[];
  /** The user's own verifiers, as they ran. */
  readonly verifiers?: readonly VerifierSource[];
  /** Whose rewards counted. */
  readonly rewards?: string;
}

/** The manifest that is written beside rows, as JSON text. */
export async function manifestOf({
  files,
  verifiers = [],
  counts,
  rows,
  profile,
  ...subject
}: ManifestSubject): Promise<string> {
  const manifest = {
    madeBy: { name: 'CoT Lens', figures: figuresVersion, labeller: trainedLabeller.name },
    ...subject,
    profile: profile.name,
    counts: { ...counts, rows },
    sources: await sourcesOf(files),
    ...(verifiers.length > 0 && { verifiers: verifiers.map(textSourceOf) }),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Where the manifest of rows stands. */
export function manifestPathOf(path: string): string {
  return `${path}.manifest.json`;
}
