import type { JsonObject, ReportedUsage, StepAlternative, TrajectoryStep } from '../../model';
import { textSpan } from '../../../base/positions';
import type { Format, RecordContext, TrajectoryDraft } from '../format';
import { Field, isObject } from '../record/fields';
import { keyOfId } from '../record/problemKey';
import { noPrompt, promptOf } from '../record/prompt';
import { usageOf } from '../record/usage';
import { verdictIn } from '../record/verdict';
import { emptyText } from '../text/sourceText';
import { stepOver } from '../text/steps';

/**
 * Logs of Tree of Thoughts, with and without search: the proposals of one problem are siblings.
 * Usage runs on from record to record.
 */
export const treeOfThoughts: Format = {
  id: 'tree-of-thoughts',
  name: 'Tree of Thoughts log',
  source: 'https://github.com/princeton-nlp/tree-of-thought-llm, run.py',
  recognise(record) {
    const root = Field.root(record);
    const numbered = root.at('idx').present && root.at('usage_so_far').isObject;
    return numbered && root.at('ys', 0).string !== undefined;
  },
  read,
};

function read(record: JsonObject, context: RecordContext = {}): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const proposals = root.at('ys').requireItems();
  const prompt = promptOf(root.at('x')) ?? promptOf(root.at('steps', 0, 'x')) ?? noPrompt;
  const offers = offersOf(root);
  const usage = usageIn(root, context, proposals.length);
  return proposals.map((proposal, index) => {
    const thought = proposal.requireText();
    const score = root.at('infos', index, 'r').number;
    return {
      problem: prompt.problem,
      problemKey: keyOfId('idx', root.at('idx').scalar ?? ''),
      thought,
      thoughtState: thought.text === '' ? 'absent' : 'whole',
      response: emptyText,
      truncated: false,
      steps: offers.size === 0 ? undefined : stepsOf(thought.text, offers),
      sample: String(index),
      correct: verdictIn(score) ?? root.at('accs', index).boolean,
      reward: score,
      usage,
    };
  });
}

/** The lines that were offered behind each partial solution, with what the search gave to them. */
type Offers = ReadonlyMap<string, readonly StepAlternative[]>;

function offersOf(root: Field): Offers {
  const offers = new Map<string, StepAlternative[]>();
  for (const step of root.at('steps').items) {
    step.at('new_ys').items.forEach((proposal, index) => {
      const solution = proposal.string?.trimEnd();
      if (solution === undefined) {
        return;
      }
      const start = solution.lastIndexOf('\n') + 1;
      const rating = step.at('values', index).number;
      const before = solution.slice(0, start);
      const offered = offers.get(before) ?? [];
      offers.set(before, offered);
      offered.push({ text: solution.slice(start), ...(rating !== undefined && { rating }) });
    });
  }
  return offers;
}

/**
 * Every line is a step; its rating is the value of the solution up to there, its alternatives the
 * other lines that were offered behind the same beginning.
 */
function stepsOf(text: string, offers: Offers): readonly TrajectoryStep[] {
  const steps: TrajectoryStep[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
      const offered = offers.get(text.slice(0, start)) ?? [];
      const taken = line.trimEnd();
      steps.push(
        stepOver(textSpan(start, end), {
          rating: offered.findLast((offer) => offer.text === taken)?.rating,
          alternatives: offered.filter((offer) => offer.text !== taken),
        }),
      );
    }
    start = end + 1;
  }
  return steps;
}

const counters = ['prompt_tokens', 'completion_tokens', 'cost'] as const;

/** The counters less those of the record before, unless a run begins with this record. */
function usageIn(
  root: Field,
  { previous }: RecordContext,
  count: number,
): ReportedUsage | undefined {
  const { value } = root.at('usage_so_far');
  if (!isObject(value)) {
    return undefined;
  }
  if (previous === undefined) {
    return usageOf({ summedOver: count }, value, ['cumulative']);
  }
  const here = counters.map((name) => root.at('usage_so_far', name).number);
  const before = Field.root(previous() ?? {}).at('usage_so_far');
  const start = counters.map((name) => before.at(name).number ?? 0);
  const restarted = here.some((counter, index) => (counter ?? 0) < (start[index] ?? 0));
  const [promptTokens, outputTokens, usd] = here.map((counter, index) =>
    counter === undefined || restarted ? counter : counter - (start[index] ?? 0),
  );
  const flags = before.isObject && !restarted ? (['differenced'] as const) : [];
  return usageOf({ promptTokens, outputTokens, usd, summedOver: count }, value, flags);
}
