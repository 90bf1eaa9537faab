import {expect, fixture, html} from '@open-wc/testing';
import {cssValues} from '../../ui/css-values.ts';
import {fitLetters, resetLetters} from './fit-letters.ts';

const letters = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

describe('the size of the letters on the projector', () => {
  afterEach(resetLetters);

  /** Renders a frame whose height is half the width of the window. Its content is `lines` rem high. */
  const frameWith = (lines: number) =>
    fixture<HTMLElement>(
      html`<div ${cssValues({'block-size': '50vw', overflow: 'auto'})}>
        <div ${cssValues({'block-size': `${lines}rem`})}></div>
      </div>`,
    );

  it('a short exercise has the largest letters, and a longer exercise has the largest letters with which it fits', async () => {
    fitLetters(await frameWith(10));
    const largest = letters();
    expect(largest).to.be.closeTo(window.innerWidth * 0.022, 0.5);
    const long = await frameWith(28);
    fitLetters(long);
    expect(letters()).to.be.below(largest);
    expect(long.scrollHeight).to.be.at.most(long.clientHeight);
  });

  it('an exercise that is too long for every size has the smallest letters, and scrolls', async () => {
    fitLetters(await frameWith(60));
    expect(letters()).to.be.closeTo(window.innerWidth * 0.0145, 0.5);
  });
});
