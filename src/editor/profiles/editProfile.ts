import * as vscode from 'vscode';
import { formatBytes, formatCount, formatFlops } from '../../analysis/cost/format';
import { modelNumbers } from '../../analysis/cost/profiles/modelNumbers';
import type { OwnProfile } from '../../analysis/cost/profiles/checkProfiles';
import { changeEntry, changeModelNumber } from '../../analysis/cost/profiles/changeEntry';
import { type ProfileEntry, profileOfEntry } from '../../analysis/cost/profiles/profileEntry';
import { type ProfileNumberKey, profileNumbers } from '../../analysis/cost/profileNumbers';
import type { ProfileOptionKey } from '../../analysis/cost/profileOptions';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { messageOf } from '../../base/errors';
import { inputStep } from '../commands/inputStep';
import { pickStep, type StepResult } from '../commands/pickStep';
import { inertLabel } from '../markdownText';
import type { ServingProfiles } from '../servingProfiles';
import { type ChoiceKey, type FieldChoice, choicesOf } from './fieldChoices';
import { fieldNames } from './fieldNames';

/** A number or a choice of a profile, as a row of the list that it is picked from. */
interface FieldItem extends vscode.QuickPickItem {
  readonly field?: ProfileOptionKey | { readonly path: string };
}

const gibibyte = 2 ** 30;

/**
 * Lists every number of a profile with its value; one that is picked can be set, until the list is
 * closed. Each change is kept at once.
 */
export async function editProfile(profiles: ServingProfiles, own: OwnProfile): Promise<void> {
  let { entry } = own;
  let isKept = profiles.own.some((each) => each.entry.name === entry.name);
  for (let last: FieldItem['field']; ;) {
    const field = await pickField(entry, last);
    if (field === undefined) {
      return;
    }
    const changed = await askField(entry, field);
    if (changed === undefined) {
      return;
    }
    if (changed !== 'back') {
      await profiles.save(changed, isKept ? entry.name : undefined);
      if (!isKept) {
        await profiles.select(changed.name);
      }
      entry = changed;
      isKept = true;
    }
    last = field;
  }
}

async function pickField(
  entry: ProfileEntry,
  last: FieldItem['field'],
): Promise<FieldItem['field']> {
  const items = fieldItems(entry);
  const picked = await pickStep<FieldItem>({
    title: vscode.l10n.t('Edit serving profile: {0}', inertLabel(entry.name)),
    placeholder: vscode.l10n.t('Pick what to change; Escape when it is right'),
    items,
    preselected: items.find(({ field }) => sameField(field, last)),
    step: 1,
    steps: 2,
  });
  return picked === 'back' ? undefined : picked?.field;
}

