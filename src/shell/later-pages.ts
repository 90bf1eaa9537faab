import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {SupportLine} from '../content/country.ts';
import type {Store} from '../session/store.ts';
import type {Texts} from '../text/texts.ts';
import './about-page.element.ts';
import './contents-page.element.ts';
import './later-page.element.ts';
import type {ApartScreen} from './lesson-blocks.ts';
import './part-page.element.ts';
import type {SingleScreen} from './part-page.element.ts';
import {knownRoute, type PracticeScreen, type ResultsScreen, type Route} from './routes.ts';
import './support-page.element.ts';

/** What the pages beyond the first need of the frame around them. */
interface FrameContext {
  readonly texts: Texts;
  readonly store: Store;
  readonly single: SingleScreen;
  readonly country: string;
  readonly support: () => Promise<readonly SupportLine[]>;
  readonly results: (screen: ResultsScreen) => Promise<unknown>;
  readonly practice: (screen: PracticeScreen) => Promise<unknown>;
  readonly erase: () => Promise<unknown>;
}

/** What the pages beyond the first need. */
interface PageContext extends FrameContext {
  readonly glossary: (term: string) => Promise<unknown>;
  readonly wholeCountry: () => Promise<unknown>;
  readonly drawApart: ApartScreen;
}

/** Draws the page at an address beyond the first page, for the frame. */
export type DrawLater = (route: LaterRoute, context: FrameContext) => TemplateResult;

/** An address beyond the first page. */
export type LaterRoute = Extract<
  Route,
  | {readonly name: 'contents' | 'support' | 'country' | 'about' | PracticeScreen | ResultsScreen}
  | {readonly name: 'part' | 'glossary' | 'missing'}
>;

/** Draws the page at an address; all of them are one file, fetched once the first page stands. */
export function laterPage(asked: LaterRoute, context: PageContext): TemplateResult {
  const {texts, store} = context;
  const {course} = store;
  const route = knownRoute(asked, course);
  switch (route.name) {
    case 'contents':
      return html`<contents-page .texts=${texts} .store=${store} .course=${course}></contents-page>`;
    case 'support':
      return html`<support-page
        .texts=${texts}
        .country=${context.country}
        .load=${context.support}
      ></support-page>`;
    case 'country':
      return html`<later-page .texts=${texts} .load=${context.wholeCountry}></later-page>`;
    case 'about':
      return html`<about-page
        .texts=${texts}
        .version=${course.version}
        .erase=${context.erase}
      ></about-page>`;
    case 'glossary':
      return html`${keyed(
        route.term,
        html`<later-page .texts=${texts} .load=${() => context.glossary(route.term)}></later-page>`,
      )}`;
    case 'practice':
      return html`<later-page .texts=${texts} .load=${() => context.practice('practice')}></later-page>`;
    case 'talk-practice':
      return html`<later-page .texts=${texts} .load=${() => context.practice('talk-practice')}></later-page>`;
    case 'booth':
      return html`<later-page .texts=${texts} .load=${() => context.practice('booth')}></later-page>`;
    case 'missing':
      return html`<h1>${texts.t('page.missing')}</h1>
        <p>${texts.t('page.missingText')}</p>
        <p><a href="#/contents">${texts.t('nav.toContents')}</a></p>`;
    case 'results':
      return html`<later-page .texts=${texts} .load=${() => context.results('results')}></later-page>`;
    case 'completion':
      return html`<later-page .texts=${texts} .load=${() => context.results('completion')}></later-page>`;
    case 'part':
      return html`<part-page
        .texts=${texts}
        .store=${store}
        .single=${context.single}
        .drawApart=${context.drawApart}
        .module=${route.module}
        .name=${route.part}
        .section=${route.section}
      ></part-page>`;
  }
}
