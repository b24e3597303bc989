import { groupOf } from '../../../../analysis/segments/groups';
import type { Colouring } from './colouring';

/** The group of the step's thought factor. */
export const factor: Colouring = {
  id: 'factor',
  title: 'Thought factor',
  of({ columns }, ink) {
    const groupAt = (node: number) => columns.groups[(columns.group[node] ?? 0) - 1];
    const colourOf = (group: (typeof columns.groups)[number]): string =>
      ink.groups.get(group) ?? ink.faint;
    return {
      colour: (node) => {
        const group = groupAt(node);
        return group && colourOf(group);
      },
      text: (node) => {
        const group = groupAt(node);
        return group && groupOf(group).name;
      },
      legend: {
        kind: 'names',
        entries: columns.groups.map((group) => ({
          label: groupOf(group).name,
          colour: colourOf(group),
        })),
      },
    };
  },
};
