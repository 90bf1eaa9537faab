import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {z} from 'zod';
import {reports} from '../choice/options.ts';
import {standards} from '../choice/standards.ts';
import {readSource} from '../text-files.ts';

const text = z.string();
const texts = z.array(text);
const points = z.strictObject({some: text, none: text});
const ofRefresher = z.strictObject({settings: z.array(z.tuple([text, text, text])), record: texts});
const kind = ofRefresher.extend({steps: texts});

const words = z.strictObject({
  review: z.enum(['draft', 'reviewed']),
  headings: z.record(
    z.enum(['eyebrow', 'steps', 'settings', 'record', 'lacks', 'check', 'more', 'setting', 'value', 'why']),
    text,
  ),
  facts: z.record(
    z.enum([
      'file',
      'sha256',
      'modules',
      'languages',
      'passMark',
      'reported',
      'review',
      'record',
      'country',
      'contact',
      'devices',
    ]),
    text,
  ),
  values: z.record(
    z.enum([
      'what',
      'file',
      'draft',
      'draftPage',
      'mark',
      'markOfOne',
      'markOfEach',
      'markOfFinal',
      'markOfTests',
      'noMark',
      'drafts',
      'noDrafts',
      'completionRecord',
      'country',
      'countryForOfficers',
      'sharedDevices',
      'ownDevices',
    ]),
    text,
  ),
  suits: z.record(z.enum(standards), text),
  reports: z.record(z.enum(reports), text),
  done: z.strictObject({passed: text, both: text, completed: text}),
  scorm: kind,
  cmi5: kind,
  standalone: kind,
  refresher: z.strictObject({
    lead: text,
    contents: text,
    reported: text,
    scorm: ofRefresher,
    cmi5: ofRefresher,
    standalone: ofRefresher,
  }),
  points: z.strictObject({scorm: points, cmi5: points}),
  mastery: z.strictObject({passed: text, none: text}),
  lacks: z.strictObject({
    module: texts,
    papers: texts,
    paper: text,
    paperNone: text,
    'au-per-module': texts,
    left: texts,
  }),
  key: z.strictObject({
    id: text,
    module: text,
    part: text,
    objectives: text,
    question: text,
    code: text,
    answer: text,
    right: text,
    yes: text,
    no: text,
  }),
  check: text,
  more: text,
});

/** All texts of the administrator page and the headings of the answer key, with `{{name}}` placeholders. */
export type ReadmeTexts = z.infer<typeof words>;

const fileOf = (language: string) => ['src', 'packaging', 'readme', `readme.${language}.yaml`] as const;

/** Returns whether the administrator page exists in a language. */
export const hasReadme = (root: string, language: string): boolean =>
  existsSync(join(root, ...fileOf(language)));

/**
 * Reads the texts of the administrator page in a language. Throws when the page does not exist in that
 * language.
 */
export const readReadmeTexts = (root: string, language: string): ReadmeTexts =>
  words.parse(parse(readSource(root, ...fileOf(language))));

/** Replaces `{{name}}` placeholders by values. Throws when a placeholder has no value. */
export const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`there is no value for ${place} in "${words}"`);
    return value;
  });
