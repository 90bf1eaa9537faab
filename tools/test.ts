import {firefox} from './browser/browser.mjs';
import {command} from './command.ts';
import {chosen, leftOut, usage} from './suite/layers.ts';
import {runLayers} from './suite/tally.ts';

/** Runs the requested layers. Resolves to the exit code. */
async function test(names: readonly string[]): Promise<number> {
  const layers = chosen(names);
  const lacksFirefox = layers.some(layer => layer.name === 'journeys') && !firefox();
  return runLayers(layers, {
    print: line => console.log(line),
    now: () => performance.now(),
    notes: [
      ...(lacksFirefox
        ? [
            'the journeys marked @firefox, as Firefox is not installed (on Debian: apt-get install firefox-esr)',
          ]
        : []),
      ...(names.includes('quick') ? leftOut : []),
      ...(names.length === 0 ? ['what npm run sweep adds: see docs/decisions/19-left-to-the-sweep.md'] : []),
    ],
  });
}

await command(usage, test);
