import { type AnswerCluster, byCountThenFirst, clusterOf, type Clustering } from './cluster';

/** What a person decided about the answers of one problem. Forms are texts as they were given. */
export interface ClusterEdits {
  /** Each list of forms is one answer. */
  readonly merged?: readonly (readonly string[])[];
  /** Each of these forms is an answer of its own. */
  readonly split?: readonly string[];
}

const byHand = 'by hand';

/**
 * Applies the decisions of a person to what was found: first forms are split off, then clusters
 * are merged; forms that no answer has are passed over, so that edits stay good when a file grows.
 */
export function withEdits(
  clustering: Clustering,
  answers: readonly (string | undefined)[],
  { merged = [], split = [] }: ClusterEdits,
): Clustering {
  const apart = new Set(split);
  let clusters = clustering.clusters.flatMap((cluster) => splitOff(cluster, answers, apart));
  for (const forms of merged) {
    const together = new Set(forms);
    const isMeant = (cluster: AnswerCluster): boolean =>
      cluster.forms.some((form) => together.has(form));
    const meant = clusters.filter(isMeant);
    if (meant.length > 1) {
      const members = meant.flatMap((cluster) => cluster.members);
      const rules = [...meant.flatMap((cluster) => cluster.rules), byHand];
      clusters = [
        ...clusters.filter((cluster) => !isMeant(cluster)),
        clusterOf(members, answers, rules),
      ];
    }
  }
  return { ...clustering, clusters: [...clusters].sort(byCountThenFirst) };
}

function splitOff(
  cluster: AnswerCluster,
  answers: readonly (string | undefined)[],
  apart: ReadonlySet<string>,
): AnswerCluster[] {
  const forms = cluster.forms.filter((form) => apart.has(form));
  if (forms.length === 0 || cluster.forms.length === 1) {
    return [cluster];
  }
  const formOf = (member: number): string => (answers[member] ?? '').trim();
  const rest = cluster.members.filter((member) => !apart.has(formOf(member)));
  const own = forms.map((form) =>
    clusterOf(
      cluster.members.filter((member) => formOf(member) === form),
      answers,
      [byHand],
    ),
  );
  return rest.length === 0 ? own : [clusterOf(rest, answers, cluster.rules), ...own];
}
