import {z} from 'zod';
import {faultIf, refined, type SourceFault} from '../../content/source-fault.ts';
import {topics} from '../model/topics.ts';
import {patternIn} from './pattern.ts';
import {utteranceTypes, type OwnWordsRules} from './rules.ts';

const pattern = z.string().min(1);
const words = z.array(pattern).min(1);
const rule = {id: z.string().min(1), not: pattern.optional(), tell: z.string().min(1)};
const fitting = {...rule, match: pattern, needs: pattern.optional()};
const type = z.enum(utteranceTypes);

const fields = z.strictObject({
  /** How different spellings are made equal before the patterns are tried. */
  fold: z.enum(['none', 'mongolian']),
  lists: z.array(z.strictObject({name: z.string().regex(/^\w+$/), words})),
  /**
   * Patterns for forms of address and for filler words. The course removes what they match from the learner's words.
   */
  strip: words,
  unsure: z.array(z.strictObject(fitting)).min(1),
  /** The first rule that fits names the type. */
  rules: z
    .array(
      z.union([
        z.strictObject({...fitting, type: z.enum([...utteranceTypes, 'unsure'])}),
        z.strictObject({...rule, type, count: z.literal(true)}),
      ]),
    )
    .min(1),
  /** Patterns that split an utterance into questions. A rule with `count` counts these questions. */
  count: z.strictObject({split: pattern, trim: pattern, starts: pattern, not: pattern, exempt: pattern}),
  topics: z.array(z.strictObject({topic: z.enum(topics), words})),
  /** Words about the facts of each interview. */
  facts: z.array(z.strictObject({interview: z.string(), fact: z.string(), words})),
});

/** Reports each pattern that is not a regular expression. */
function faultsOf(rules: OwnWordsRules): readonly SourceFault[] {
  const read = patternIn(rules);
  const faultOf = (path: SourceFault['path'], text: string | undefined): readonly SourceFault[] => {
    try {
      if (text !== undefined) read(text);
      return [];
    } catch (error) {
      return faultIf(true, path, `this is no pattern: ${error instanceof Error ? error.message : ''}`);
    }
  };
  const inRules = (list: 'unsure' | 'rules') =>
    rules[list].flatMap((one, n) =>
      (['match', 'not', 'needs'] as const).flatMap(field => {
        const text: unknown = Reflect.get(one, field);
        return typeof text === 'string' ? faultOf([list, n, field], text) : [];
      }),
    );
  const inWords = (list: 'topics' | 'facts') =>
    rules[list].flatMap((one, n) => one.words.flatMap((text, m) => faultOf([list, n, 'words', m], text)));
  return [
    ...rules.strip.flatMap((text, n) => faultOf(['strip', n], text)),
    ...inRules('unsure'),
    ...inRules('rules'),
    ...Object.entries(rules.count).flatMap(([name, text]) => faultOf(['count', name], text)),
    ...inWords('topics'),
    ...inWords('facts'),
  ];
}

/** The schema of the rules of one language. */
export const ownWordsSource: z.ZodType<OwnWordsRules> = refined(fields, faultsOf);
