import {Hono} from 'hono';
import {z} from 'zod';
import {tidyName} from '../ledger/person-name.ts';
import {admissionPage, type AdmissionOptions} from '../pages/admission-page.ts';
import {admissionRules} from '../storage/admission.ts';
import {formLimit, listLimit, readForm} from './body.ts';
import {nameSchema} from './entry-routes.ts';
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
const namesForm = z.object({names: z.string()});

/**
 * Routes for the page on which a trainer decides who may start a record, and enters the names of learners who
 * may sign in.
 */
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
  })
  .post('/records/names', trainersOnly, listLimit, async visit => {
    const {
      desk,
      now,
      words: {t},
    } = visit.var;
    const lines = (await readForm(visit, namesForm)).names
      .split(/[\r\n]+/)
      .map(line => line.trim())
      .filter(line => line !== '');
    const read = lines.map(line => ({line, parsed: nameSchema.safeParse(line)}));
    const wrong = read.filter(({parsed}) => !parsed.success).map(({line}) => line);
    if (wrong.length > 0 || lines.length === 0)
      return show(visit, {
        names: lines.join('\n'),
        namesProblem:
          lines.length === 0
            ? t('desk.admission.noNames')
            : t('desk.admission.wrongNames', {
                names: wrong
                  .slice(0, 5)
                  .map(line => line.slice(0, 80))
                  .join('; '),
              }),
      });
    const added = desk.learners.list(
      read.flatMap(({parsed}) => (parsed.success ? [parsed.data] : [])),
      now,
    );
    return show(visit, {note: t('desk.admission.listed', {count: added})});
  });

function show(
  visit: DeskRequest,
  given: Partial<Pick<AdmissionOptions, 'settings' | 'note' | 'problem' | 'names' | 'namesProblem'>>,
): Response {
  const {desk, words} = visit.var;
  const {problem = '', namesProblem = ''} = given;
  const page = admissionPage({
    ...{words, path: '/records/admission', note: '', names: '', settings: desk.admission.get()},
    ...{...given, problem, namesProblem},
    count: desk.learners.count(),
  });
  return sendPage(visit, page, problem + namesProblem === '' ? 200 : 422);
}
