import {expect, fixture, html} from '@open-wc/testing';

/** Returns the width of a text in CSS pixels. */
async function widthIn(family: string): Promise<number> {
  const line = await fixture<HTMLElement>(html`<span style="font-family: ${family}">Illumination Өү</span>`);
  return line.getBoundingClientRect().width;
}

// fontconfig decides which fonts a browser has, but only on Linux.
const onLinux = navigator.userAgent.includes('Linux') ? it : () => undefined;

onLinux('the browser of the tests shows system-ui in DejaVu Sans', async () => {
  const sans = await widthIn("'DejaVu Sans'");
  expect(await widthIn('system-ui')).to.equal(sans);
  expect(await widthIn("'DejaVu Serif'")).not.to.equal(sans);
});
