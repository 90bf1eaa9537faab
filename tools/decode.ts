import {parseArgs} from 'node:util';
import {titlesOf} from '../src/compiler/build/chunks.ts';
import {compileFolder} from '../src/compiler/build/compile-folder.ts';
import {command, Refused} from './command.ts';
import {explain, type DecoderFacts} from './decode/explain.ts';
import {root} from './paths.mjs';

const usage = `Says what a result code or the code of a completion record means: npm run decode -- CODE [--learner ID]
  CODE           as the learner reads it out; spaces, hyphens and small letters do not matter
  --learner ID   checks that it was made for this learner: the id by which your learning system knows the learner, or
                 the name on a completion record`;

/**
 * Compiles the course in this folder and returns its index with its English titles. Throws if the course has
 * faults.
 */
function decoderFacts(): DecoderFacts {
  const {course} = compileFolder(root);
  const [english] = course?.languages ?? [];
  if (!course || !english) throw new Error('the course in this folder has faults: npm run build shows them');
  return {
    title: english.catalogues['interface']?.['course.title'] ?? '',
    index: course.index,
    titles: {...titlesOf(course, english, 'modules'), ...titlesOf(course, english, 'parts')},
  };
}

/** Prints what a code means. Returns the exit code. */
function decode(words: readonly string[]): number {
  const {values, positionals} = parseArgs({
    args: [...words],
    options: {learner: {type: 'string'}},
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Refused(usage);
  const {isGood, lines} = explain(positionals.join(' '), decoderFacts(), values.learner);
  const text = lines.join('\n');
  if (isGood) console.log(text);
  else console.error(text);
  return isGood ? 0 : 1;
}

await command(usage, decode);
