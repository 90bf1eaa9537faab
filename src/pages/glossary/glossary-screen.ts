import {html} from 'lit';
import {loadGlossary} from '../../load/page-data.ts';
import type {Screen} from '../page-context.ts';
import './glossary-page.element.ts';

/**
 * Loads the glossary and renders its page. If the address names a term, the page scrolls to that term.
 * Rejects when a file fails to load.
 */
export const screen: Screen = async ({texts}, term) => {
  const glossary = await loadGlossary();
  return () => html`<glossary-page .texts=${texts} .glossary=${glossary} .term=${term}></glossary-page>`;
};
