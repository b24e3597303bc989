import type { AnnotationTools } from '../analysis/annotate';
import { trainedLabeller } from '../analysis/segments/trainedLabeller';
import type { AnnotationSettings } from './annotationSettings';
import { Tokenizers } from './tokenizers';

/** What trajectories are annotated with under some settings: each model may have its own tokenizer. */
export class AnnotationToolbox {
  private readonly tokenizers: Tokenizers;
  private readonly found = new Map<string | undefined, AnnotationTools>();

  /** @param onUnusable is told of a tokenizer that cannot be used */
  constructor(folder: string, settings: AnnotationSettings, onUnusable: (message: string) => void) {
    this.tokenizers = new Tokenizers(folder, settings, onUnusable);
  }

  async for(model: string | undefined): Promise<AnnotationTools> {
    const known = this.found.get(model);
    if (known !== undefined) {
      return known;
    }
    const tools = { ...(await this.tokenizers.for(model)), labeller: trainedLabeller };
    this.found.set(model, tools);
    return tools;
  }
}
