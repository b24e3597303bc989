import type { AnnotationTools } from '../analysis/annotate';
import type { Labeller } from '../analysis/segments/labeller';
import { defaultLeastConfidence } from '../analysis/segments/leastConfidence';
import { trainedLabellerFrom } from '../analysis/segments/trainedLabeller';
import { withUserFactors } from '../analysis/segments/userFactors';
import type { AnnotationSettings } from './annotationSettings';
import { Tokenizers } from './tokenizers';

/** What trajectories are annotated with under some settings: each model may have its own tokenizer. */
export class AnnotationToolbox {
  private readonly tokenizers: Tokenizers;
  private readonly labeller: Labeller;
  private readonly found = new Map<string | undefined, AnnotationTools>();

  /** @param onUnusable is told of a tokenizer that cannot be used */
  constructor(folder: string, settings: AnnotationSettings, onUnusable: (message: string) => void) {
    this.tokenizers = new Tokenizers(folder, settings, onUnusable);
    const { leastConfidence = defaultLeastConfidence, userFactors = [] } = settings;
    this.labeller = withUserFactors(trainedLabellerFrom(leastConfidence), userFactors);
  }

  async for(model: string | undefined): Promise<AnnotationTools> {
    const known = this.found.get(model);
    if (known !== undefined) {
      return known;
    }
    const tools = { ...(await this.tokenizers.for(model)), labeller: this.labeller };
    this.found.set(model, tools);
    return tools;
  }
}
