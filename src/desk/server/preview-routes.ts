import {Hono} from 'hono';
import {createMiddleware} from 'hono/factory';
import {z} from 'zod';
import {emptyState, type Launched} from '../ledger/attempt.ts';
import {nameSchema} from '../ledger/person-name.ts';
import {placeAt} from '../ledger/readable.ts';
import {longestComment, type ReviewedPlace} from '../ledger/review.ts';
import {formatMoment} from '../pages/page-texts.ts';
import {previewPage} from '../pages/preview-page.ts';
import {isAuthor, type OwnComment} from '../storage/comments.ts';
import {hasEnded, type Preview} from '../storage/previews.ts';
import {commentLimit, readJson} from './body.ts';
import {HttpFault} from './http-fault.ts';
import {sendPage} from './reply.ts';
import {
  addressOf,
  reviewerOf,
  trainersOnly,
  welcomeReviewer,
  type DeskEnv,
  type DeskRequest,
} from './visit.ts';

const commentForm = z.object({at: z.string().max(500), name: z.string(), text: z.string()});
const textSchema = z
  .string()
  .transform(text => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().min(1).max(longestComment));
const placeForm = commentForm.pick({at: true});

/** Restricts a route to our own course, because the desk does not know the sections of a third-party package. */
export const ourCourseOnly = createMiddleware<DeskEnv>(async (visit, next) => {
  if (!visit.var.desk.course.isOurs) throw new HttpFault(404, 'desk.fault.missing');
  await next();
});

/**
 * Restricts a route to people with a valid preview link. Throws an `HttpFault` for anybody else. The check runs
 * before the request body is read.
 */
const reviewersOnly = createMiddleware<DeskEnv>(async (visit, next) => {
  const {desk, now} = visit.var;
  const address = addressOf(visit);
  if (desk.limits.previewLink.ask(address, now) > 0) throw new HttpFault(429, 'desk.preview.tooMany');
  const preview = previewOf(visit);
  desk.limits.previewLink.succeed(address);
  if (hasEnded(preview, now)) throw new HttpFault(410, 'desk.preview.ended');
  await next();
});

/** Returns the preview link in the address of the request. Throws an `HttpFault` if there is no such link. */
function previewOf(visit: DeskRequest): Preview {
  const found = visit.var.desk.previews.byToken(visit.req.param('token') ?? '');
  if (!found) throw new HttpFault(404, 'desk.preview.unknown');
  return found;
}

/**
 * Routes for reviewers, who open the course with a preview link and comment on it. Reviewers have no account. The
 * course runs in a mode in which it writes nothing. No route here reads or changes the records of learners.
 */
const reviewerRoutes = new Hono<DeskEnv>()
  .use(ourCourseOnly, reviewersOnly)
  .get('/', visit => preview(visit, visit.req.path))
  .get('/comments', visit => {
    // Give the token here, and not with the page. If the link was opened from another site, the browser sends no
    // cookie with the request for the page. The reviewer would then get a new token. Requests that the page itself
    // makes always have the cookie.
    welcomeReviewer(visit);
    return list(visit, visit.req.query('at') ?? '');
  })
  .post('/comments', commentLimit, async visit => {
    const {desk, now} = visit.var;
    const {at, ...fields} = await readComment(visit);
    const {address} = screenAt(visit, at);
    if (desk.limits.newComments.ask(addressOf(visit), now) > 0)
      throw new HttpFault(429, 'desk.preview.tooMany');
    const author = signedBy(visit);
    if (!desk.comments.add({...fields, preview: previewOf(visit).id, author, address}, now))
      throw new HttpFault(409, 'desk.review.full');
    return list(visit, address);
  })
  .post('/comments/:id', commentLimit, async visit => {
    const {desk, now} = visit.var;
    const {at, ...fields} = await readComment(visit);
    screenAt(visit, at);
    if (!desk.comments.edit(own(visit), fields, now)) throw new HttpFault(404, 'desk.review.gone');
    return list(visit, at);
  })
  .post('/comments/:id/withdraw', commentLimit, async visit => {
    const {at} = await readJson(visit, placeForm);
    if (!visit.var.desk.comments.withdraw(own(visit))) throw new HttpFault(404, 'desk.review.gone');
    return list(visit, at);
  });

/** Routes of the preview for reviewers, and of the preview in which a trainer opens the screen of a comment. */
export const previewRoutes = new Hono<DeskEnv>()
  .get('/records/preview', ourCourseOnly, trainersOnly, visit => preview(visit, undefined))
  .route('/preview/:token', reviewerRoutes);

function preview(visit: DeskRequest, comments: string | undefined): Response {
  const {
    desk: {course},
    words,
  } = visit.var;
  const launched = {
    ...{launch: 'preview', learnerId: '', learnerName: '', entry: 'ab-initio', mode: 'browse'},
    ...{totalSeconds: 0, state: emptyState, answers: [], given: course.manifestValues},
  } as const satisfies Launched;
  return sendPage(visit, previewPage({words, course, launched, comments}));
}

/** Returns the reviewer's fields. Throws an `HttpFault` for an empty or too long name or comment. */
async function readComment(visit: DeskRequest): Promise<z.infer<typeof commentForm>> {
  const {at, ...fields} = await readJson(visit, commentForm);
  const [name, text] = [nameSchema.safeParse(fields.name), textSchema.safeParse(fields.text)];
  if (!name.success || !text.success) throw new HttpFault(422, 'desk.review.invalid');
  return {at, name: name.data, text: text.data};
}

/**
 * Returns the token of the reviewer. Throws an `HttpFault` if the browser sent no token: such a browser keeps no
 * cookies.
 */
function signedBy(visit: DeskRequest): string {
  const token = reviewerOf(visit);
  if (token === '') throw new HttpFault(401, 'desk.review.noCookie');
  return token;
}

const own = (visit: DeskRequest): OwnComment => ({
  id: visit.req.param('id') ?? '',
  preview: previewOf(visit).id,
  author: signedBy(visit),
});

/** Returns the screen at an address. Throws an `HttpFault` if the course has no such screen. */
function screenAt({var: {desk, words}}: DeskRequest, hash: string) {
  const found = placeAt(desk.readable(words.language), hash);
  if (!found) throw new HttpFault(404, 'desk.review.gone');
  return found;
}

function list(visit: DeskRequest, hash: string): Response {
  const {desk, words} = visit.var;
  const {address, place} = screenAt(visit, hash);
  const token = reviewerOf(visit);
  return visit.json({
    title: place.section || place.part,
    comments: desk.comments.at(previewOf(visit).id, address).map(comment => ({
      ...{id: comment.id, name: comment.name, text: comment.text},
      when: formatMoment(words, comment.edited ?? comment.created),
      isEdited: comment.edited !== null,
      isDone: comment.done !== null,
      isMine: isAuthor(comment, token),
    })),
  } satisfies ReviewedPlace);
}
