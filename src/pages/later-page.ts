import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {SupportLine} from '../content/country.ts';
import type {Store} from '../session/store.ts';
import type {Texts} from '../text/texts.ts';
import './about/about-page.element.ts';
import type {Bookmarks} from './bookmarks/bookmarks.ts';
import './contents/contents-page.element.ts';
import '../ui/lazy-page.element.ts';
import type {ApartScreen} from './lesson/blocks.ts';
import './part/part-page.element.ts';
import type {SingleScreen} from './part/part-page.element.ts';
import {knownRoute, type ApartPage, type Route} from './routes.ts';
import './support/support-page.element.ts';

/** Functions that load and render a page when it opens. `item` is the requested item of the page, or ''. */
export type ApartPages = Readonly<Record<ApartPage, (item: string) => Promise<unknown>>>;

/** The context that the pages after the first screen need. */
interface PageContext {
  readonly texts: Texts;
  readonly store: Store;
  readonly country: string;
  readonly support: () => Promise<readonly SupportLine[]>;
  readonly single: SingleScreen;
  readonly drawApart: ApartScreen;
  readonly erase: () => Promise<unknown>;
  readonly bookmarks: Bookmarks;
  readonly apart: ApartPages;
}

/** A route to a page other than start, self-test and left. */
export type LaterRoute = Exclude<Route, {readonly name: 'start' | 'self-test' | 'left'}>;

/** Renders the page of a route for the frame. */
export type DrawLater = (route: LaterRoute) => TemplateResult;

/** Renders the page of a route. One chunk contains all these pages and loads after the first screen. */
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
    case 'about':
      return html`<about-page
        .texts=${texts}
        .version=${course.version}
        .erase=${context.erase}
      ></about-page>`;
    case 'missing':
      return html`<h1>${texts.t('page.missing')}</h1>
        <p>${texts.t('page.missingText')}</p>
        <p><a href="#/contents">${texts.t('nav.toContents')}</a></p>`;
    case 'part':
      return html`<part-page
        .texts=${texts}
        .store=${store}
        .single=${context.single}
        .drawApart=${context.drawApart}
        .bookmarks=${context.bookmarks}
        .module=${route.module}
        .name=${route.part}
        .section=${route.section}
      ></part-page>`;
    default:
      return html`${keyed(
        `${route.name}/${route.item}`,
        html`<later-page .texts=${texts} .load=${() => context.apart[route.name](route.item)}></later-page>`,
      )}`;
  }
}
