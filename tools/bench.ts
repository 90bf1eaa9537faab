import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildCourse} from '../src/packaging/build.ts';
import {bench} from './bench/run.ts';
import {tableOf} from './bench/table.ts';
import {root} from './paths.mjs';

const begun = performance.now();
const built = await buildCourse(root);
const found = await bench(root, built, Math.round(performance.now() - begun));

writeFileSync(join(root, 'dist', 'bench.json'), `${JSON.stringify(found, undefined, 2)}\n`);
console.log(tableOf(found));
const faults = [...found.over, ...found.languages.flatMap(({strays}) => strays)];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
