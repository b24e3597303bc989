import * as vscode from 'vscode';
import type { Segment } from '../analysis/model';
import { groups, type GroupId } from '../analysis/segments/groups';
import { lastStartingAtOrBefore, textOffset } from '../base/positions';
import { Disposable, MutableDisposable } from '../base/lifecycle';
import { factorBackground, factorColour } from '../contributions';
import type { GroupFilter } from './groupFilter';
import type { OpenTrajectories, OpenTrajectory } from './openTrajectories';
import { onSettingChange, readSetting } from './settings';
import { isInDiff, trajectoryEditors } from './trajectoryEditors';

/** Lines decorated above and below what is visible, so that scrolling shows no bare text. */
const margin = 60;

/** Colours the segments of visible trajectory documents by factor group: visible ranges only. */
export class SegmentDecorations extends Disposable {
  private readonly types = this.register(new MutableDisposable<DecorationTypes>());

  constructor(
    private readonly trajectories: OpenTrajectories,
    private readonly filter: GroupFilter,
  ) {
    super();
    const repaint = (): void => this.repaint();
    this.types.value = new DecorationTypes();
    this.register(
      vscode.window.onDidChangeActiveColorTheme(() => {
        this.types.value = new DecorationTypes();
        this.repaint();
      }),
    );
    this.register(vscode.window.onDidChangeVisibleTextEditors(repaint));
    this.register(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.paint(textEditor)),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.repaint(document)),
    );
    this.register(onSettingChange('cotLens.highlightSegments', repaint));
    this.register(trajectories.onDidRelabel(repaint));
    this.register(filter.onDidChange(repaint));
    repaint();
  }

  private repaint(document?: vscode.TextDocument): void {
    for (const editor of trajectoryEditors()) {
      if (document === undefined || editor.document === document) {
        this.paint(editor);
      }
    }
  }

  private paint(editor: vscode.TextEditor): void {
    const trajectory = this.trajectories.peek(editor.document.uri);
    const ranges =
      trajectory !== undefined && readSetting('cotLens.highlightSegments') && !isInDiff(editor)
        ? rangesByTint(editor, trajectory, this.filter)
        : new Map<Tint, readonly vscode.Range[]>();
    for (const [tint, type] of this.types.value?.typesFor(ranges.keys()) ?? []) {
      editor.setDecorations(type, ranges.get(tint) ?? []);
    }
  }
}

/** The colour of a group, or the one that the user gave a factor of their own, as `#rrggbb`. */
type Tint = GroupId | OwnColour;
type OwnColour = `#${string}`;

/** One decoration type per tint, made for the kind of theme that is active. */
class DecorationTypes extends Disposable {
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

function tintOf({ group, userFactor }: Segment): Tint {
  const color = userFactor?.color;
  return color === undefined ? group : `#${color.slice(1)}`;
}

/** The visible ranges of the groups that are shown, by the tint to paint them with. */
function rangesByTint(
  editor: vscode.TextEditor,
  { data, layout }: OpenTrajectory,
  filter: GroupFilter,
): ReadonlyMap<Tint, readonly vscode.Range[]> {
  const { document } = editor;
  const { segments } = data.annotation;
  const ranges = new Map<Tint, vscode.Range[]>();
  for (const visible of editor.visibleRanges) {
    const from = document.offsetAt(
      new vscode.Position(Math.max(0, visible.start.line - margin), 0),
    );
    const to = document.offsetAt(new vscode.Position(visible.end.line + margin, 0));
    for (let index = firstSegmentAt(from); index < segments.length; index++) {
      const segment = segments[index];
      if (segment === undefined || layout.toDocument('thought', segment.start) > to) {
        break;
      }
      if (filter.isShown(segment.group)) {
        const tint = tintOf(segment);
        const ofTint = ranges.get(tint) ?? [];
        ofTint.push(segmentRange(document, layout, data.trajectory.thought.text, segment));
        ranges.set(tint, ofTint);
      }
    }
  }
  return ranges;

  function firstSegmentAt(offset: number): number {
    const place = layout.fromDocument(offset);
    const before = layout.section('thought');
    if (place?.part !== 'thought') {
      return before !== undefined && offset > before.start ? nearestAfter(offset) : 0;
    }
    return Math.max(0, lastStartingAtOrBefore(segments, textOffset(place.offset)));
  }

  /** The offset lies on a line end that we put in: any place in the thought near it will do. */
  function nearestAfter(offset: number): number {
    const place = layout.fromDocument(offset + 1);
    return place?.part === 'thought'
      ? Math.max(0, lastStartingAtOrBefore(segments, textOffset(place.offset)))
      : 0;
  }
}

/** The range of a segment without the white space behind it. */
export function segmentRange(
  document: vscode.TextDocument,
  layout: OpenTrajectory['layout'],
  thought: string,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  const text = thought.slice(start, end);
  const first = start + (text.length - text.trimStart().length);
  const last = start + text.trimEnd().length;
  return new vscode.Range(
    document.positionAt(layout.toDocument('thought', first)),
    document.positionAt(layout.toDocument('thought', last)),
  );
}
