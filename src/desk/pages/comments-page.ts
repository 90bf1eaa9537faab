import {html, type Html} from '../../text/html.ts';
import {page, type PageFrame} from './layout.ts';
import {formatMoment, type PageTexts} from './page-texts.ts';

/**
 * A reviewer's comment, with its place in the course. `place` is undefined if the course no longer contains this
 * place.
 */
interface CommentRow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Title of the preview link. */
  readonly link: string;
  readonly address: string;
  /** Times in milliseconds since 1970. */
  readonly created: number;
  readonly edited: number | null;
  readonly done: number | null;
  readonly place:
    | {
        readonly module: string;
        readonly part: string;
        readonly section: string;
        readonly file: string;
        readonly line: number;
      }
    | undefined;
}

interface CommentsOptions extends PageFrame {
  /** All comments, in the order of the course. */
  readonly comments: readonly CommentRow[];
  readonly show: 'open' | 'done' | 'all';
}

/** Renders the comments of reviewers, by section. */
export function commentsPage(options: CommentsOptions): Html {
  const {
    words: {t},
    comments,
    show,
  } = options;
  const lists = {
    open: comments.filter(({done}) => done === null),
    done: comments.filter(({done}) => done !== null),
    all: comments,
  };
  const choice = (name: keyof typeof lists) =>
    html`<li>
      <a href="/records/comments?show=${name}" aria-current="${name === show ? 'page' : 'false'}"
        >${t(`desk.comments.${name}`, {n: lists[name].length})}</a
      >
    </li>`;
  return page({
    ...options,
    title: t('desk.comments.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.comments.title')}</h1>
      <nav aria-label="${t('desk.comments.show')}">
        <ul class="languages">
          ${choice('open')} ${choice('done')} ${choice('all')}
        </ul>
      </nav>
      <p><a href="/records/comments.csv">${t('desk.comments.csv')}</a></p>
      <p><a href="/records/previews">${t('desk.previews.title')}</a></p>
      ${
        lists[show].length === 0
          ? html`<p>${t('desk.comments.empty')}</p>`
          : Array.from(byAddress(lists[show]), ([, own]) => section(own, options))
      }`,
  });
}

function byAddress(comments: readonly CommentRow[]): ReadonlyMap<string, readonly CommentRow[]> {
  const found = new Map<string, CommentRow[]>();
  for (const comment of comments) {
    const own = found.get(comment.address);
    if (own) own.push(comment);
    else found.set(comment.address, [comment]);
  }
  return found;
}

function section(own: readonly CommentRow[], {words, show}: CommentsOptions): Html {
  const {t} = words;
  const [{place, address} = {place: undefined, address: ''}] = own;
  return html`<section id="${address.slice(1)}">
    <h2>
      ${place ? [place.module, place.part, place.section].filter(Boolean).join(' – ') : t('desk.comments.lost')}
    </h2>
    <p class="small">
      ${
        place
          ? html`<a href="/records/preview${address}">${t('desk.comments.place')}</a>.
              <code>${t('desk.comments.source', {file: place.file, line: place.line})}</code>`
          : html`<code>${address}</code>`
      }
    </p>
    <ul class="comments">
      ${own.map(comment => one(comment, words, show))}
    </ul>
  </section>`;
}

function one(
  {id, name, text, link, address, created, edited, done}: CommentRow,
  words: PageTexts,
  show: CommentsOptions['show'],
): Html {
  const {t} = words;
  const [as, label] = done === null ? ['done', 'markDone'] : ['open', 'markOpen'];
  return html`<li>
    <p class="by">
      <strong>${name}</strong> ${formatMoment(words, edited ?? created)} (${link})
      ${edited !== null && html`– ${t('desk.review.edited')}`}
      ${done !== null && html`– ${t('desk.comments.isDone')}`}
    </p>
    <p class="said">${text}</p>
    <form method="post" action="/records/comments/${id}">
      <input type="hidden" name="as" value="${as}" />
      <input type="hidden" name="show" value="${show}" />
      <input type="hidden" name="at" value="${address}" />
      <button type="submit" class="quiet">${t(`desk.comments.${label}`)}</button>
    </form>
  </li>`;
}
