import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInstance} from 'i18next';
import {parse} from 'yaml';
import {z} from 'zod';
import {readLines} from '../../src/documents/bench/reading.ts';
import {pageName, type BenchTexts} from '../../src/documents/view/bench-texts.ts';
import {describe} from '../../src/documents/model/describe.ts';
import {chipResults} from '../../src/documents/model/chip.ts';
import {sealResults} from '../../src/documents/model/seal.ts';
import {compare} from '../../src/documents/face/compare.ts';
import {pagesOf} from '../../src/documents/model/pages.ts';
import type {ExaminationSource} from '../../src/documents/schema/fields.ts';
import {referenceSource} from '../../src/documents/schema/reference.ts';
import {specimenOf, splitExamination} from '../../src/documents/authoring/split.ts';
import type {Page, Specimen} from '../../src/documents/model/specimen.ts';
import {lights} from '../../src/documents/model/terms.ts';

const wordSource = z.record(z.string(), z.object({text: z.string()}));

/** Loads the English texts about documents that the document bench uses. */
export async function englishWords(root: string): Promise<BenchTexts> {
  const file = readFileSync(join(root, 'src/documents/texts.yaml'), 'utf8');
  const source: unknown = parse(file);
  const words = Object.entries(wordSource.parse(source)).map(([key, {text}]) => [key, text] as const);
  const i18n = createInstance();
  await i18n.init({
    lng: 'en',
    keySeparator: false,
    nsSeparator: false,
    interpolation: {escapeValue: false},
    resources: {en: {translation: Object.fromEntries(words)}},
  });
  return (key, values) => i18n.t(key, {...values});
}

/** Formats the reference sheet of Utopia as text. */
export function describeReference(root: string): string {
  const file = readFileSync(join(root, 'specimens/utopia.yaml'), 'utf8');
  const {title, today, rules, series} = referenceSource.parse(parse(file));
  const shows = series.flatMap(one => [
    `\n${one.title}`,
    ...one.shows.map(({id, text}) => `- ${id}: ${text}`),
  ]);
  return [title, `Today is ${today}.`, '', ...rules.map(({text}) => `- ${text}`), ...shows].join('\n');
}

/**
 * Describes a document in words as the document bench does. The description contains nothing that only the rubric may
 * know.
 */
export function describeCase(source: ExaminationSource, say: BenchTexts): string {
  const specimen = specimenOf(source);
  return [
    `# ${source.id}`,
    source.person.story.trim(),
    ...describeFaces(specimen, say),
    ...describeReading(specimen, say),
    ...pagesOf(specimen).flatMap(page => describePage(specimen, page, say)),
    '## Checks that may be named',
    ...splitExamination(source).shown.checks.map(id => `- ${id}: ${say(`check.${id}`)}`),
  ].join('\n');
}

function describeFaces({portrait, traveller}: Specimen, say: BenchTexts): readonly string[] {
  return [
    '## Portrait and traveller',
    ...compare(portrait, traveller).map(one => {
      const word = (value: string) => say(`face.${one.feature}.${value}`);
      return `- ${say(`face.${one.feature}`)}: portrait ${word(one.portrait)}; traveller ${word(one.traveller)}`;
    }),
  ];
}

function describeReading(specimen: Specimen, say: BenchTexts): readonly string[] {
  const {chip, seal, records} = specimen.reading;
  const pages: readonly Page[] = specimen.visa ? ['data', 'visa'] : [pagesOf(specimen).includes('back') ? 'back' : 'data'];
  const lines = pages.flatMap(page =>
    [true, false].flatMap(isFirst => {
      const {lines: read, reading} = readLines(specimen, page, isFirst);
      const digits =
        reading.kind === 'parsed'
          ? reading.checks.map(({of, line, column, expected, found, isRight}) =>
              isRight ? `${of} right` : `${of} (line ${line}, place ${column}) printed ${found}, worked out ${expected}`,
            )
          : reading.flaws.map(({line, column, found}) => `cannot read ${found} at line ${line}, place ${column}`);
      return [`- ${page}, ${isFirst ? 'first' : 'second'} read: ${read.join(' / ')}`, `  check digits: ${digits.join('; ')}`];
    }),
  );
  return [
    '## Reader and lists',
    ...lines,
    ...chipResults(chip).map(({key, values}) => `- ${say('place.chip')}: ${say(key, values)}`),
    ...(seal ? sealResults(seal) : []).map(({key, values}) => `- ${say('place.seal')}: ${say(key, values)}`),
    ...records.map(({list, result, values}) => `- ${say(`list.${list}`)}: ${say(`record.${result}`, values)}`),
  ];
}

const describePage = (specimen: Specimen, page: Page, say: BenchTexts): readonly string[] => [
  `## ${pageName(page, say)}`,
  ...lights.flatMap(light => {
    const statements = describe(specimen, page, light).map(({place, key, values}) => `${say(`place.${place}`)}: ${say(key, values)}`);
    return statements.length === 0 ? [] : [`${say(`light.${light}`)}:`, ...statements.map(line => `- ${line}`)];
  }),
];
