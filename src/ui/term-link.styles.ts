import {css} from 'lit';

/**
 * Styles of a link to a term of the glossary. The link looks quieter than other links, because it explains a word and
 * does not lead away from the page. Its dotted underline stays visible in forced colours.
 */
export const termLink = css`
  a[href^='#/glossary/'] {
    color: inherit;
    text-decoration: underline dotted var(--accent) 0.1em;
    text-underline-offset: 0.22em;
  }

  a[href^='#/glossary/']:hover {
    text-decoration-style: solid;
  }

  @media print {
    a[href^='#/glossary/'] {
      text-decoration: none;
    }
  }
`;
