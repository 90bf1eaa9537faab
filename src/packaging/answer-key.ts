import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {codeKinds, type Codes, type KeyAnswer, type KeyQuestion} from '../compiler/build/answer-key.ts';
import {toCsv, type CsvCell} from '../text/csv.ts';
import {unitsOf} from './choice/select.ts';
import type {Standard} from './choice/standards.ts';
import {firstTextsIn, titleIn, type Context} from './context.ts';
import {readReadmeTexts, hasReadme, type ReadmeTexts} from './readme/texts.ts';

const codes = z.record(z.enum(codeKinds), z.string());
const key: z.ZodType<readonly KeyQuestion[]> = z.array(
  z.object({
    id: z.string(),
    module: z.string(),
    bankModule: z.string().optional(),
    part: z.string(),
    objectives: z.array(z.string()),
    stem: z.string(),
    answers: z.array(
      z.object({codes, words: z.string(), right: z.union([z.boolean(), z.number()]).optional()}),
    ),
  }),
);

const codeOf: Readonly<Record<Exclude<Standard, 'standalone'>, keyof Codes>> = {
  scorm12: 'scorm12',
  'scorm2004-3': 'scorm2004',
  'scorm2004-4': 'scorm2004',
  cmi5: 'cmi5',
};

/**
 * Writes the answer key of a package in one language as CSV. The file has one line for each answer that a
 * report of the LMS may show. The line contains the code of the answer in the package's standard, and the
 * text of the answer. Returns undefined for a stand-alone package, which reports nothing.
 */
export function answerKey(context: Context, language: string): string | undefined {
  const {root, built, choice, facts} = context;
  if (choice.standard === 'standalone') return undefined;
  const code = codeOf[choice.standard];
  const titles = firstTextsIn(context, language);
  const {key: words} = readReadmeTexts(root, hasReadme(root, language) ? language : 'en');
  const units = unitsOf(choice, facts).map(unit => unit.map(({id}) => id));
  const isAsked = ({id, module, bankModule = module}: KeyQuestion): boolean =>
    choice.refresher
      ? choice.refresher.items.some(item => id === `${item.module}.${item.paper}.${item.item}`)
      : units.some(unit => unit.includes(module) && unit.includes(bankModule));
  const all = key.parse(JSON.parse(readFileSync(join(built.answerKeys, `${language}.json`), 'utf8')));
  const lines = all.filter(isAsked).flatMap(({id, module, part, objectives, stem, answers}) => {
    const question = [id, titleIn(titles, `${module}.title`), part, objectives.join('; '), stem];
    const cells = answers.map(answer => [answer.codes[code], answer.words, rightIn(answer, words)]);
    return (cells.length > 0 ? cells : [[]]).map((own): CsvCell[] => [...question, ...own]);
  });
  const {id, module, part, objectives, question, code: codeHeading, answer, right} = words;
  return toCsv([[id, module, part, objectives, question, codeHeading, answer, right], ...lines]);
}

function rightIn({right}: KeyAnswer, {yes, no}: ReadmeTexts['key']): CsvCell {
  if (typeof right === 'boolean') return right ? yes : no;
  return right;
}
