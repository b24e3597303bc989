import type { ReportedProblem } from '../../../protocol/fileVotes';
import { element } from '../../dom';
import { oneLine } from '../../inertText';

/** What is worth a look about a problem; its title says what each method elects. */
export function findings(row: ReportedProblem, methods: readonly string[]): readonly HTMLElement[] {
  const title = elected(row, methods);
  return row.findings.map((each) => element('span', { class: 'finding', title }, each));
}

/** `18: Majority, Best of N; 17: CISC`. */
function elected({ decisions }: ReportedProblem, methods: readonly string[]): string {
  const byAnswer = new Map<string, string[]>();
  decisions.forEach((decision, index) => {
    if (decision !== null) {
      const answer = oneLine(decision.answer ?? 'nobody', 60);
      const titles = byAnswer.get(answer) ?? [];
      titles.push(methods[index] ?? '');
      byAnswer.set(answer, titles);
    }
  });
  return [...byAnswer].map(([answer, titles]) => `${answer}: ${titles.join(', ')}`).join('; ');
}
