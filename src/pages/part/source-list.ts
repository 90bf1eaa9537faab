import {css, html, type TemplateResult} from 'lit';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';

/** Styles for the list of sources: small print under a rule. */
export const sourceListStyles = css`
  .sources {
    border-block-start: 1px solid var(--rule);
    font-size: var(--step--1);
    margin-block-start: var(--space-5);
    padding-block-start: var(--space-3);
  }

  .sources h2 {
    font-family: var(--sans);
    font-size: var(--step--1);
    margin-block-end: var(--space-1);
  }

  .sources ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
`;

/** Renders the sources with these ids. `words` returns the text of a source for the key `<id>.text`. */
export const sourceItems = (ids: readonly string[], words: TextLookup): TemplateResult =>
  html`<ul>
    ${ids.map(id => html`<li>${prose(words(`${id}.text`))}</li>`)}
  </ul>`;

/** Renders a list of sources with a heading. */
export const sourceList = (heading: string, ids: readonly string[], words: TextLookup): TemplateResult =>
  html`<footer class="sources">
    <h2>${heading}</h2>
    ${sourceItems(ids, words)}
  </footer>`;
