import {css} from 'lit';

/** Styles of an icon that is drawn with lines in the colour of the text. `--icon` is its width and height. */
export const iconStyles = css`
  .icon {
    block-size: var(--icon, 1.5rem);
    fill: none;
    flex: none;
    inline-size: var(--icon, 1.5rem);
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.6;
  }
`;
