import * as vscode from 'vscode';
import { changeEntry } from '../../analysis/cost/profiles/changeEntry';
import {
  type ProfileEntry,
  modelOfEntry,
  profileOfEntry,
} from '../../analysis/cost/profiles/profileEntry';
import { profileName } from '../../analysis/cost/servingProfile';
import { pickStep, type StepResult } from '../commands/pickStep';
import { inertLabel } from '../markdownText';
import type { ServingProfiles } from '../servingProfiles';
import { type FieldChoice, choicesOf } from './fieldChoices';
import { askName, freeName } from './profileNames';
import { roomText } from './profileText';

/** What is asked for a new profile, in this order; then its name. */
const questions = ['model', 'gpu', 'gpus', 'weightsDtype', 'kvDtype'] as const;
type Question = (typeof questions)[number];

const usualCounts = [1, 2, 4, 8, 16, 32, 64];

/**
 * Makes a new profile, one question after the other, and chooses it. What the draft knows already is
 * not asked for: those before `first`.
 */
export async function newProfile(
  profiles: ServingProfiles,
  draft: Omit<ProfileEntry, 'name'>,
  first: Question = 'model',
): Promise<void> {
  const asked = questions.slice(questions.indexOf(first));
  const steps = asked.length + 1;
  let entry: ProfileEntry = { ...draft, name: '' };
  for (let at = 0; at >= 0;) {
    const question = asked[at];
    const next =
      question === undefined
        ? await name(profiles, entry, steps)
        : await ask(question, entry, { step: at + 1, steps });
    if (next === undefined) {
      return;
    }
    if (next === 'back') {
      at--;
      continue;
    }
    entry = next;
    at++;
    if (at === steps) {
      await profiles.save(entry);
      await profiles.select(entry.name);
      return;
    }
  }
}

async function name(
  profiles: ServingProfiles,
  entry: ProfileEntry,
  steps: number,
): Promise<StepResult<ProfileEntry>> {
  const { model, weightsType, hardware, gpus } = profileOfEntry(entry);
  const proposed = freeName(profileName(model, weightsType, hardware, gpus), profiles.own);
  const result = await askName(proposed, profiles.own, { step: steps, steps });
  return typeof result === 'object' ? { ...entry, name: result.text } : result;
}

async function ask(
  question: Question,
  entry: ProfileEntry,
  place: { readonly step: number; readonly steps: number },
): Promise<StepResult<ProfileEntry>> {
  const items = itemsOf(question, entry);
  const known = String(entry[question] ?? '');
  const picked = await pickStep<FieldChoice>({
    title: vscode.l10n.t('New serving profile'),
    placeholder: placeholderOf(question, entry),
    items,
    preselected: items.find(({ id }) => id === known),
    ...place,
  });
  if (picked === undefined || picked === 'back') {
    return picked;
  }
  return changeEntry(entry, question, question === 'gpus' ? Number(picked.id) : picked.id);
}

function itemsOf(question: Question, entry: ProfileEntry): readonly FieldChoice[] {
  const room = (key: Question, value: string | number): string =>
    roomText(profileOfEntry(changeEntry(entry, key, value)));
  switch (question) {
    case 'gpus':
      return usualCounts.map((count) => ({
        id: String(count),
        label: String(count),
        description: fitting(entry, count),
      }));
    case 'weightsDtype':
      return choicesOf(question).map((choice) => ({
        ...choice,
        detail: room(question, choice.id),
      }));
    case 'model':
    case 'gpu':
    case 'kvDtype':
      return choicesOf(question);
  }
}

/** The usual precisions at which the weights fit on so many accelerators. */
function fitting(entry: ProfileEntry, gpus: number): string {
  const fit = ['bf16', 'fp8', 'int4'].filter((weightsDtype) => {
    const { hardware, memoryUtilisation, model, weightsType } = profileOfEntry({
      ...entry,
      gpus,
      weightsDtype,
    });
    const memory = gpus * hardware.usableBytes * memoryUtilisation;
    return model.totalParameters * weightsType.bytesPerElement < memory;
  });
  return fit.length === 0
    ? vscode.l10n.t('the weights do not fit')
    : vscode.l10n.t('the weights fit in {0}', fit.join(', '));
}

function placeholderOf(question: Question, entry: ProfileEntry): string {
  const model = inertLabel(modelOfEntry(entry).name);
  const texts: Readonly<Record<Question, string>> = {
    model: vscode.l10n.t('Which model? Search by any of its names'),
    gpu: vscode.l10n.t('Which accelerator serves {0}?', model),
    gpus: vscode.l10n.t('How many of them in one node?'),
    weightsDtype: vscode.l10n.t('In which precision are the weights of {0}?', model),
    kvDtype: vscode.l10n.t('In which precision is the KV cache?'),
  };
  return texts[question];
}
