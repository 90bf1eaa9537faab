import {css} from 'lit';

/** Styles for the map. Its colours are the tokens of the page, so the drawings change with the colour scheme. */
export const courseMapStyles = css`
  ol {
    display: grid;
    gap: var(--space-3) 0;
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    list-style: none;
    margin: 0;
    padding: 0;
  }

  a {
    border-radius: var(--radius);
    color: var(--ink);
    display: block;
    line-height: 1.25;
    text-decoration: none;
  }

  a:hover .name {
    text-decoration: underline;
  }

  svg {
    display: block;
    inline-size: 100%;
  }

  .f,
  .s,
  .l,
  .a,
  .y {
    fill: var(--paper-raised);
    stroke: var(--ink);
    stroke-linejoin: round;
    stroke-width: 1.5;
  }

  .s {
    fill: var(--paper-sunk);
  }

  .l {
    fill: none;
    stroke-linecap: round;
  }

  .a {
    fill: var(--accent);
  }

  .y {
    fill: var(--caution-wash);
  }

  .open .a,
  .extra .a {
    fill: var(--paper-raised);
  }

  .verge {
    fill: var(--rule);
  }

  .middle {
    stroke: var(--paper);
    stroke-dasharray: 8 8;
    stroke-width: 1.5;
  }

  .mark {
    fill: var(--paper);
    stroke: var(--ink-soft);
    stroke-width: 2;
  }

  .done .mark {
    fill: var(--right);
    stroke: var(--paper);
  }

  .tick {
    fill: none;
    stroke: var(--paper);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .pin {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 1.5;
  }

  .eye {
    fill: var(--accent-ink);
  }

  /* On a phone the road runs down the page. */
  @media (max-width: 34rem) {
    ol {
      gap: var(--space-2);
      grid-template-columns: minmax(0, 1fr);
    }

    a {
      align-content: center;
      column-gap: var(--space-3);
      display: grid;
      grid-template-columns: 6rem minmax(0, 1fr);
    }

    svg {
      grid-row: 1 / 3;
    }
  }

  @media (forced-colors: active) {
    .mark,
    .pin,
    .tick {
      forced-color-adjust: none;
      stroke: CanvasText;
    }
  }
`;
