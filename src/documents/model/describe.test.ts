import {keysOf} from '../../content/keys-of.ts';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe as suite, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {root} from '../../../tools/paths.mjs';
import {sampleRoot} from '../../../test/fixtures/sample-root.ts';
import {specimensIn} from '../../../tools/specimens/read.ts';
import {describe, type Statement} from './describe.ts';
import {lastingValues, markValues, passingValues} from './face.ts';
import {pagesOf} from './pages.ts';
import {series} from './series.ts';
import {lightsOfLook} from './look-kinds.ts';
import {copyTests, recordLists, recordResults, signatures, type Page, type Specimen} from './specimen.ts';
import {checks} from './checks.ts';
import {
  confidences,
  grounds,
  lights,
  outcomes,
  places,
  reasons,
  tools,
  verdicts,
  type Place,
} from './terms.ts';

const words = z
  .record(z.string(), z.strictObject({text: z.string(), note: z.string()}))
  .parse(parse(readFileSync(join(root, 'src/documents/texts.yaml'), 'utf8')));

const cases = specimensIn(sampleRoot).map(({specimen, twin}) => [specimen.id, specimen, twin] as const);

/**
 * Returns the text key of the look that a statement describes. If only a part of the place has the look, this
 * key is in `values`.
 */
const lookOf = ({key, values}: Statement): string => values?.['look'] ?? key;

const isLook = (statement: Statement): boolean => lookOf(statement).startsWith('look.');

function sentence(statement: Statement): string {
  const fill = (key: string): string =>
    (words[key]?.text ?? `no word ${key}`)
      .replaceAll(
        /\{\{(\w+)\}\}/g,
        (_, name: string) => statement.values?.[name] ?? `no value ${name} in ${key}`,
      )
      .replaceAll(/\$t\((.*?)\)/g, (_, other: string) => fill(other));
  return fill(statement.key);
}

const listsOf = (
  specimen: Specimen,
): readonly (readonly [Page, (typeof lights)[number], readonly Statement[]])[] =>
  pagesOf(specimen).flatMap(page =>
    lights.map(light => [page, light, describe(specimen, page, light)] as const),
  );

/** Matches texts that interpret a detail. A description may only describe the detail. */
const telling =
  /forg|\bfals|\bfake|counterfeit|alter|tamper|genuin|\bwrong|suspic|mismatch|contradict|anomal|stolen|manipul|imitat|original|chang|differ|should|missing|replac|remov|not match|no value|no word/i;

