import {parseArgs} from 'node:util';
import {command} from './command.ts';
import {root} from './paths.mjs';
import {release} from './release/release.ts';

const usage = `Locks the ids of the course for a release: npm run release
  Until its first release, an id may change freely. From then on the work of learners depends on it, and a new
  name needs "was: OLD-ID". Commit everything first. Afterwards commit ids.lock; docs/releases.md has all steps.
  --retire  also release if learners lose their place in a lesson, section or question that is gone on purpose`;

await command(usage, async words => {
  const {values} = parseArgs({args: [...words], options: {retire: {type: 'boolean', default: false}}});
  for (const line of await release(root, values)) console.log(line);
  return 0;
});
