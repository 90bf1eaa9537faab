import {css} from 'lit';

/**
 * A link to a term of the glossary: quieter than other links, since it explains a word and leads nowhere. It is told
 * from them by its dotted line, which stays where a learner has chosen the colours.
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
