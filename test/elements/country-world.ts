import {textFiles} from '../../src/pages/pages.ts';
import {fixture, html} from '@open-wc/testing';
import {languages} from 'virtual:course';
import {catalogues} from '../../src/load/course-data.ts';
import {packOn, type ConfirmableEntry, type CountryLaw, type CountryPack} from '../../src/content/country.ts';
import type {CountryBlock as Block} from '../../src/content/course.ts';
import '../../src/pages/lesson/figure/country-block.element.ts';
import type {CountryBlockElement} from '../../src/pages/lesson/figure/country-block.element.ts';
import '../../src/pages/country/list.element.ts';
import {language} from '../../src/text/language.ts';
import {createTexts, type CatalogueSource, type Texts} from '../../src/text/texts.ts';
import {pageStyles} from './page-styles.ts';

const law = (id: string, {read = 'in-force', ...more}: Partial<CountryLaw> = {}): CountryLaw => ({
  ...entry(id, more),
  read,
});

const entry = (id: string, more: Partial<ConfirmableEntry> = {}): ConfirmableEntry => ({
  ...{id, about: ['trafficking'], verified: true},
  ...{checkedOn: '2026-11-24', expires: '2027-05-24'},
  ...more,
});

/** A fictional country with one example of every kind of entry. */
const nowhere: CountryPack = {
  country: 'zz',
  language: 'mn',
  laws: [
    law('sure'),
    law('unsure', {read: 'not-confirmed'}),
    law('older', {read: 'other', about: ['protection']}),
    law('inner', {officersOnly: true, about: ['documents']}),
    law('hours', {about: ['labour']}),
    law('wages', {about: ['labour']}),
    law('again', {about: ['labour']}),
  ],
  bodies: [{...entry('guard'), ownName: 'Харуул'}, entry('same', {about: ['labour']})],
  lines: [
    {...entry('police'), audience: 'traveller', number: '999'},
    {...entry('helpline', {verified: false}), audience: 'traveller'},
  ],
  posts: [
    {...entry('bridge', {about: []}), by: 'road'},
    {...entry('port', {about: [], verified: false}), by: 'air'},
  ],
  forms: [],
};

const texts: Readonly<Record<string, string>> = {
  name: 'Nowhere',
  'laws.sure.name': 'Law of <em>Nowhere</em>',
  'laws.sure.article': 'Article 7',
  'laws.sure.says': 'It forbids it.',
  'laws.unsure.name': 'Code of Nowhere',
  'laws.unsure.says': 'It forbids it too.',
  'laws.older.name': 'Old law of Nowhere',
  'laws.older.article': 'Article 2',
  'laws.older.says': 'It protects witnesses.',
  'laws.older.source': 'A page on older',
  'laws.hours.name': 'Labour code',
  'laws.hours.says': 'Hours have an end.',
  'laws.wages.name': 'Labour code',
  'laws.wages.article': 'Article 9',
  'laws.wages.says': 'Wages are paid.',
  'laws.again.name': 'Law of <em>Nowhere</em>',
  'laws.again.says': 'It forbids it at work.',
  'laws.inner.name': 'Rules for officers',
  'laws.inner.says': 'They tell how.',
  'bodies.guard.name': 'Guard',
  'bodies.guard.does': 'It guards.',
  'bodies.same.name': 'Inspection',
  'bodies.same.does': 'It looks.',
  'lines.police.name': 'Police',
  'lines.police.for': 'When there is danger.',
  'lines.helpline.name': 'Helpline',
  'lines.helpline.for': 'When somebody wants to talk.',
  'posts.bridge.name': 'The bridge',
  'posts.bridge.note': 'Closed at night.',
  'posts.port.name': 'The airport',
};

const words = Object.fromEntries(Object.entries(texts).map(([key, text]) => [`zz.${key}`, text]));

const source: CatalogueSource = {
  ...catalogues,
  content: (code, namespace) =>
    namespace === 'country/zz' ? Promise.resolve(words) : catalogues.content(code, namespace),
};

/** Loads the texts of the course and those of Nowhere. */
async function nowhereTexts(): Promise<Texts> {
  await pageStyles;
  const own = await createTexts(source, languages.map(language), 'en', [...textFiles.keys()]);
  await Promise.all([
    own.need('pages'),
    own.need('lesson'),
    own.need('document-fraud'),
    own.need('country/zz'),
  ]);
  Object.assign(document.documentElement, {lang: 'en', dir: 'ltr'});
  return own;
}

interface Setup {
  readonly day?: string;
  /** Runs before the country pack is loaded. */
  readonly before?: () => Promise<void>;
}

/**
 * Mounts a lesson's block that shows entries of Nowhere. The caption of the block is a text that no lesson
 * changes.
 */
export async function openCountry(
  selection: Pick<Block, 'of' | 'about'>,
  {day = '2026-11-24', before}: Setup = {},
) {
  const own = await nowhereTexts();
  const block: Block = {kind: 'country', id: 'law', caption: 'title', ...selection};
  const load = async () => {
    await before?.();
    const pack = packOn(day, nowhere);
    return html`<country-list
      .texts=${own}
      .pack=${pack}
      .of=${block.of}
      .about=${block.about}
    ></country-list>`;
  };
  const page = await fixture(
    html`<div>
      <h1>A lesson</h1>
      <country-block .texts=${own} .module=${'document-fraud'} .block=${block} .load=${load}></country-block>
    </div>`,
  );
  const element = page.querySelector('country-block');
  if (!element) throw new Error('the page has no block');
  return {texts: own, page, element};
}

/** Returns the shadow root of the list in a block. Throws if the list has not rendered yet. */
export function listIn(element: CountryBlockElement): ShadowRoot {
  const root = element.renderRoot.querySelector('country-list')?.shadowRoot;
  if (!root) throw new Error('the list does not stand yet');
  return root;
}
