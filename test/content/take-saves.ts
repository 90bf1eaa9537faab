import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {versionOf} from '../../src/compiler/build/release.ts';
import {take, visits} from './museum-visits.ts';
import {museum, root} from './museum.ts';
import {thisCourse} from './this-course.ts';

const {course} = thisCourse();

/* Makes saved states with the current course for the museum, as the LMS stores them: `node --import tsx
 * test/content/take-saves.ts`. Run this script once for each release; docs/releases.md says when. */

const folder = `${fileURLToPath(museum)}/${versionOf(root)}`;
mkdirSync(folder, {recursive: true});
for (const [name, visit] of Object.entries(visits)) {
  const {saved, json} = await take(course, visit);
  writeFileSync(`${folder}/${name}.txt`, `${saved}\n`);
  writeFileSync(`${folder}/${name}.json`, json);
  console.log(`${name}: ${saved.length} characters`);
}
