import {textFiles} from '../../src/pages/pages.ts';
import {fixture, html} from '@open-wc/testing';
import {languages} from 'virtual:course';
import {catalogues} from '../../src/load/course-data.ts';
import {documentScreen} from '../../src/pages/lesson/document/document-screen.ts';
import type {DocumentBlock} from '../../src/content/course.ts';
import '../../src/pages/lesson/figure/document-room.element.ts';
import type {DocumentRoom} from '../../src/pages/lesson/figure/document-room.element.ts';
import {language} from '../../src/text/language.ts';
import {createTexts, type Texts} from '../../src/text/texts.ts';
import {pageStyles} from './page-styles.ts';
import {waitUntil} from './wait-until.ts';

/** A mounted block of a lesson, with text below it. The block shows a document of the real course. */
export interface DocumentWorld {
  readonly texts: Texts;
  readonly room: DocumentRoom;
  /** The loaded block. */
  readonly block: Element;
  /** The text below the block. */
  readonly below: Element;
  find(selector: string): HTMLElement;
  findAll(selector: string): readonly HTMLElement[];
}

/** The module that contains the blocks below. `caption` is the key of one of its texts, which no lesson changes. */
const module = 'document-fraud';
const caption = 'title';

const near: DocumentBlock = {
  ...{kind: 'specimen', id: 'near', of: 'c02', page: 'data', lights: ['white', 'uv', 'ir'], at: 'expiry'},
  ...{beside: 'genuine', caption, room: [['0 0 131 102'], ['0 0 34 13.8', '0 0 34 13.8']]},
};

/** A block that shows one place on a page in three lights, beside the genuine copy. */
export const nearPlace: Extract<DocumentBlock, {kind: 'specimen'}> = near;

/** A block that shows two different faces. */
export const twoFaces: DocumentBlock = {
  ...{kind: 'faces', id: 'two', of: 'c08', caption, room: [['0 0 64 84'], ['0 0 64 84']]},
};

interface Setup {
  readonly language?: string;
  /** Runs before anything is loaded. */
  readonly before?: () => Promise<void>;
}

/** Mounts the block. The block may still be loading when the promise resolves. */
export async function beginDocument(block: DocumentBlock, {language: spoken = 'en', before}: Setup = {}) {
  await pageStyles;
  const texts = await createTexts(catalogues, languages.map(language), spoken, [...textFiles.keys()]);
  await Promise.all([texts.need(module), texts.need('pages'), texts.need('lesson')]);
  Object.assign(document.documentElement, {lang: texts.language.tag, dir: texts.language.dir});
  const load = async () => {
    await before?.();
    return documentScreen(module, block, texts);
  };
  const page = await fixture(
    html`<div>
      <h1>A lesson</h1>
      <document-room .texts=${texts} .module=${module} .block=${block} .load=${load}></document-room>
      <p class="below">Below</p>
    </div>`,
  );
  const room = page.querySelector('document-room');
  const below = page.querySelector('.below');
  if (!room || !below) throw new Error('the page has no block');
  return {texts, room, below};
}

/** Mounts the block and waits until its drawings have rendered. */
export async function openDocument(block: DocumentBlock, setup: Setup = {}): Promise<DocumentWorld> {
  const world = await beginDocument(block, setup);
  return {...world, ...(await standing(world.room))};
}

/** Waits until the drawings of the block have rendered. */
export async function standing(room: DocumentRoom): Promise<Omit<DocumentWorld, 'texts' | 'room' | 'below'>> {
  const blockIn = () => room.renderRoot.querySelector('specimen-block, faces-block');
  const inside = (selector: string) => [
    ...(blockIn()?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const areAllDrawn = () =>
    inside('document-drawing').every(one => one.shadowRoot?.querySelector('svg') !== null);
  await waitUntil(() => inside('document-drawing').length > 0 && areAllDrawn(), 'nothing was drawn');
  const block = blockIn();
  if (!block) throw new Error('the block is gone');
  return {
    block,
    findAll: inside,
    find(selector) {
      const [found] = inside(selector);
      if (!found) throw new Error(`nothing in the block matches ${selector}`);
      return found;
    },
  };
}
