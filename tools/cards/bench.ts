import {chipResults} from '../../src/documents/model/chip.ts';
import {sealResults} from '../../src/documents/model/seal.ts';
import {frameOf} from '../../src/documents/model/page-size.ts';
import {kindOf, leavesOf, pagesOf} from '../../src/documents/model/pages.ts';
import type {Page, Specimen} from '../../src/documents/model/specimen.ts';
import {lights, verdicts, type Light} from '../../src/documents/model/terms.ts';
import type {CompiledLanguage} from '../../src/compiler/text/language.ts';
import {Html, type HtmlValue} from '../../src/text/html.ts';
import type {Drawable} from '../specimens/read.ts';
import {svgOf} from '../specimens/sheet.ts';
import type {CardLanguage} from './deck.ts';
import {all, el, empty, joinHtml, list, pairs, part, table} from './html.ts';
import type {CardSheet} from './sheet.ts';

/** Widths in pixels at which drawings are made; the style sheet sets their width on paper. */
const [large, small] = [460, 220];
/** Maximum number of small drawings that leave room for the notes on one A4 page. */
const mostSmall = 7;

/** A document with its texts in one language. */
interface BenchCase extends Drawable {
  readonly tongue: CardLanguage;
  readonly read: (key: string) => Html;
}

/** Returns a document for the sheets of one language. */
export function benchCase(
  tongue: CardLanguage,
  {catalogues}: CompiledLanguage,
  drawable: Drawable,
): BenchCase {
  const catalogue = catalogues[drawable.source.id] ?? {};
  return {...drawable, tongue, read: key => new Html(catalogue[key] ?? '')};
}

/** Returns the title of a document. */
export const benchTitle = ({read}: BenchCase): Html => read('title');

/**
 * Returns the sheet on which a learner examines a document without a computer. The sheet does not reveal what is wrong.
 */
export function benchSheet(bench: BenchCase): CardSheet {
  const {tongue, specimen, read} = bench;
  const {say, tell} = tongue;
  const [main, ...others] = viewsOf(specimen).map((view, n) => drawingOf(bench, view, n));
  return {
    ...sheetOf(bench, 'bench', say('cards.bench.lead')),
    body: el('div.comparison.bench', [
      el('p', read('person.story')),
      el('div.drawings', main ?? ''),
      el('div.drawings.many', others.slice(0, mostSmall)),
      pairs(machineResults(bench)),
      table(
        [say('cards.comparison.place'), say('cards.bench.light'), say('cards.bench.seen')],
        empty(3, 3),
        'table.repairs',
      ),
      el('p', [
        el('strong', say('cards.bench.verdict')),
        ' ',
        joinHtml(
          verdicts.map(verdict => all('☐ ', tell(`verdict.${verdict}`))),
          new Html(' &emsp; '),
        ),
      ]),
      el('p.real', [say('cards.bench.reason'), el('span.blank', '')]),
    ]),
  };
}

/** Returns the answer key of a bench sheet, for the trainer only. */
export function benchKey(bench: BenchCase): CardSheet {
  const {tongue, source, read} = bench;
  const {say, tell} = tongue;
  const names = (keys: readonly string[]) =>
    joinHtml(
      keys.map(key => tell(key)),
      ', ',
    );
  return {
    ...sheetOf(bench, 'benchKey', say('cards.onlyTrainer')),
    body: all(
      pairs([
        [say('cards.bench.right'), el('strong', tell(`verdict.${source.verdict}`))],
        [say('cards.bench.alsoRight'), names(source.alsoRight.map(verdict => `verdict.${verdict}`))],
        [say('cards.bench.why'), read('why')],
      ]),
      part(
        say('cards.bench.wrong'),
        source.anomalies.length === 0
          ? say('cards.bench.genuine')
          : list(
              source.anomalies.map(({id, at, seenWith}) =>
                joinHtml([
                  read(`anomalies.${id}.text`),
                  el(
                    'span.small',
                    joinHtml(
                      [names(at.map(place => `place.${place}`)), names(seenWith.map(tool => `tool.${tool}`))],
                      ' · ',
                    ),
                  ),
                ]),
              ),
            ),
      ),
      part(say('cards.bench.odd'), list(source.oddities.map(({id}) => read(`oddities.${id}.text`)))),
      part(
        say('cards.bench.checks'),
        list(source.checks.filter(({answers}) => answers).map(({id}) => read(`checks.${id}.text`))),
      ),
      part(say('cards.bench.remember'), el('p', read('teaching'))),
      part(say('cards.bench.counter'), el('p', read('atTheCounter'))),
    ),
  };
}

