import {firefox} from './browser/browser.mjs';
import {command} from './command.ts';
import {lanesWith, leftOut, usage} from './suite/layers.ts';
import {runLanes} from './suite/tally.ts';

/** Runs the layers with these names. Resolves to the exit code. */
async function test(names: readonly string[]): Promise<number> {
  const lanes = lanesWith(names);
  const lacksFirefox = lanes.flat().some(layer => layer.name === 'journeys') && !firefox();
  return runLanes(lanes, {
    print: line => console.log(line),
    now: () => performance.now(),
    notes: [
      ...(lacksFirefox
        ? [
            'Firefox, which is not installed (on Debian: apt-get install firefox-esr); Chromium played its journey',
          ]
        : []),
      ...(names.includes('quick') ? leftOut : []),
      ...(names.length === 0 ? ['what npm run sweep adds: see docs/decisions/19-left-to-the-sweep.md'] : []),
    ],
  });
}

await command(usage, test);