suite('descriptions of what is visible', () => {
  test.each(cases)(
    'the descriptions of %s contain each look once, on its page and in its light',
    (_, specimen) => {
      const describedLooks = listsOf(specimen).flatMap(([page, light, list]) =>
        list.filter(isLook).map(statement => [page, light, statement.place, lookOf(statement)].join(' ')),
      );
      const drawn = specimen.looks.map(({page, light, at, look}) =>
        [page, light, at, `look.${look}`].join(' '),
      );
      expect(describedLooks.sort()).toEqual(drawn.sort());
    },
  );

  test.each(cases)('the texts for %s describe what is visible and do not interpret it', (_, specimen) => {
    const sentences = listsOf(specimen).flatMap(([, , list]) => list.map(sentence));
    expect(sentences.filter(text => telling.test(text))).toEqual([]);
  });

  test.each(cases)('the descriptions of %s contain no look if the specimen has no looks', (_, specimen) => {
    expect(listsOf({...specimen, looks: []}).flatMap(([, , list]) => list.filter(isLook))).toEqual([]);
  });

  test.each(cases.filter(([id]) => ['c02', 'c04', 'c06', 'c07', 'c10', 'c13', 'c15'].includes(id)))(
    'the descriptions of %s differ from those of its genuine twin',
    (_, specimen, twin) => expect(listsOf(specimen)).not.toEqual(listsOf(twin)),
  );

  test.each<[string, Page, readonly string[]]>([
    ['c02', 'data', ['hinge', 'number', 'surname', 'expiry', 'mrz-1', 'mrz-2']],
    ['c14', 'front', ['header', 'surname', 'birth', 'number', 'authority']],
  ])(
    'the description of %s, page %s, lists the details from the top of the page to the bottom',
    (id, page, order) => {
      const specimen = cases.find(([own]) => own === id)?.[1];
      const seen: readonly string[] = specimen
        ? describe(specimen, page, 'white').map(({place}) => place)
        : [];
      expect([...new Set(seen)].filter(place => order.includes(place))).toEqual(order);
    },
  );

  test.each<[string, Page, (typeof lights)[number], Place]>([
    ['c02', 'data', 'oblique', 'film'],
    ['c02', 'data', 'uv', 'overprint'],
    ['c06', 'front', 'ir', 'entries'],
    ['c13', 'visa', 'ir', 'entries'],
    ['c18', 'data', 'oblique', 'film'],
  ])(
    'if a look breaks a feature at one place, the description of %s, page %s, in %s omits the intact feature at %s',
    (id, page, light, place) => {
      const own = cases.find(([one]) => one === id);
      if (!own) throw new Error(`no case ${id}`);
      const [, specimen, twin] = own;
      const at = (copy: Specimen) => describe(copy, page, light).filter(one => one.place === place);
      expect(at(specimen)).toEqual([]);
      expect(at(twin)).toHaveLength(1);
    },
  );

  test.each(cases.filter(([id]) => ['c04', 'c18'].includes(id)))(
    'under the loupe, the description of the portrait of %s says that dots cross it, and that of its twin does not',
    (_, specimen, twin) => {
      const keysOfPortrait = (copy: Specimen) =>
        describe(copy, 'data', 'loupe').flatMap(({place, key}) => (place === 'portrait' ? [key] : []));
      expect(keysOfPortrait(specimen)).toEqual(['seen.dots-across']);
      expect(keysOfPortrait(twin)).toEqual(['seen.in-the-paper']);
    },
  );

  test('under the loupe, the look of a stamp replaces the usual description of the stamp', () => {
    const specimen = cases.find(([own]) => own === 'c15')?.[1];
    const stamps = specimen
      ? describe(specimen, '12-13', 'loupe').filter(({place}) => place === 'stamps')
      : [];
    expect(stamps.map(({values}) => values?.['page'])).toEqual(['13', '12']);
  });

  test.each<[string, Page, (typeof lights)[number], string]>([
    ['c02', 'data', 'white', 'expiry: 09 MAY 2029'],
    ['c02', 'data', 'white', 'mrz-2: UA15208466UTO7903177M25050937903174015<<<<12'],
    ['c02', 'data', 'white', 'expiry: position 11 (9): a little darker than the print beside it'],
    ['c06', 'back', 'ir', 'mrz-2: black'],
    ['c06', 'back', 'ir', 'mrz-2: position 2 (6): all but gone'],
    [
      'c07',
      '4-5',
      'white',
      'perforation: small round holes go through the page and give the number UB2265471',
    ],
    [
      'c07',
      '4-5',
      'transmitted',
      'perforation: the holes give the number UB2265471; they are wide in front and grow smaller towards the back',
    ],
    ['c13', 'visa', 'white', 'mrz-1: VCUTOBELOVA<<ANTONINA<<<<<<<<<<<<<<<<<<<<<<<'],
    ['c13', 'visa', 'white', 'surname: MARIN'],
    ['c13', 'visa', 'white', 'issued: 10 APR 2026, below the words “Valid from”'],
    ['c15', '6-9', 'white', 'page-number: 6 on the left, 9 on the right'],
    ['c15', 'end', 'white', 'page-number: 32'],
    ['c15', 'edge', 'uv', 'edge-stripe: steps of the stripe without colour: 2'],
    ['c15', '12-13', 'white', 'stamps: page 12: entry, post A1, 18 MAR 2023'],
    ['c15', '12-13', 'loupe', 'stamps: page 12: made of fine dots of several colours'],
    ['c15', '12-13', 'loupe', 'stamps: page 13: solid ink with pressed edges'],
    [
      'c12',
      'cover',
      'white',
      'cover: grey with two stripes, with the sign of a chip and the title TRAVEL DOCUMENT (Convention of 28 July 1951)',
    ],
    [
      'c16',
      'data',
      'tilt',
      'device: a sun wanders along the strip: up when turned one way, down when turned the other',
    ],
  ])('the description of %s, page %s in light %s contains "%s"', (id, page, light, expected) => {
    const specimen = cases.find(([own]) => own === id)?.[1];
    const list = specimen ? describe(specimen, page, light) : [];
    expect(list.map(one => `${one.place}: ${sentence(one)}`)).toContain(expected);
  });

  test.each(cases.filter(([, {missing}]) => missing.length > 0))(
    'the descriptions of %s mention no page that is missing from the book',
    (_, specimen) => {
      const numbers = listsOf(specimen).flatMap(([, , list]) =>
        list
          .filter(({key}) => key.startsWith('seen.page-numbers'))
          .flatMap(({values}) => Object.values(values ?? {})),
      );
      expect(numbers.filter(number => specimen.missing.includes(Number(number)))).toEqual([]);
    },
  );
});

