import {html} from 'lit';
import {deviceStorage} from '../../device/browser.ts';
import type {Screen} from '../page-context.ts';
import './settings-page.element.ts';

/** Renders the page of settings. The device stores these settings, and the LMS does not. */
export const screen: Screen =
  ({texts, store}) =>
  () =>
    html`<settings-page .texts=${texts} .store=${store} .storage=${deviceStorage()}></settings-page>`;
