import {Hono} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {z} from 'zod';
import {fileStamp} from '../ledger/local-time.ts';
import {tidyName} from '../ledger/person-name.ts';
import {commentsPage} from '../pages/comments-page.ts';
import {previewsPage} from '../pages/previews-page.ts';
import {formLimit, readForm} from './body.ts';
import {placedComments, commentsCsv, shownStates} from './comments.ts';
import {ourCourseOnly} from './preview-routes.ts';
import {sendDownload, sendPage} from './reply.ts';
import {trainersOnly, type DeskEnv, type DeskRequest} from './visit.ts';

const linkForm = z.object({title: z.string().max(1000), until: z.string().max(20).default('')});
const titleSchema = z.string().transform(tidyName).pipe(z.string().min(1).max(80));
const eraseForm = z.object({sure: z.string().max(20).optional()});
const show = z.enum(shownStates).catch('open');
/**
 * `at` is the hash of the address to which the desk returns after the form is sent. With this hash, the list scrolls
 * to the same place.
 */
const markForm = z.object({
  as: z.enum(['open', 'done']),
  show,
  at: z
    .string()
    .regex(/^#[\w/-]*$/)
    .catch(''),
});

/** Routes by which a trainer makes preview links, and reads what reviewers wrote. */
export const reviewRoutes = new Hono<DeskEnv>()
  .use('/records/previews/*', ourCourseOnly, trainersOnly)
  .use('/records/comments/*', ourCourseOnly, trainersOnly)
  .use('/records/comments.csv', ourCourseOnly, trainersOnly)
  .get('/records/previews', visit => {
    const {t} = visit.var.words;
    const has = (name: string) => visit.req.query(name) !== undefined;
    const note = has('revoked') ? t('desk.previews.revoked') : has('erased') ? t('desk.previews.erased') : '';
    return links(visit, {note});
  })
  .post('/records/previews', formLimit, async visit => {
    const {
      desk,
      now,
      words: {t},
    } = visit.var;
    const {until, ...form} = await readForm(visit, linkForm);
    const title = titleSchema.safeParse(form.title);
    const formFields = {title: form.title.slice(0, 80), until};
    if (!title.success) return links(visit, {formFields, problem: t('desk.previews.noTitle')}, 422);
    const expires = until === '' ? null : endOf(until);
    if (expires !== null && !(expires > now))
      return links(visit, {formFields, problem: t('desk.previews.badDay')}, 422);
    const token = desk.previews.create(title.data, expires, now);
    return links(visit, {link: new URL(`/preview/${token}`, visit.req.url)});
  })
  .post('/records/previews/:id/revoke', visit => {
    visit.var.desk.previews.revoke(visit.req.param('id'), visit.var.now);
    return visit.redirect('/records/previews?revoked', 303);
  })
  .post('/records/previews/:id/erase', formLimit, async visit => {
    const {
      desk,
      words: {t},
    } = visit.var;
    const {sure} = await readForm(visit, eraseForm);
    if (sure !== 'yes') return links(visit, {problem: t('desk.erase.problem')}, 422);
    desk.previews.erase(visit.req.param('id'));
    return visit.redirect('/records/previews?erased', 303);
  })
  .get('/records/comments', visit => {
    const {desk, words} = visit.var;
    const page = {words, path: '/records/comments', show: show.parse(visit.req.query('show'))};
    return sendPage(visit, commentsPage({...page, comments: placedComments(desk, words)}));
  })
  .post('/records/comments/:id', formLimit, async visit => {
    const {as, show: filter, at} = await readForm(visit, markForm);
    visit.var.desk.comments.mark(visit.req.param('id'), as === 'done' ? visit.var.now : null);
    return visit.redirect(`/records/comments?show=${filter}${at}`, 303);
  })
  .get('/records/comments.csv', visit =>
    sendDownload(visit, {
      name: `comments-${fileStamp(visit.var.now)}.csv`,
      type: 'text/csv; charset=utf-8',
      body: commentsCsv(visit.var.desk, visit.var.words),
    }),
  );

/**
 * Returns the end of a local day such as `2026-11-30`, in milliseconds since 1970. Returns NaN if the day does not
 * exist.
 */
function endOf(day: string): number {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const [y, m, d] = [Number(year), Number(month) - 1, Number(date)];
  return year !== '' && new Date(y, m, d).getDate() === d ? new Date(y, m, d + 1).getTime() : NaN;
}

function links(
  visit: DeskRequest,
  options: {
    readonly note?: string;
    readonly problem?: string;
    readonly link?: URL;
    readonly formFields?: {readonly title: string; readonly until: string};
  },
  status: ContentfulStatusCode = 200,
): Response {
  const {desk, words, now} = visit.var;
  const counts = desk.comments.counts();
  const page = previewsPage({
    ...{words, path: '/records/previews', now, note: '', problem: '', formFields: {title: '', until: ''}},
    ...options,
    links: desk.previews.all().map(preview => ({...preview, comments: counts.get(preview.id) ?? 0})),
  });
  return sendPage(visit, page, status);
}
