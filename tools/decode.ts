import {parseArgs} from 'node:util';
import {titlesOf} from '../src/compiler/build/chunks.ts';
import {compileFolder} from '../src/compiler/build/course.ts';
import {explain, type Known} from './decode/explain.ts';
import {root} from './paths.mjs';

const usage = `Says what a result code or the code of a completion record means: npm run decode -- CODE [--learner ID]
  CODE           as the learner reads it out; spaces, hyphens and small letters do not matter
  --learner ID   checks that it was made for this learner: the id by which your learning system knows the learner, or
                 the name on a completion record`;

/**
 * Compiles the course in this folder and returns its index with its English titles. Throws if the course has
 * faults.
 */
function known(): Known {
  const {course} = compileFolder(root);
  const [english] = course?.languages ?? [];
  if (!course || !english) throw new Error('the course in this folder has faults: npm run build shows them');
  return {
    title: english.catalogues['interface']?.['course.title'] ?? '',
    index: course.index,
    titles: {...titlesOf(course, english, 'modules'), ...titlesOf(course, english, 'parts')},
  };
}

function main(): readonly [code: number, text: string] {
  try {
    const {values, positionals} = parseArgs({options: {learner: {type: 'string'}}, allowPositionals: true});
    if (positionals.length === 0) return [1, usage];
    const {isGood, lines} = explain(positionals.join(' '), known(), values.learner);
    return [isGood ? 0 : 1, lines.join('\n')];
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return [1, `${error.message}\n${usage}`];
  }
}

const [code, text] = main();
if (code === 0) console.log(text);
else console.error(text);
process.exitCode = code;
