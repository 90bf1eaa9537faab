import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import './settings-page.element.ts';
import type {Texts} from '../../text/texts.ts';
import {deviceStorage} from '../../device/browser.ts';

/** Loads the texts of the settings and renders their page. Rejects when the texts fail to load. */
export async function settingsScreen(texts: Texts, store: Store): Promise<TemplateResult> {
  await texts.need('settings');
  return html`<settings-page .texts=${texts} .store=${store} .storage=${deviceStorage()}></settings-page>`;
}
