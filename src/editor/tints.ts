import * as vscode from 'vscode';
import type { Segment } from '../analysis/model';
import { groups, type GroupId } from '../analysis/segments/groups';
import { Disposable } from '../base/lifecycle';
import { factorBackground, factorColour } from '../contributions';

/** The colour of a group, or the one that the user gave a factor of their own, as `#rrggbb`. */
export type Tint = GroupId | OwnColour;
type OwnColour = `#${string}`;

/** One decoration type per tint, made for the kind of theme that is active. */
export class TintTypes extends Disposable {
  private readonly types = new Map<Tint, vscode.TextEditorDecorationType>(
    groups.map(({ id }) => [id, this.register(decorationType(id))]),
  );

  /** All that there are, those of these tints among them. */
  typesFor(tints: Iterable<Tint>): ReadonlyMap<Tint, vscode.TextEditorDecorationType> {
    for (const tint of tints) {
      if (!this.types.has(tint)) {
        this.types.set(tint, this.register(decorationType(tint)));
      }
    }
    return this.types;
  }
}

/** How much of an own colour is seen behind text: two digits of `#rrggbbaa`. */
const ownOpacity = '40';

/** A tint behind the text; high-contrast themes have none, there a line is drawn below it. */
function decorationType(tint: Tint): vscode.TextEditorDecorationType {
  const { kind } = vscode.window.activeColorTheme;
  const highContrast =
    kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
  return vscode.window.createTextEditorDecorationType({
    ...coloursOf(tint, highContrast),
    borderStyle: 'solid',
    borderWidth: highContrast ? '0 0 2px 0' : '0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function coloursOf(
  tint: Tint,
  highContrast: boolean,
): Pick<vscode.DecorationRenderOptions, 'backgroundColor' | 'borderColor'> {
  if (!isOwnColour(tint)) {
    return {
      backgroundColor: new vscode.ThemeColor(factorBackground(tint)),
      borderColor: new vscode.ThemeColor(factorColour(tint)),
    };
  }
  return highContrast
    ? { borderColor: tint }
    : { backgroundColor: `${tint}${ownOpacity}`, borderColor: tint };
}

function isOwnColour(tint: Tint): tint is OwnColour {
  return tint.startsWith('#');
}

/** What a segment is painted with. */
export function tintOf({ group, userFactor }: Segment): Tint {
  const color = userFactor?.color;
  return color === undefined ? group : `#${color.slice(1)}`;
}
