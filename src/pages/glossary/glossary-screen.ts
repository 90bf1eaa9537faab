import {html, type TemplateResult} from 'lit';
import './glossary-page.element.ts';
import type {Texts} from '../../text/texts.ts';
import {loadGlossary} from '../../load/page-data.ts';

/** Loads the glossary and renders its page. Rejects when a file fails to load. */
export async function glossaryScreen(term: string, texts: Texts): Promise<TemplateResult> {
  const [glossary] = await Promise.all([loadGlossary(), texts.need('glossary')]);
  return html`<glossary-page .texts=${texts} .glossary=${glossary} .term=${term}></glossary-page>`;
}
