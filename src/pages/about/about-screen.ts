import {html} from 'lit';
import type {Screen} from '../page-context.ts';
import './about-page.element.ts';

/** Renders the page about the course. */
export const screen: Screen =
  ({texts, store, erase}) =>
  () =>
    html`<about-page .texts=${texts} .version=${store.course.version} .erase=${erase}></about-page>`;
