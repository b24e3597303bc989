import type { JsonObject, SourceText, TrajectoryStep } from '../../model';
import { lastStartingAtOrBefore, textOffset, textSpan } from '../../../base/positions';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { noPrompt, promptOf } from '../record/prompt';
import { stepOver } from '../text/steps';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';
import { unitsOfCodePoints } from './codePoints';

/**
 * Documents of ReasoningFlow: a trace, its stretches as labelled nodes, and edges between them. The
 * nodes of the response become steps; their offsets count code points of the response.
 */
export const reasoningFlow: Format = {
  id: 'reasoning-flow',
  name: 'ReasoningFlow document',
  source: 'https://github.com/jinulee-v/reasoningflow',
  recognise(record) {
    const root = Field.root(record);
    const graph = root.at('nodes').isArray && root.at('edges').isArray;
    return graph && root.at('doc_id').present && root.at('raw_text', 'response').present;
  },
  read,
};

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const response = root.at('raw_text', 'response').requireText();
  const prompt = promptOf(root.at('raw_text', 'question')) ?? noPrompt;
  const settled = settle(splitThought(response));
  const metadata = root.at('metadata');
  const generator = metadata.at('generator').string;
  const question = metadata.at('question_id').scalar;
  return [
    {
      ...settled,
      problem: prompt.problem,
      problemKey: question === undefined ? prompt.problemKey : keyOfId('question_id', question),
      steps: stepsOf(root.at('nodes').items, response.text, settled.thought),
      sample: generator,
      model: generator,
      gold: metadata.at('correct_answer').scalar,
      correct: metadata.at('correctness').boolean,
    },
  ];
}

/** The nodes that lie within the thought; those of the question and of the answer do not. */
function stepsOf(
  nodes: readonly Field[],
  response: string,
  thought: SourceText,
): readonly TrajectoryStep[] {
  const own = nodes.filter((node) => node.at('source').string === 'response');
  const spans = own.map((node) => [node.at('start').number ?? 0, node.at('end').number ?? 0]);
  const units = unitsOfCodePoints(response, spans.flat());
  const starts = thought.pieces.map(({ from }) => ({ start: from }));
  const steps: TrajectoryStep[] = [];
  own.forEach((node, index) => {
    const [start = 0, end = 0] = (spans[index] ?? []).map((point) => units.get(point));
    const piece = thought.pieces[lastStartingAtOrBefore(starts, textOffset(start))];
    const within = piece !== undefined && end <= piece.from + piece.end - piece.start;
    if (within && start < end) {
      const shift = piece.start - piece.from;
      const span = textSpan(start + shift, end + shift);
      if (span.start >= (steps.at(-1)?.end ?? 0)) {
        steps.push(stepOver(span, { label: node.at('label').string }));
      }
    }
  });
  return steps;
}
