import {html, nothing, type TemplateResult} from 'lit';
import type {ModuleData, PartIndex} from '../content/course.ts';
import type {LeavingScreen} from './leaving/leaving-screens.ts';
import type {Store} from '../session/store.ts';
import type {PageContext, Render} from './page-context.ts';
import {leaving, pages, parts, type Needs} from './pages.ts';
import type {MenuPart} from './part/menu.ts';
import {wholeLesson, type PartPlace} from './place.ts';
import {isKnown, type Route} from './router.ts';

/** Route of a page whose files are fetched only when the page opens. */
export type LazyRoute = Exclude<Route, {readonly name: 'start' | 'left'}>;

type Context = Pick<PageContext, 'texts' | 'store'>;

/**
 * Fetches code, texts and data of a page at the same time. Returns the function that renders the page.
 * Rejects when a file fails to load.
 */
export async function openPage(route: LazyRoute, context: PageContext): Promise<Render> {
  if (route.name === 'part') return openPart(route, context);
  const [{screen}] = await Promise.all([fetchPage(pages[route.name], context), fetchContents(context)]);
  return isKnown(route, context.store.course) ? screen(context, route.item) : openMissing(context);
}

/** Fetches the screens for leaving the course, and renders one of them. Rejects when a file fails to load. */
export async function openLeaving(screen: LeavingScreen, context: PageContext): Promise<TemplateResult> {
  const {leavingScreen} = await fetchLeaving(context);
  return leavingScreen(screen, context);
}

/**
 * Fetches the screens for leaving the course. The frame calls this in advance, because the connection may be
 * lost when a learner wants to leave.
 */
export async function fetchLeaving(context: Context): Promise<Awaited<ReturnType<typeof leaving.load>>> {
  const [code] = await Promise.all([fetchPage(leaving, context), context.store.openContents()]);
  return code;
}

/**
 * Fetches the files for the first section of a lesson, but does not open the lesson. Rejects when a file fails to
 * load.
 */
export async function prefetchLesson({module, part}: PartPlace, context: Context): Promise<void> {
  const {texts, store} = context;
  await Promise.all([
    fetchPage(parts.lesson, context),
    store.openModule(module),
    texts.need(`${module}/${part}`),
  ]);
}

async function openMissing(context: PageContext): Promise<Render> {
  const {screen} = await fetchPage(pages.missing, context);
  return screen(context, '');
}

/**
 * Returns true if a part is the first core lesson of its module. The initial data of the course contain this
 * fact, so it is known before the list of parts has loaded.
 */
const isFirstLesson = ({module, part}: PartPlace, {course}: Store): boolean =>
  course.modules.some(({id, firstLesson}) => id === module && firstLesson === part);

async function openPart(place: PartPlace, context: PageContext): Promise<Render> {
  const {store} = context;
  const kindOf = ({module, part}: PartPlace): PartIndex['kind'] | undefined =>
    store.course.modules.find(({id}) => id === module)?.parts.find(({id}) => id === part)?.kind;
  if (!store.course.modules.some(({id}) => id === place.module)) return openNearest(undefined, context);
  const expected = kindOf(place) ?? (isFirstLesson(place, store) ? 'lesson' : undefined);
  const [data] = await Promise.all([
    store.openModule(place.module),
    // If the kind of the part is unknown, request the code of lessons, because most parts are lessons.
    fetchPage(parts[expected ?? 'lesson'], context),
    expected === 'lesson' ? context.texts.need(`${place.module}/${place.part}`) : undefined,
  ]);
  const kind = kindOf(place);
  if (kind === undefined) {
    const [{menuOf}, {nearestLesson}] = await Promise.all([
      import('./part/menu.ts'),
      import('./part/nearest-lesson.ts'),
    ]);
    return openNearest(nearestLesson(menuOf(store.course, store), place), context);
  }
  const [{screen}] = await Promise.all([
    fetchPage(parts[kind], context),
    kind === 'lesson' ? context.texts.need(`${place.module}/${place.part}`) : context.texts.need('contents'),
  ]);
  const render = await screen(context, place, data);
  setTimeout(() => store.answers.prefetch(data, place.part), calm);
  return section =>
    html`${isGone(section, place.part, data) ? goneNotice(context) : nothing}${render(section)}`;
}

/** Returns true if the address names a section that the lesson lacks. The lesson then shows its first section. */
const isGone = (section: string, part: string, {parts: all}: ModuleData): boolean =>
  section !== '' &&
  section !== wholeLesson &&
  all.some(one => one.kind === 'lesson' && one.id === part && !one.sections.some(({id}) => id === section));

/**
 * Opens the lesson nearest to a part that the course no longer has. If there is no such lesson, opens the contents. A
 * note above the page says that the part is gone.
 */
async function openNearest(nearest: MenuPart | undefined, context: PageContext): Promise<Render> {
  const render = nearest
    ? await openPart({module: nearest.module, part: nearest.part.id, section: ''}, context)
    : await openPage({name: 'contents', item: ''}, context);
  return () => html`${goneNotice(context)}${render('')}`;
}

const goneNotice = ({texts}: PageContext) => html`<p class="quiet">${texts.t('part.gone')}</p>`;

/**
 * Delay in milliseconds before the rubrics of a module are prefetched. Without this delay, the prefetch would
 * slow down the page on a slow connection.
 */
const calm = 400;

async function fetchPage<Code>(
  {load, texts, catalogues = []}: Needs<string> & {readonly load: () => Promise<Code>},
  context: Context,
): Promise<Code> {
  const [code] = await Promise.all([
    load(),
    ...[...texts, ...catalogues].map(name => context.texts.need(name)),
  ]);
  return code;
}

const fetchContents = ({texts, store}: Context) =>
  Promise.all([store.openContents(), texts.need('contents')]);
