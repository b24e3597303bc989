import type { JsonObject } from '../../model';
import type { Format, TrajectoryDraft } from '../format';
import { Field } from '../record/fields';
import { noPrompt, promptOf } from '../record/prompt';
import { isBlank } from '../text/sourceText';
import { settle } from '../text/thoughtState';
import { splitThought } from '../text/thoughtTags';
import { goldIn } from './goldSolution';

const teacherSuffix = '_thinking_trajectory';

/**
 * Rows of s1K, with a list of thoughts and one attempt, and of s1K-1.1, in which every teacher has
 * a thought, an attempt and a grade: the teachers are siblings.
 */
export const s1k: Format = {
  id: 's1k',
  name: 's1K row',
  source:
    'https://huggingface.co/datasets/simplescaling/s1K, ' +
    'https://huggingface.co/datasets/simplescaling/s1K-1.1',
  recognise(record) {
    const root = Field.root(record);
    const thoughts = root.at('thinking_trajectories', 0).string ?? teachersOf(root)[0];
    return root.at('question').string !== undefined && thoughts !== undefined;
  },
  read,
};

function teachersOf(root: Field): readonly string[] {
  return root.keys
    .filter((key) => key.endsWith(teacherSuffix) && root.at(key).string !== undefined)
    .map((key) => key.slice(0, -teacherSuffix.length));
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const teachers = teachersOf(root);
  return teachers.length > 0
    ? teachers.map((teacher) => ({
        ...attempt(root, root.at(`${teacher}${teacherSuffix}`), root.at(`${teacher}_attempt`)),
        sample: teacher,
        model: teacher,
        correct: gradeOf(root.at(`${teacher}_grade`)),
      }))
    : root
        .at('thinking_trajectories')
        .requireItems()
        .map((thought, index, all) => ({
          ...attempt(root, thought, root.at('attempt')),
          sample: all.length > 1 ? String(index) : undefined,
        }));
}

function attempt(root: Field, thoughtField: Field, answered: Field): TrajectoryDraft {
  const prompt = promptOf(root.at('question')) ?? noPrompt;
  const thought = thoughtField.requireText();
  const said = splitThought(answered.present ? answered.requireText() : thought);
  const response = said.thoughtState === 'whole' ? said.thought : said.response;
  const apart = { thought, thoughtState: 'closed', response } as const;
  return {
    ...settle(answered.present && !isBlank(thought) ? apart : said),
    problem: prompt.problem,
    problemKey: prompt.problemKey,
    gold: goldIn(root.at('solution')),
  };
}

function gradeOf(grade: Field): boolean | undefined {
  const word = grade.string?.trim().toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : grade.boolean;
}
