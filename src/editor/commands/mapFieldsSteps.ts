import * as vscode from 'vscode';
import type { FieldCandidate } from '../../analysis/formats/rows/fieldCandidates';
import {
  type FieldMapping,
  type FieldRole,
  fieldRoles,
} from '../../analysis/formats/rows/fieldRoles';
import { suits } from '../../analysis/formats/rows/guessMapping';
import { formatCount } from '../../analysis/cost/format';
import { assertNever } from '../../base/errors';
import type { FieldSample } from '../../worker/fieldSample';
import { inertLabel } from '../markdownText';
import { pickStep, type StepResult } from './pickStep';

/** One step for each role, and the one that confirms. */
export const stepCount = fieldRoles.length + 1;

interface PathItem extends vscode.QuickPickItem {
  readonly path: string | undefined;
}

/** Asks where a role stands in the records, as far as they show. */
export async function askRole(
  role: FieldRole,
  sample: FieldSample,
  mapping: FieldMapping,
): Promise<StepResult<FieldMapping>> {
  const none: PathItem = {
    label: vscode.l10n.t('$(circle-slash) None'),
    description: vscode.l10n.t('the records do not say, or not in a field of its own'),
    path: undefined,
  };
  const paths = sample.candidates
    .filter((candidate) => suits(role, candidate))
    .map((candidate) => pathItem(candidate, sample.records));
  const known = mapping[role];
  const preselected = paths.find(({ path }) => path === known);
  const written: PathItem[] =
    known !== undefined && preselected === undefined
      ? [{ label: inertLabel(known), description: vscode.l10n.t('as it is mapped'), path: known }]
      : [];
  const picked = await pickStep<PathItem>({
    title: vscode.l10n.t('Map the fields of this file: {0}', roleName(role)),
    placeholder: question(role),
    items: [...written, ...paths, none],
    preselected: preselected ?? written[0] ?? none,
    step: fieldRoles.indexOf(role) + 1,
    steps: stepCount,
  });
  return picked === undefined || picked === 'back' ? picked : withPath(mapping, role, picked.path);
}

function withPath(mapping: FieldMapping, role: FieldRole, path: string | undefined): FieldMapping {
  return Object.fromEntries(
    fieldRoles.flatMap((each) => {
      const value = each === role ? path : mapping[each];
      return value === undefined ? [] : [[each, value]];
    }),
  );
}

function pathItem(candidate: FieldCandidate, sampled: number): PathItem {
  const { path, records, example } = candidate;
  const share = vscode.l10n.t('in {0} of {1} records', records, sampled);
  return {
    label: inertLabel(path),
    description: records === sampled ? kindText(candidate) : `${kindText(candidate)}, ${share}`,
    detail: inertLabel(example, 120),
    path,
  };
}

function kindText({ kind, size }: FieldCandidate): string {
  switch (kind) {
    case 'text':
      return vscode.l10n.t('text of up to {0} characters', formatCount(size));
    case 'number':
      return vscode.l10n.t('number');
    case 'truth':
      return vscode.l10n.t('true or false');
    case 'texts':
      return vscode.l10n.t('list of texts');
    case 'numbers':
      return vscode.l10n.t('list of numbers');
    case 'messages':
      return vscode.l10n.t('messages, up to {0}', formatCount(size));
    default:
      return assertNever(kind);
  }
}

function roleName(role: FieldRole): string {
  const names: Readonly<Record<FieldRole, string>> = {
    thought: vscode.l10n.t('thought'),
    answer: vscode.l10n.t('answer'),
    problem: vscode.l10n.t('problem'),
    gold: vscode.l10n.t('right answer'),
    group: vscode.l10n.t('sibling group'),
    reward: vscode.l10n.t('reward'),
  };
  return names[role];
}

function question(role: FieldRole): string {
  const questions: Readonly<Record<FieldRole, string>> = {
    thought: vscode.l10n.t('Where is the thought? A text that holds the answer too is divided.'),
    answer: vscode.l10n.t('Where is what the model said after the thought?'),
    problem: vscode.l10n.t('Where is the question?'),
    gold: vscode.l10n.t('Where is the right answer?'),
    group: vscode.l10n.t('What do samples of the same problem share? If nothing, the question.'),
    reward: vscode.l10n.t('Where is the reward or score?'),
  };
  return questions[role];
}
