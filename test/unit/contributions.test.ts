import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldRoles } from '../../src/analysis/formats';
import { rooflines } from '../../src/analysis/cost/decodeStep';
import { profileNumberKeys, profileNumbers } from '../../src/analysis/cost/profileNumbers';
import { automatic } from '../../src/analysis/cost/profiles/checkProfiles';
import { entryKeys } from '../../src/analysis/cost/profiles/profileEntry';
import { groups } from '../../src/analysis/segments/factors';
import { schemes } from '../../src/analysis/segments/schemes';
import { encodings } from '../../src/analysis/tokens/encodings';
import {
  backtrackColour,
  badStepColour,
  type CommandId,
  factorBackground,
  factorColour,
  restrictedSettings,
  factorTreeId,
  settingDefaults,
  trajectoryLanguage,
  voteViewId,
} from '../../src/contributions';

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly keybindings: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly default: unknown; readonly enum?: readonly string[] }>
      >;
    };
    readonly colors: readonly {
      readonly id: string;
      readonly defaults: Readonly<Record<string, string>>;
    }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly languages: readonly { readonly id: string }[];
  };
}

interface Ranged {
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
}

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;

/** Every id once: the compiler rejects a missing one and an unknown one. */
const commandIds: Readonly<Record<CommandId, true>> = {
  'cotLens.openTrajectory': true,
  'cotLens.showVote': true,
  'cotLens.openVoteEditor': true,
  'cotLens.vote.openEditor': true,
  'cotLens.vote.showRolloutTree': true,
  'cotLens.vote.showCost': true,
  'cotLens.compareVotes': true,
  'cotLens.compareSiblings': true,
  'cotLens.nextSibling': true,
  'cotLens.previousSibling': true,
  'cotLens.nextBacktrack': true,
  'cotLens.previousBacktrack': true,
  'cotLens.followBacktrack': true,
  'cotLens.dimAbandoned': true,
  'cotLens.revealRecord': true,
  'cotLens.selectServingProfile': true,
  'cotLens.selectScheme': true,
  'cotLens.toggleHighlights': true,
  'cotLens.openSamples': true,
  'cotLens.openTable': true,
  'cotLens.mapFields': true,
  'cotLens.forgetFields': true,
  'cotLens.chooseTokenizer': true,
  'cotLens.correctLabel': true,
  'cotLens.confirmLabel': true,
  'cotLens.undoCorrection': true,
  'cotLens.correctBacktrack': true,
  'cotLens.notBacktrack': true,
  'cotLens.undoBacktrack': true,
  'cotLens.selectLabelSource': true,
  'cotLens.nextOfFactor': true,
  'cotLens.showOnlyGroup': true,
  'cotLens.showAllGroups': true,
  'cotLens.showFactorProfile': true,
  'cotLens.showAgreement': true,
  'cotLens.showCost': true,
  'cotLens.showTrainingBudget': true,
  'cotLens.showRewards': true,
  'cotLens.nextBadStep': true,
  'cotLens.previousBadStep': true,
  'cotLens.showRolloutTree': true,
  'cotLens.newVerifier': true,
  'cotLens.runVerifiers': true,
  'cotLens.prune': true,
  'cotLens.runPrograms': true,
  'cotLens.keepProgramRewards': true,
};

describe('package.json', () => {
  it('contributes the commands that the code registers', () => {
    const contributed = contributes.commands.map(({ command }) => command).sort();
    expect(contributed).toEqual(Object.keys(commandIds).sort());
  });

  it('names only contributed commands in menus and keybindings', () => {
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    for (const { command } of used) {
      expect(Object.keys(commandIds)).toContain(command);
    }
  });

  it('contributes the settings that the code reads, with the same defaults', () => {
    const defaults = Object.entries(contributes.configuration.properties).map(
      ([key, property]) => [key, property.default] as const,
    );
    expect(Object.fromEntries(defaults)).toEqual(settingDefaults);
  });

  it('keeps the settings that name files from workspaces that are not trusted', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    expect(restrictedConfigurations).toEqual(restrictedSettings);
  });

  it('knows every role of a field mapping', () => {
    const { additionalProperties } = contributes.configuration.properties[
      'cotLens.fieldMappings'
    ] as unknown as { additionalProperties: { properties: object } };
    expect(Object.keys(additionalProperties.properties)).toEqual(fieldRoles);
  });

  it('offers every encoding and every scheme', () => {
    const { properties } = contributes.configuration;
    expect(properties['cotLens.encoding']?.enum).toEqual(encodings);
    expect(properties['cotLens.scheme']?.enum).toEqual(schemes.map(({ id }) => id));
  });

  it('lets factors of the user’s own count to every group but unsure', () => {
    const { items } = contributes.configuration.properties['cotLens.thoughtFactors'] as unknown as {
      items: { properties: { group: { enum: readonly string[] } } };
    };
    const ids: readonly string[] = groups.map(({ id }) => id);
    expect([...items.properties.group.enum, 'unsure']).toEqual(ids);
  });

  it('describes every key of a serving profile, in the ranges that the code reads', () => {
    const { items } = contributes.configuration.properties[
      'cotLens.servingProfiles'
    ] as unknown as { items: { properties: Readonly<Record<string, Readonly<Ranged>>> } };
    expect(Object.keys(items.properties).sort()).toEqual([...entryKeys].sort());
    for (const key of profileNumberKeys) {
      const { minimum, exclusiveMinimum, maximum } = items.properties[key] ?? {};
      const { allows } = profileNumbers[key].range;
      const least = minimum ?? exclusiveMinimum ?? NaN;
      expect(allows(least), key).toBe(minimum !== undefined);
      expect(allows(least - 1), key).toBe(false);
      expect(allows(maximum ?? 1e15), key).toBe(true);
      expect(maximum !== undefined && allows(maximum + 1), key).toBe(false);
    }
    expect(items.properties['roofline']?.enum).toEqual(rooflines);
  });

  it('has the automatic serving profile by default', () => {
    expect(settingDefaults['cotLens.servingProfile']).toBe(automatic);
  });

  it('contributes both colours of every group for every kind of theme', () => {
    const ids = groups.flatMap(({ id }) => [factorColour(id), factorBackground(id)]);
    const marks = [backtrackColour, badStepColour];
    expect(contributes.colors.map(({ id }) => id).sort()).toEqual([...ids, ...marks].sort());
    for (const { defaults } of contributes.colors) {
      expect(Object.keys(defaults)).toEqual(['dark', 'light', 'highContrast', 'highContrastLight']);
    }
  });

  it('contributes the views and the language', () => {
    expect(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
    ).toEqual([voteViewId, factorTreeId]);
    expect(contributes.languages.map(({ id }) => id)).toContain(trajectoryLanguage);
  });

  it('asks for no activation of its own', () => {
    expect(manifest.activationEvents).toEqual([]);
  });

  it('has a text for every placeholder, and no other', () => {
    const strings = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as object;
    const placeholders = Array.from(text.matchAll(/"%([^%"]+)%"/g), ([, key]) => key);
    expect([...new Set(placeholders)].sort()).toEqual(Object.keys(strings).sort());
  });
});