function sameField(a: FieldItem['field'], b: FieldItem['field']): boolean {
  return b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

function fieldItems(entry: ProfileEntry): readonly FieldItem[] {
  const profile = profileOfEntry(entry);
  const fields = Object.entries(fieldNames()) as [ProfileOptionKey, string][];
  return [
    ...fields.map(([field, label]) => ({
      label,
      description: valueText(profile, field),
      detail: entry[field] === undefined ? '' : vscode.l10n.t('set in this profile'),
      field,
    })),
    { label: vscode.l10n.t('The model’s own numbers'), kind: vscode.QuickPickItemKind.Separator },
    ...modelNumbers(profile.model).map(({ path, value }) => ({
      label: path,
      description: Number.isInteger(value) ? formatCount(value) : String(value),
      detail: entry.modelNumbers?.[path] === undefined ? '' : vscode.l10n.t('set in this profile'),
      field: { path },
    })),
  ];
}

/** The value with its unit, as it is shown. */
function valueText(profile: ServingProfile, key: ProfileOptionKey): string {
  if (isNumber(key)) {
    const value = profileNumbers[key].of(profile);
    return value === undefined ? vscode.l10n.t('none') : withUnit(value, profileNumbers[key].unit);
  }
  return key === 'model' ? inertLabel(profile.model.name) : currentText(profile, key);
}

/** Example: 3.35e12 `B/s` → `3.35 TB/s`. */
function withUnit(value: number, unit: string): string {
  switch (unit) {
    case 'B/s':
      return `${formatBytes(value)}/s`;
    case 'FLOP/s':
      return `${formatFlops(value)}/s`;
    default:
      return `${value} ${unit}`.trimEnd();
  }
}

/** The value as it is written in the settings. */
function currentText(profile: ServingProfile, key: ProfileOptionKey): string {
  if (isNumber(key)) {
    return String(profileNumbers[key].of(profile) ?? '');
  }
  const values: Readonly<Record<Exclude<ProfileOptionKey, ProfileNumberKey>, string>> = {
    model: profile.model.id,
    gpu: profile.hardware.id,
    gpuMemory: `${profile.hardware.usableBytes / gibibyte} GiB`,
    weightsDtype: profile.weightsType.id,
    kvDtype: profile.kvType.id,
    roofline: profile.roofline,
  };
  return values[key];
}

function isNumber(key: ProfileOptionKey): key is ProfileNumberKey {
  return Object.hasOwn(profileNumbers, key);
}

function askField(
  entry: ProfileEntry,
  field: NonNullable<FieldItem['field']>,
): Promise<StepResult<ProfileEntry>> {
  if (typeof field === 'object') {
    return askModelNumber(entry, field.path);
  }
  return field === 'gpuMemory' || isNumber(field)
    ? askNumber(entry, field)
    : askChoice(entry, field);
}

async function askChoice(entry: ProfileEntry, key: ChoiceKey): Promise<StepResult<ProfileEntry>> {
  const items = choicesOf(key);
  const current = currentText(profileOfEntry(entry), key);
  const picked = await pickStep<FieldChoice>({
    title: fieldNames()[key],
    placeholder: vscode.l10n.t('now: {0}', inertLabel(current)),
    items,
    preselected: items.find(({ id }) => id === current),
    step: 2,
    steps: 2,
  });
  return picked === undefined || picked === 'back' ? picked : changeEntry(entry, key, picked.id);
}

async function askNumber(
  entry: ProfileEntry,
  key: ProfileNumberKey | 'gpuMemory',
): Promise<StepResult<ProfileEntry>> {
  const wanted =
    key === 'gpuMemory'
      ? vscode.l10n.t('bytes with their unit, such as "80 GiB"')
      : `${profileNumbers[key].range.wanted} ${profileNumbers[key].unit}`.trimEnd();
  return askText(fieldNames()[key], wanted, currentText(profileOfEntry(entry), key), (text) =>
    changeEntry(entry, key, text === '' ? undefined : key === 'gpuMemory' ? text : toNumber(text)),
  );
}

async function askModelNumber(
  entry: ProfileEntry,
  path: string,
): Promise<StepResult<ProfileEntry>> {
  const { model } = profileOfEntry(entry);
  const value = modelNumbers(model).find((each) => each.path === path)?.value;
  return askText(path, vscode.l10n.t('a number'), String(value ?? ''), (text) =>
    changeModelNumber(entry, path, text === '' ? undefined : Number(toNumber(text))),
  );
}

/** Text that is no number stays as it is, so that the message names it. */
function toNumber(text: string): number | string {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

async function askText(
  title: string,
  wanted: string,
  value: string,
  change: (text: string) => ProfileEntry,
): Promise<StepResult<ProfileEntry>> {
  const result = await inputStep({
    title,
    prompt: vscode.l10n.t('{0}; empty for the default', wanted),
    value,
    problem: (text) => problemOf(() => profileOfEntry(change(text.trim()))),
    step: 2,
    steps: 2,
  });
  return typeof result === 'object' ? change(result.text.trim()) : result;
}

function problemOf(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
