import {Hono} from 'hono';
import {z} from 'zod';
import {localDay} from '../ledger/local-time.ts';
import {assignmentsPage, type AssignmentsOptions} from '../pages/assignments-page.ts';
import {listLimit, readFields, readForm, formLimit} from './body.ts';
import {sendPage} from './reply.ts';
import {trainersOnly, type DeskEnv, type DeskRequest} from './visit.ts';

const removeForm = z.object({group: z.string(), part: z.string()});

/** Routes for the page on which a trainer assigns parts of the course to groups. */
export const assignmentsRoutes = new Hono<DeskEnv>()
  .get('/records/assignments', trainersOnly, visit =>
    show(visit, {
      note: visit.req.query('saved') === undefined ? '' : visit.var.words.t('desk.assign.saved'),
    }),
  )
  .post('/records/assignments', trainersOnly, listLimit, async visit => {
    const {
      desk,
      now,
      words: {t, language},
    } = visit.var;
    const fields = await readFields(visit);
    const formFields = {
      group: fields.get('group') ?? '',
      due: fields.get('due') ?? '',
      parts: fields.getAll('part').filter(part => part in desk.readable(language).parts),
    };
    if (formFields.parts.length === 0) return show(visit, {formFields, problem: t('desk.assign.noParts')});
    if (!z.iso.date().safeParse(formFields.due).success || formFields.due < localDay(now))
      return show(visit, {formFields, problem: t('desk.assign.badDay')});
    if (formFields.group !== '' && !desk.learners.groups().includes(formFields.group))
      return show(visit, {formFields, problem: t('desk.assign.noGroup')});
    desk.assignments.assign(formFields.group, formFields.parts, formFields.due);
    return visit.redirect('/records/assignments?saved', 303);
  })
  .post('/records/assignments/remove', trainersOnly, formLimit, async visit => {
    const {group, part} = await readForm(visit, removeForm);
    visit.var.desk.assignments.remove(group, part);
    return visit.redirect('/records/assignments?saved', 303);
  });

function show(
  visit: DeskRequest,
  options: Partial<Pick<AssignmentsOptions, 'note' | 'problem' | 'formFields'>>,
): Response {
  const {desk, words} = visit.var;
  const {parts: titles, modules} = desk.readable(words.language);
  const minutes = new Map(modules.flatMap(({parts}) => parts.map(part => [part.id, part.minutes] as const)));
  const titled = (id: string) => ({id, title: titles[id] ?? id, minutes: minutes.get(id) ?? 0});
  const all = desk.assignments.all();
  const partsOf = (group: string) =>
    all.filter(one => one.group === group).map(({part, due}) => ({...titled(part), due}));
  const page = assignmentsPage({
    ...{
      words,
      path: '/records/assignments',
      note: '',
      problem: '',
      formFields: {group: '', due: '', parts: []},
    },
    ...options,
    groups: desk.learners.groups(),
    modules: modules.map(({title, parts}) => ({title, parts: parts.map(({id}) => titled(id))})),
    assigned: new Map(all.map(({group}) => [group, partsOf(group)])),
  });
  return sendPage(visit, page, (options.problem ?? '') === '' ? 200 : 422);
}
