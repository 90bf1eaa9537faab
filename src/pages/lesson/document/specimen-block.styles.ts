import {css} from 'lit';

/** Styles for the light switch, the pictures of a document and their description. */
export const specimenBlockStyles = css`
  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }

  .lit {
    background: var(--paper-raised);
    border-block-end: 1px solid var(--rule);
    column-gap: var(--space-2);
    display: flex;
    flex-wrap: wrap;
    margin-block-end: var(--space-2);
    position: relative;
    z-index: 1;
  }

  .lit > .lights {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
  }

  .lights label {
    flex: 1;
    min-inline-size: 3.5rem;
  }

  .lit > bench-tilt {
    flex: 1 1 11rem;
  }

  /*
   * In a row below the lights, the slider lies over the pictures. So this row takes no room from them in the lights
   * without a slider.
   */
  .lights + bench-tilt {
    align-self: start;
    background: var(--paper-raised);
    margin-block-end: -3.25rem;
  }

  .is-off {
    visibility: hidden;
  }

  .sheet {
    background: var(--paper-sunk);
    direction: ltr;
    overflow: clip;
    position: relative;
  }

  .sheet > document-drawing {
    inset: 0;
    position: absolute;
  }

  bench-rings {
    display: block;
    position: relative;
  }

  .told h2 {
    font-family: var(--sans);
    font-size: 1em;
    margin-block: var(--space-2) var(--space-1);
  }

  .told ul {
    line-height: 1.5;
    margin-block: 0 var(--space-2);
    padding-inline-start: 1.2em;
  }

  .told li::marker {
    color: var(--accent);
  }

  /* On a phone the lights and the slider stay in view, because the enlarged place is below the page. */
  @media screen and (min-width: 19rem) and (max-width: 35rem) and (min-height: 30rem) {
    .lit {
      inset-block-start: var(--header);
      position: sticky;
    }

    .more > * {
      scroll-margin-block-start: 7.25rem;
    }

    /* Hides the caption on a phone, because the lesson shows the caption too and an enlarged place needs the room. */
    .caption {
      display: none;
    }
  }

  /* An automatic margin would shrink the picture to the default width of a drawing. */
  .large .picture {
    max-inline-size: none;
  }

  @media print {
    .lit {
      display: none;
    }
  }
`;
