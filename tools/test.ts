import {chosen} from './layers.ts';
import {runLayers} from './tally.ts';

try {
  process.exitCode = await runLayers(chosen(process.argv.slice(2)), {
    print: line => {
      console.log(line);
    },
    now: () => performance.now(),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
