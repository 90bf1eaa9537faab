import {css} from 'lit';

/** Styles for the pictures of a document in a lesson, both as placeholders and after they have loaded. */
export const documentRoomStyles = css`
  .lamps {
    margin-block-end: var(--space-2);
    min-block-size: calc(3.25rem + 1px);
  }

  .pictures {
    align-items: start;
    display: grid;
    gap: var(--space-3);
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
  }

  .pictures.are-faces {
    grid-template-columns: 1fr 1fr;
    max-inline-size: 30rem;
  }

  .column {
    display: grid;
    gap: var(--space-3);
    min-inline-size: 0;
  }

  /*
   * A wider document would push its caption and its question out of the window. "Enlarge" shows the document as large
   * as the window.
   */
  .picture {
    max-inline-size: 30rem;
  }

  .picture.is-tall {
    max-inline-size: 20rem;
  }

  .picture > .label {
    color: var(--ink-soft);
    font-size: var(--step--1);
    line-height: 1.4;
    margin: 0 0 var(--space-1);
    min-block-size: 1.4em;
  }

  .picture > svg {
    background: var(--paper-sunk);
    block-size: auto;
    display: block;
    inline-size: 100%;
  }

  .more {
    min-block-size: var(--target);
  }

  /* Beside a single picture there is room for the description and the button, so that they need no scrolling. */
  @media screen and (min-width: 40rem) {
    .is-single {
      column-gap: var(--space-4);
      display: grid;
      grid-template-columns: minmax(0, 30rem) minmax(0, 1fr);
    }

    .is-single.is-high {
      grid-template-columns: minmax(0, 20rem) minmax(0, 1fr);
    }
  }

  .swap {
    display: none;
    gap: var(--space-2);
    margin-block-end: var(--space-2);
    min-block-size: var(--target);
  }

  /*
   * Two pages below each other are hard to compare. So only one of the two pages is visible at a time, both at the
   * same place.
   */
  @media screen and (max-width: 35rem) {
    .swap {
      display: flex;
    }

    .swap button {
      flex: 1;
      font-size: var(--step--1);
      padding-inline: var(--space-2);
    }

    .swap [aria-pressed='true'] {
      background: var(--chosen-wash);
      border-color: var(--chosen);
      box-shadow: inset 0 0 0 1px var(--chosen);
    }

    .are-pair .label,
    .are-pair:not(.are-swapped) .column + .column,
    .are-swapped .column:first-child {
      display: none;
    }
  }

  /* On narrow screens the label of the folded description takes up to three lines. */
  @media (max-width: 25rem) {
    .more {
      min-block-size: calc(var(--target) + 2.5rem);
    }
  }
`;

/**
 * Returns the CSS classes of the element around the pictures and their description. `room` has the view boxes of the
 * pictures, by column.
 */
export const exhibitClass = (room: readonly (readonly string[])[]): string => {
  const [first, ...others] = room.flat();
  if (first === undefined || others.length > 0) return 'exhibit';
  return `exhibit is-single ${isTall(first) ? 'is-high' : ''}`;
};

/** Returns true if the pictures of a document show one page and one enlarged place on this page. */
export const hasLens = (room: readonly (readonly string[])[]): boolean => {
  const [page, place] = room.flat();
  return room.length === 2 && room.flat().length === 2 && page !== place;
};

/** Returns true if a picture is higher than it is wide. In the styles, such a picture does not get the full width. */
export const isTall = (viewBox: string): boolean => {
  const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
  return height > width;
};
