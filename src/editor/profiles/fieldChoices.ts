import * as vscode from 'vscode';
import { dataTypes } from '../../analysis/cost/dataType';
import { rooflines } from '../../analysis/cost/decodeStep';
import { hardware } from '../../analysis/cost/hardware';
import type { ModelSpec } from '../../analysis/cost/modelSpec';
import { models } from '../../analysis/cost/models';
import { assertNever } from '../../base/errors';
import { hardwareDetail, modelDetail } from './profileText';

/** Something to choose for a field of a profile, by its id. */
export interface FieldChoice extends Omit<vscode.QuickPickItem, 'buttons'> {
  readonly id: string;
}

/** The fields whose values come from a table. */
export type ChoiceKey = 'model' | 'gpu' | 'weightsDtype' | 'kvDtype' | 'roofline';

export function choicesOf(key: ChoiceKey): readonly FieldChoice[] {
  switch (key) {
    case 'model':
      return models.map(modelChoice);
    case 'gpu':
      return hardware.map((each) => ({
        id: each.id,
        label: each.name,
        description: hardwareDetail(each),
        detail: each.source.name,
      }));
    case 'weightsDtype':
    case 'kvDtype':
      return dataTypes.map(({ id, note }) => ({ id, label: id, description: note }));
    case 'roofline':
      return rooflines.map((id) => ({ id, label: id, description: rooflineText(id) }));
    default:
      return assertNever(key);
  }
}

/** Found by any of its names. */
function modelChoice(model: ModelSpec): FieldChoice {
  const { id, name, aliases = [] } = model;
  return { id, label: name, description: modelDetail(model), detail: [id, ...aliases].join(', ') };
}

function rooflineText(id: (typeof rooflines)[number]): string {
  const texts: Readonly<Record<typeof id, string>> = {
    operation: vscode.l10n.t('bytes and arithmetic overlap within weights and within attention'),
    overlap: vscode.l10n.t('all bytes and all arithmetic overlap: the least that is possible'),
    serial: vscode.l10n.t('nothing overlaps: the most that is needed'),
  };
  return texts[id];
}
