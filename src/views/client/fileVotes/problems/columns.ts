import type { ReportedDecision, ReportedProblem } from '../../../protocol/fileVotes';
import { answerView } from '../../answerView';
import { type Child, element, quoted } from '../../dom';
import { formatCount, formatShare } from '../../format';
import { oneLine } from '../../inertText';
import { verdictMark } from '../../verdict';
import { findings } from './findings';

/** What the cells of a row need besides it. */
export interface ListContext {
  /** Titles of the report's methods, and the index of the one whose answers are listed. */
  readonly methods: readonly string[];
  readonly method: number;
  readonly hasBaseline: boolean;
}

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly needsBaseline?: true;
  /** What rows are sorted by; those without one come last either way. */
  readonly value: (row: ReportedProblem, context: ListContext) => number | string | undefined;
  readonly cell: (row: ReportedProblem, context: ListContext) => readonly Child[];
}

const changeOrder = ['lost', 'both wrong', 'unknown', 'gained', 'both right'] as const;

/** In the order in which they stand beside one another. */
const all = [
  {
    id: 'place',
    title: '#',
    hint: 'The record of its first sibling',
    value: ({ id, presence }) => (presence === 'baseline' ? 1e12 : 0) + id.record,
    cell: ({ id }) => [`#${id.record + 1}`],
  },
  {
    id: 'problem',
    title: 'Problem',
    hint: 'Its beginning',
    value: ({ problem, problemKey }) => problem || problemKey,
    cell: ({ problem, problemKey }) => [quoted(oneLine(problem, 200) || problemKey, 'problem')],
  },
  {
    id: 'siblings',
    title: 'Siblings',
    hint: 'How many there are',
    value: ({ n }) => n,
    cell: ({ n }) => [formatCount(n)],
  },
  {
    id: 'right',
    title: 'Right',
    hint: 'Share of the siblings that are right',
    value: ({ passAt1 }) => passAt1,
    cell: ({ passAt1 }) => [passAt1 === undefined ? '–' : formatShare(passAt1)],
  },
  {
    id: 'gold',
    title: 'Gold',
    hint: 'The right answer as the file has it',
    value: ({ gold }) => gold,
    cell: ({ gold }) => [gold === undefined ? '–' : answerView(gold, 40)],
  },
  {
    id: 'answer',
    title: 'Answer',
    hint: 'What the chosen method elects',
    value: (row, { method }) => verdictOrder(row.decisions[method]),
    cell: (row, { method }) => decisionCell(row.decisions[method]),
  },
  {
    id: 'findings',
    title: 'Worth a look',
    hint: 'Where methods disagree, and where nobody is right',
    value: (row) => (row.findings.length === 0 ? undefined : row.findings.join()),
    cell: (row, { methods }) => findings(row, methods),
  },
  {
    id: 'baseline',
    title: 'Baseline',
    hint: 'What the same method elects in the baseline, and what became of it',
    needsBaseline: true,
    value: ({ before }, { method }) => {
      const change = before?.changes[method];
      return change === undefined ? undefined : changeOrder.indexOf(change);
    },
    cell: (row, { method }) => baselineCell(row, method),
  },
] as const satisfies readonly Column[];

export type SortKey = (typeof all)[number]['id'];

const columns: readonly (Column & { readonly id: SortKey })[] = all;

export function isSortKey(value: unknown): value is SortKey {
  return columns.some(({ id }) => id === value);
}

export function columnsFor({ hasBaseline }: ListContext): typeof columns {
  return columns.filter(({ needsBaseline }) => needsBaseline === undefined || hasBaseline);
}

/** Wrong first, then what nobody can judge, then right; nothing where there is no decision. */
function verdictOrder(decision: ReportedDecision | null | undefined): number | undefined {
  if (decision === null || decision === undefined) {
    return undefined;
  }
  return decision.correct === undefined ? 1 : decision.correct ? 2 : 0;
}

function decisionCell(decision: ReportedDecision | null | undefined): readonly Child[] {
  if (decision === null || decision === undefined) {
    return [element('span', { class: 'nothing' }, 'no data')];
  }
  const { answer, correct } = decision;
  return [
    answer === undefined ? element('span', { class: 'nothing' }, 'nobody') : answerView(answer, 40),
    verdictMark(correct),
  ];
}

function baselineCell({ presence, before }: ReportedProblem, method: number): readonly Child[] {
  if (before === undefined) {
    return [
      element('span', { class: 'nothing' }, presence === 'baseline' ? 'only there' : 'only here'),
    ];
  }
  const change = before.changes[method] ?? 'unknown';
  return [
    ...decisionCell(before.decisions[method]),
    element('span', { class: ['change', change.replace(' ', '-')] }, change),
  ];
}
