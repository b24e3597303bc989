import type { ServingProfile } from '../../analysis/cost/servingProfile';
import type { SchemeId } from '../../analysis/segments/schemes';
import type { AnnotatedTrajectory } from '../../worker/protocol';

/** One line of a hover card, as Markdown: whatever comes from a file has to be inert already. */
export type Row = readonly [name: string, value: string];

/** What a hover card is about: a segment under a serving profile and a label scheme. */
export interface CardSubject {
  readonly data: AnnotatedTrajectory;
  readonly segment: number;
  readonly profile: ServingProfile;
  readonly scheme: SchemeId;
}
