import {firefox} from './browser/browser.mjs';
import {command} from './command.ts';
import {build, documentTests, elementTests, journeys, screenHeights, unitTests} from './suite/layers.ts';
import {sweepRuns, usage, type Part} from './suite/sweep-cells.ts';
import {runLanes, type TestCount, type Layer} from './suite/tally.ts';

const tests: Readonly<Record<Part, (env: Record<string, string>) => Promise<TestCount>>> = {
  unit: unitTests,
  documents: documentTests,
  screens: screenHeights,
  elements: elementTests,
  journeys,
};

/**
 * Tests every document and measures every screen. Runs the element tests and the journeys in every available size,
 * language and browser. Reports missing browsers.
 */
async function sweep(words: readonly string[]): Promise<number> {
  const wantedRuns = sweepRuns(words);
  const runs = firefox() ? wantedRuns : wantedRuns.filter(({browser}) => browser !== 'firefox');
  const layers: readonly Layer[] = runs.map(({part, cell}) => ({
    name: `${part} ${cell}`,
    run: () => tests[part]({TAMGA_CELL: cell}),
  }));
  const first: readonly Layer[] = runs.some(({part}) => part === 'journeys')
    ? [{name: 'build', run: build}]
    : [];
  return runLanes([[...first, ...layers]], {
    print: line => console.log(line),
    now: () => performance.now(),
    notes:
      runs.length === wantedRuns.length
        ? []
        : ['Firefox, which is not installed (on Debian: apt-get install firefox-esr)'],
  });
}

await command(usage, sweep);
