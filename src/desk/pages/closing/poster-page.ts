import {html, type Html} from '../../../text/html.ts';
import {addressField, page, type PageFrame} from '../layout.ts';
import {qr} from '../qr.ts';

type Dots = readonly (readonly boolean[])[];

interface PosterOptions extends PageFrame {
  /** Addresses of the first page. */
  readonly addresses: readonly string[];
  /** The data on the poster, which the desk does not store; undefined until the trainer has sent the form. */
  readonly poster:
    | {
        readonly network: string;
        readonly password: string;
        /** QR code with which a phone joins the network. */
        readonly wifi: Dots;
        readonly address: string;
        readonly link: Dots;
      }
    | undefined;
}

/** Renders the page that makes a poster for the wall of the room, or the poster to print. */
export function posterPage(options: PosterOptions): Html {
  const {
    words: {t},
    poster,
  } = options;
  return page({
    ...options,
    title: t('desk.poster.title'),
    body: html`<div class="screen-only">
        <p><a href="/records/print">${t('desk.print.back')}</a></p>
        <h1>${t('desk.poster.title')}</h1>
        <p class="${poster && 'note'}">${t(poster ? 'desk.print.how' : 'desk.poster.lead')}</p>
        ${!poster && form(options)}
      </div>
      ${poster && sheet(poster, options)}`,
  });
}

function form({words, words: {t}, addresses}: PosterOptions): Html {
  const field = (name: string, label: string, hint: string, longest: number) =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <p class="hint" id="${name}-hint">${hint}</p>
      <input
        id="${name}"
        name="${name}"
        type="text"
        maxlength="${longest}"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="${name}-hint"
      />
    </div>`;
  return html`<form method="post" action="/records/poster">
    ${field('network', t('desk.poster.network'), t('desk.poster.networkHint'), 32)}
    ${field('password', t('desk.poster.password'), t('desk.poster.passwordHint'), 63)}
    ${addressField(addresses, words)}
    <button type="submit">${t('desk.poster.make')}</button>
  </form>`;
}

function sheet(
  {network, password, wifi, address, link}: NonNullable<PosterOptions['poster']>,
  {words: {t}}: PosterOptions,
): Html {
  return html`<article class="paper poster">
    <p>${t('course.title')}</p>
    <ol>
      ${
        network !== '' &&
        html`<li>
          <div>
            <h2>${t('desk.poster.join')}</h2>
            <p class="key">${network}</p>
            ${
              password !== '' &&
              html`<p>${t('desk.poster.password')}</p>
                <p class="key">${password}</p>`
            }
            <p>${t('desk.poster.stay')}</p>
          </div>
          ${qr(wifi)}
        </li>`
      }
      <li>
        <div>
          <h2>${t('desk.poster.open')}</h2>
          <p class="key">${address}</p>
        </div>
        ${qr(link)}
      </li>
      <li>
        <div>
          <h2>${t('desk.entry.title')}</h2>
          <p>${t('desk.poster.slip')}</p>
        </div>
      </li>
    </ol>
  </article>`;
}
