import {firefox} from './browser/browser.mjs';
import {command} from './command.ts';
import {build, documentTests, elementTests, journeys, unitTests} from './suite/layers.ts';
import {gaps, sweepRuns, usage, type Available, type Part} from './suite/sweep-cells.ts';
import {runLayers, type TestCount, type Layer} from './suite/tally.ts';

const tests: Readonly<Record<Part, (env: Record<string, string>) => Promise<TestCount>>> = {
  unit: unitTests,
  documents: documentTests,
  elements: elementTests,
  journeys,
};

/**
 * Tests every document, and runs the element tests and the journeys in every available size, language and
 * browser. Reports missing browsers.
 */
async function sweep(wish: readonly string[]): Promise<number> {
  const available: Available = {
    chromium: true,
    firefox: firefox() !== undefined,
  };
  const runs = sweepRuns(wish, available);
  const layers: readonly Layer[] = runs.map(({part, cell}) => ({
    name: `${part} ${cell}`,
    run: () => tests[part]({TAMGA_CELL: cell}),
  }));
  const first: readonly Layer[] = runs.some(({part}) => part === 'journeys')
    ? [{name: 'build', run: build}]
    : [];
  return runLayers([...first, ...layers], {
    print: line => console.log(line),
    now: () => performance.now(),
    notes: gaps(wish, available),
  });
}

await command(usage, sweep);
