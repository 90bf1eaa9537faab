import {parseArgs} from 'node:util';
import {fileURLToPath} from 'node:url';
import {compileFolder, writeGenerated} from './build/compile-folder.ts';
import {format} from './source/fault.ts';

/**
 * Compiles the course without building it, for authors and for checks: `node --import tsx src/compiler/main.ts
 * [--frozen] [--missing LANGUAGE]`. Without `--frozen` it writes the generated files. `--missing` lists each text that
 * a language lacks.
 */
const {values} = parseArgs({
  options: {frozen: {type: 'boolean', default: false}, missing: {type: 'string'}},
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const started = performance.now();
const {course, faults, warnings} = compileFolder(root, values);
for (const fault of [...warnings, ...faults]) console.log(format(fault));
const writtenFiles = course && !values.frozen ? writeGenerated(root, course) : [];
for (const file of writtenFiles) console.log(`wrote ${file}`);
const texts = course?.english.reduce((sum, {entries}) => sum + entries.length, 0) ?? 0;
const what = course
  ? `${course.modules.length} modules, ${texts} texts, ${course.languages.length} languages, `
  : '';
console.log(
  `${what}${faults.length} faults, ${warnings.length} warnings, ${Math.round(performance.now() - started)} ms`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
