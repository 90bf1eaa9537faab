import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {reportsFolder} from '../../src/compiler/build/known-ways.ts';
import {translationSource} from '../../src/content/translation-files.ts';
import {textsIn} from '../../src/content/texts.ts';
import {fields} from '../../src/scenario/schema/fields.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {botLanguages, botLimit, bots, pointsOfBots, type BotLanguage} from './bots.ts';
import {sourceOf} from './read.ts';

/** The page with the points that bots earn in the interviews. */
export const botFile = `${reportsFolder}/bots.md`;

/** The points of every bot in one interview, in one variant and one language. */
export interface BotRow {
  readonly id: string;
  /** Id of the variant; '' when the interview has none. */
  readonly variant: string;
  readonly language: BotLanguage;
  /** The points of each bot, in the order of `bots`. */
  readonly points: readonly number[];
  readonly most: number;
}

/**
 * Lets every bot play every interview in every variant. A bot plays an interview in each of these languages in which
 * the interview has texts.
 */
export const botRows = (
  root: string,
  languages: readonly BotLanguage[] = botLanguages,
): readonly BotRow[] => interviewIds(root).flatMap(id => rowsOf(root, id, languages));

function rowsOf(root: string, id: string, languages: readonly BotLanguage[]): readonly BotRow[] {
  const source = sourceOf(root, id);
  const {shown, rubric: scenario} = authoring.split(source);
  const english = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
  const variants = scenario.variants.length > 0 ? scenario.variants.map(variant => variant.id) : [''];
  const catalogue = (language: BotLanguage) => join(root, 'locales', language, `${id}.json`);
  const played = languages.filter(language => language === 'en' || existsSync(catalogue(language)));
  return played.flatMap(language => {
    const own = language === 'en' ? undefined : entriesIn(catalogue(language));
    const words = (key: string) => own?.[key]?.text ?? english.get(key) ?? '';
    return variants.map(variant => {
      const points = pointsOfBots({shown, scenario, words}, variant, language);
      return {id, variant, language, points, most: Math.max(...points)};
    });
  });
}

const entriesIn = (file: string) => translationSource.parse(JSON.parse(readFileSync(file, 'utf8'))).entries;

/** Describes the points of the bots as a page of Markdown. `npm run scenarios` writes it. */
export const botPage = (rows: readonly BotRow[]): string =>
  `${[
    '# Bots in the interviews',
    'Made by `npm run scenarios`; a test fails when this page is not what the bots earn. A bot takes wordings by a rule and ' +
      'understands nothing. It asks no side questions. Each number is the mean of twenty learners, of 100 points; after a ' +
      'grave error the bot takes the error back or lets it stand, and the higher mean counts. ' +
      `A talk is good enough when no bot earns more than ${botLimit}.`,
    [
      ['Interview', 'Variant', 'Language', ...bots, 'Most'],
      ['---', '---', '---', ...bots.map(() => '--:'), '--:'],
      ...rows.map(({id, variant, language, points, most}) => [
        ...[id, variant || '-', language],
        ...points.map(String),
        most > botLimit ? `**${most}**` : String(most),
      ]),
    ]
      .map(cells => `| ${cells.join(' | ')} |`)
      .join('\n'),
  ].join('\n\n')}\n`;
