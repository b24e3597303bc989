import { models } from '../../src/analysis/cost/models';
import { profileForModel } from '../../src/analysis/cost/profiles/profileForModel';
import { type ServingProfile, defaultProfiles } from '../../src/analysis/cost/servingProfile';
import type { ViewQuery } from '../../src/analysis/table/view';
import { CurrentView } from '../../src/worker/table/currentView';
import { TrajectoryTable } from '../../src/worker/table/trajectoryTable';
import { fillTable } from '../support/tableRows';
import { type Candidate, medians, milliseconds, printTable } from './files/rounds';

const million = 1_000_000;
const everything: ViewQuery = { conditions: [], grouped: false };
const right: ViewQuery = {
  conditions: [{ kind: 'flag', field: 'correct', value: true, negated: false }],
  grouped: false,
};

/**
 * Measures what another serving profile asks of a table of a million rows: its prices, and the sums
 * over the rows that are shown. Nothing is read again.
 */
export async function run(): Promise<void> {
  const table = new TrajectoryTable();
  fillTable(table, million);
  const profiles = otherProfiles();
  const [first] = profiles;
  if (first !== undefined) {
    table.price(first);
  }
  let next = 0;
  const price = (): void => {
    const profile = profiles[++next % profiles.length];
    if (profile !== undefined) {
      table.price(profile);
    }
  };
  const times = await medians(
    [
      repricing('whole table', new CurrentView(table, everything), price),
      repricing('rows that are right', new CurrentView(table, right), price),
    ],
    15,
  );
  const rows = Array.from(times, ([name, time]) => [name, milliseconds(time)]);
  printTable('Another profile for a million rows: milliseconds', rows);
}

function repricing(name: string, view: CurrentView, price: () => void): Candidate {
  return {
    name,
    run: () => {
      price();
      view.sumAgain();
      return view.summary;
    },
  };
}

/** All different, so that nothing is remembered of any. */
function otherProfiles(): readonly ServingProfile[] {
  const guessed = models.flatMap(({ id }) => profileForModel(id) ?? []);
  return [...defaultProfiles, ...guessed];
}