suite('the texts of documents', () => {
  const seen = Object.values(series).flatMap(({features}) =>
    features.flatMap(feature => Object.values(feature.seen)),
  );
  const feature = (name: string, values: readonly string[]) => [
    name,
    ...values.map(value => `${name}.${value}`),
  ];
  const marks = markValues.kind.flatMap(kind => markValues.at.map(at => `${kind}-${at}`));
  const needed = [
    ...places.map(one => `place.${one}`),
    ...reasons.map(one => `reason.${one}`),
    ...tools.map(one => `tool.${one}`),
    ...lights.map(one => `light.${one}`),
    ...verdicts.flatMap(one => [`verdict.${one}`, `verdictMeans.${one}`]),
    ...confidences.map(one => `confidence.${one}`),
    ...outcomes.map(one => `outcome.${one}`),
    ...grounds.map(one => `ground.${one}`),
    ...checks.map(one => `check.${one}`),
    ...['cover', 'inside', 'data', 'visa', 'end', 'edge', 'front', 'back', 'spread', 'opening'].map(
      one => `page.${one}`,
    ),
    ...[
      'entry',
      'captioned',
      'page-numbers',
      'visa-label',
      'last-page-number',
      'stripe-step',
      'stamp-ink',
      'dots-across',
      ...seen,
    ].map(one => `seen.${one}`),
    ...['part', 'leaf', ...keysOf(lightsOfLook)].map(one => `look.${one}`),
    ...['entry', 'exit'].map(one => `stamp.${one}`),
    ...['none', 'opens', 'shut', 'silent', 'agrees', 'differs', 'name', 'unknownModel', 'faceAbove'].map(
      one => `chip.${one}`,
    ),
    ...['faceJustBelow', ...['valid', ...signatures].map(one => `signature.${one}`)].map(
      one => `chip.${one}`,
    ),
    ...copyTests.map(one => `chip.copy.${one}`),
    ...['silent', 'shut', 'differs', ...signatures.map(one => `signature.${one}`)].map(
      one => `chipMeans.${one}`,
    ),
    ...copyTests.filter(one => one !== 'passed').map(one => `chipMeans.copy.${one}`),
    ...recordLists.map(one => `list.${one}`),
    ...recordResults.map(one => `record.${one}`),
    ...feature('face.mark', ['none', ...marks]),
    ...Object.entries({...lastingValues, ...passingValues}).flatMap(([name, values]) =>
      feature(`face.${name}`, values),
    ),
    ...feature('face.skin', ['1', '2', '3', '4', '5', '6', '7', '8']),
  ];

  test('every text key that documents use exists', () =>
    expect(needed.filter(key => !(key in words))).toEqual([]));

  const groups = new Set(needed.map(key => key.split('.')[0]));

  test('no text about documents is unused, except seen.nothing', () => {
    const others = Object.keys(words).filter(key => groups.has(key.split('.')[0]) && !needed.includes(key));
    expect(others).toEqual(['seen.nothing']);
  });

  test('a text about the left or right of a face says that the side is named as the viewer sees it', () => {
    const sided = Object.entries(words).filter(([key]) => /^face\..*\b(left|right)\b/.test(key));
    expect(sided).toHaveLength(9);
    expect(sided.filter(([, {text}]) => !text.endsWith('(as you look at it)'))).toEqual([]);
  });

  test('every text about documents has a note for the translator', () =>
    expect(Object.entries(words).filter(([, {note}]) => note.trim() === '')).toEqual([]));

  test('texts about a document, a chip or a face do not interpret what they describe', () => {
    const neutral = Object.entries(words).filter(([key]) =>
      /^(seen|look|stamp|page|light|chip|face)\./.test(key),
    );
    expect(neutral.filter(([, {text}]) => telling.test(text)).map(([key]) => key)).toEqual([]);
  });
});
