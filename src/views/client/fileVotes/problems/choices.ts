import type { Change, FileVoteReport, ReportedProblem } from '../../../protocol/fileVotes';

/** Which problems a list shows. */
export type ProblemChoice =
  | 'found'
  | 'methods disagree'
  | 'no method right'
  | 'tie'
  | 'nobody answered'
  | 'all'
  | 'both wrong'
  | 'gained'
  | 'lost'
  | 'only here'
  | 'only there';

interface Choice {
  readonly id: ProblemChoice;
  readonly title: string;
  /** It says something only beside a baseline. */
  readonly needsBaseline?: true;
  /** `method` is the index of the method whose answers are listed. */
  readonly includes: (row: ReportedProblem, method: number) => boolean;
}

const isHere = ({ presence }: ReportedProblem): boolean => presence !== 'baseline';

function finding(id: ReportedProblem['findings'][number], title: string): Choice {
  return { id, title, includes: (row) => isHere(row) && row.findings.includes(id) };
}

function change(id: Extract<Change, ProblemChoice>, title: string): Choice {
  return {
    id,
    title,
    needsBaseline: true,
    includes: ({ before }, method) => before?.changes[method] === id,
  };
}

/** In the order in which they are offered. */
const choices: readonly Choice[] = [
  {
    id: 'found',
    title: 'Worth a look',
    includes: (row) => isHere(row) && row.findings.length > 0,
  },
  finding('methods disagree', 'Methods disagree'),
  finding('no method right', 'No method right'),
  finding('tie', 'Tie'),
  finding('nobody answered', 'Nobody answered'),
  { id: 'all', title: 'All', includes: isHere },
  change('both wrong', 'Both wrong'),
  change('lost', 'Lost'),
  change('gained', 'Gained'),
  {
    id: 'only here',
    title: 'Only here',
    needsBaseline: true,
    includes: ({ presence }) => presence === 'here',
  },
  {
    id: 'only there',
    title: 'Only there',
    needsBaseline: true,
    includes: ({ presence }) => presence === 'baseline',
  },
];

export function isChoice(value: unknown): value is ProblemChoice {
  return choices.some(({ id }) => id === value);
}

export interface OfferedChoice {
  readonly id: ProblemChoice;
  readonly title: string;
  readonly rows: readonly ReportedProblem[];
}

/** The choices that the report can fill, with their problems; "all" is among them always. */
export function offeredChoices(
  { rows, baseline }: FileVoteReport,
  method: number,
): readonly OfferedChoice[] {
  return choices
    .filter(({ needsBaseline }) => needsBaseline === undefined || baseline !== undefined)
    .map(({ id, title, includes }) => ({
      id,
      title,
      rows: rows.filter((row) => includes(row, method)),
    }));
}

/** The chosen one where it is offered, else the first that is not empty. */
export function chosenOf(
  offered: readonly OfferedChoice[],
  chosen: ProblemChoice,
): OfferedChoice | undefined {
  return (
    offered.find(({ id }) => id === chosen) ??
    offered.find(({ rows }) => rows.length > 0) ??
    offered[0]
  );
}
