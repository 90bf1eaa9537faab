import {html} from 'lit';
import {hasExtra} from '../../content/course.ts';
import type {Screen} from '../page-context.ts';
import './about-page.element.ts';

/** Renders the page about the course. */
export const screen: Screen =
  ({texts, store, erase}) =>
  () =>
    html`<about-page
      .texts=${texts}
      .version=${store.course.version}
      ?hasGlossary=${hasExtra(store.course, 'glossary')}
      .contact=${store.course.contact}
      .erase=${erase}
    ></about-page>`;
