import type {z} from 'zod';
import {validate} from '../source/checked.ts';
import type {Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';

/** Name of the chunk with the rules that read the learner's own words. Each language has a chunk of its own. */
export const ownWordsName = 'own-words';

const rulesFile = /^modules\/interviewing\/own-words\.([^./]+)\.yaml$/;

/** One file of rules. `value` is undefined when the file has a fault. */
interface ReadRules {
  readonly language: string;
  readonly value?: unknown;
  readonly faults: readonly Fault[];
}

interface ReadOwnWords {
  /** The rules, by language. A language without a file of rules has no entry. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

/**
 * Parses the rules that read own words, from the files `own-words.<language>.yaml`. Each file is written for its
 * language and is not a translation, so its words are in no catalogue.
 */
export function readOwnWords(tree: Tree, schema: z.ZodType): ReadOwnWords {
  const read = [...tree.keys()].flatMap((file): ReadRules[] => {
    const language = rulesFile.exec(file)?.[1];
    if (language === undefined) return [];
    const {yaml, faults} = readYamlFile(tree, file);
    if (yaml === undefined) return [{language, faults}];
    const {value, faults: wrong} = validate(schema, yaml, ownWordsName);
    return [{language, value, faults: [...faults, ...wrong]}];
  });
  return {
    data: Object.fromEntries(
      read.flatMap(({language, value}) => (value === undefined ? [] : [[language, value]])),
    ),
    faults: read.flatMap(({faults}) => faults),
  };
}