const sheetOf = (bench: BenchCase, role: 'bench' | 'benchKey', lead: Html): Omit<CardSheet, 'body'> => ({
  ...{role, lead, variants: []},
  name: benchTitle(bench),
  over: joinHtml([bench.tongue.say(`cards.sheet.${role}`), bench.source.id.toUpperCase()], ' · '),
});

/** Returns the page with the data of the holder. */
const holderPage = (specimen: Specimen): Page =>
  (['data', 'front'] as const).find(page => pagesOf(specimen).includes(page)) ?? 'visa';

interface View {
  readonly page: Page;
  readonly light: Light;
}

/**
 * Returns the views on the sheet. The page of the holder appears in each light. Other pages with stamps or anything
 * unusual appear in white light, and in each light in which they differ. Wear counts as unusual too, so the choice of
 * pages does not reveal what is wrong.
 */
function viewsOf(specimen: Specimen): readonly View[] {
  const pages = pagesOf(specimen);
  const holder = holderPage(specimen);
  const telling = pages.filter(
    page =>
      page !== holder &&
      (page === 'visa' ||
        specimen.looks.some(look => look.page === page) ||
        specimen.stamps.some(stamp => leavesOf(page)?.includes(stamp.page))),
  );
  const lit = (page: Page): readonly Light[] =>
    lights.filter(
      light => light === 'white' || specimen.looks.some(look => look.page === page && look.light === light),
    );
  return [
    ...lights.filter(light => light !== 'loupe').map(light => ({page: holder, light})),
    ...telling.flatMap(page => lit(page).map(light => ({page, light}))),
  ];
}

/**
 * Draws a view and names its light below it. The first drawing is large. The name of the page is added in two cases:
 * for the first drawing, and for any page other than the page of the holder.
 */
function drawingOf({specimen, tongue: {tell}}: BenchCase, {page, light}: View, n: number): Html {
  const tilt = light === 'tilt' || light === 'oblique' ? 1 : 0;
  const svg = svgOf(
    {specimen, page, light, tilt, name: `${specimen.id}-${n}`},
    frameOf(page),
    n === 0 ? large : small,
  );
  const [left = '', right = ''] = leavesOf(page)?.map(String) ?? [];
  return el('figure', [
    new Html(svg),
    el(
      'figcaption',
      joinHtml(
        [
          (n === 0 || page !== holderPage(specimen)) && tell(`page.${kindOf(page)}`, {left, right}),
          tell(`tool.${light}`),
        ],
        ' · ',
      ),
    ),
  ]);
}

/** Returns what machines report: the results of the chip, of the seal and of the record lists, each with its name. */
function machineResults({specimen, tongue: {tell}}: BenchCase): readonly (readonly [HtmlValue, HtmlValue])[] {
  const {chip, seal, records} = specimen.reading;
  return [
    [tell('place.chip'), joinHtml(chipResults(chip).map(({key, values}) => tell(key, values)))],
    ...(seal
      ? [[tell('place.seal'), joinHtml(sealResults(seal).map(({key, values}) => tell(key, values)))] as const]
      : []),
    ...records.map(
      ({list: name, result, values}) => [tell(`list.${name}`), tell(`record.${result}`, values)] as const,
    ),
  ];
}
