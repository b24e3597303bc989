import type { FileVoteReport } from '../../protocol/fileVotes';
import { element } from '../dom';
import { formatCount, plural } from '../format';
import { nameOfNeed } from '../needNames';
import { sectionHeading } from '../verdict';

/** What the file lacks, and what cannot be said for that reason; nothing where nothing is lacking. */
export function missing(report: FileVoteReport): readonly HTMLElement[] {
  const notes = [...unjudged(report), ...needs(report), ...unreadable(report)];
  return notes.length === 0
    ? []
    : [
        element(
          'section',
          { class: 'missing', 'aria-label': 'What is missing' },
          sectionHeading('What is missing'),
          element('ul', {}, ...notes.map((note) => element('li', {}, note))),
        ),
      ];
}

function unjudged({ unjudged: count, problems }: FileVoteReport): readonly string[] {
  return count === 0
    ? []
    : [
        `${ofAll(count, problems)} without a gold answer or verdicts: nobody can say whether ${count === 1 ? 'it is' : 'they are'} right.`,
      ];
}

/** One note for all methods that lack the same for as many problems. */
function needs({ missing: lacking, problems }: FileVoteReport): readonly string[] {
  const notes = new Map<string, { readonly given: string; readonly titles: string[] }>();
  for (const { title, need, problems: count } of lacking) {
    const given = `${ofAll(count, problems)} without ${nameOfNeed(need)}`;
    const note = notes.get(given) ?? { given, titles: [] };
    note.titles.push(title);
    notes.set(given, note);
  }
  // Titles have commas of their own.
  return [...notes.values()].map(
    ({ given, titles }) => `${given}: ${titles.join(' · ')} cannot decide.`,
  );
}

function unreadable({ unreadable: here, baseline }: FileVoteReport): readonly string[] {
  const note = (count: number, where: string): readonly string[] =>
    count === 0 ? [] : [`${plural(count, 'record')} of ${where} cannot be read and do not vote.`];
  return [...note(here, 'the file'), ...note(baseline?.unreadable ?? 0, 'the baseline')];
}

function ofAll(count: number, all: number): string {
  return count === all
    ? all === 1
      ? 'The problem is'
      : `All ${formatCount(all)} problems are`
    : `${formatCount(count)} of ${plural(all, 'problem')} ${count === 1 ? 'is' : 'are'}`;
}
