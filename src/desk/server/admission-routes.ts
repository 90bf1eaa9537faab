import {Hono} from 'hono';
import {z} from 'zod';
import {tidyName} from '../ledger/person-name.ts';
import {admissionPage, type AdmissionOptions} from '../pages/admission-page.ts';
import {admissionRules} from '../storage/admission.ts';
import {formLimit, readForm} from './body.ts';
import {sendPage} from './reply.ts';
import {trainersOnly, type DeskEnv, type DeskRequest} from './visit.ts';

const settingsForm = z.object({
  rule: z.enum(admissionRules),
  word: z.string().max(200).default('').transform(tidyName),
  most: z
    .string()
    .max(20)
    .default('')
    .transform(text => text.trim()),
});

/** Routes for the page on which a trainer decides who may start a record. */
export const admissionRoutes = new Hono<DeskEnv>()
  .get('/records/admission', trainersOnly, visit =>
    show(visit, {
      note: visit.req.query('saved') === undefined ? '' : visit.var.words.t('desk.admission.saved'),
    }),
  )
  .post('/records/admission', trainersOnly, formLimit, async visit => {
    const {
      desk,
      words: {t},
    } = visit.var;
    const {rule, word, most} = await readForm(visit, settingsForm);
    const settings = {...desk.admission.get(), rule, word};
    if (rule === 'word' && word === '') return show(visit, {settings, problem: t('desk.admission.noWord')});
    if (!/^\d{0,6}$/.test(most) || Number(most || 1) < 1)
      return show(visit, {settings, problem: t('desk.admission.noNumber')});
    desk.admission.set({rule, word, most: most === '' ? null : Number(most)});
    return visit.redirect('/records/admission?saved', 303);
  });

function show(
  visit: DeskRequest,
  options: Partial<Pick<AdmissionOptions, 'settings' | 'note' | 'problem'>>,
): Response {
  const {desk, words} = visit.var;
  const {problem = ''} = options;
  const page = admissionPage({
    ...{words, path: '/records/admission', note: '', settings: desk.admission.get()},
    ...{...options, problem},
    count: desk.learners.count(),
  });
  return sendPage(visit, page, problem === '' ? 200 : 422);
}
