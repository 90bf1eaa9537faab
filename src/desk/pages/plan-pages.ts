import {html, Html} from '../../text/html.ts';
import {
  daysOf,
  sessionMethods,
  sessionTexts,
  timetableOf,
  type WorkshopPlan,
  type PlannedSession,
  type SessionTexts,
} from '../ledger/plan.ts';
import {page, problemBox, type PageFrame} from './layout.ts';
import {formatSpan, type PageTexts} from './page-texts.ts';

/**
 * A workshop session with its texts in the language of the page. `reason` is the hard objective that the session is
 * for; '' for a session without such an objective.
 */
export type ShownSession = Pick<PlannedSession, 'from' | 'day' | 'minutes' | 'method'> & {
  readonly texts: SessionTexts;
  readonly reason: string;
};

interface PlanOptions extends PageFrame {
  readonly plan: WorkshopPlan;
  /** The sessions of the plan with their texts, in the same order. */
  readonly sessions: readonly ShownSession[];
  /** Number of answers on which the proposed plan is based. */
  readonly answers: number;
  readonly isSaved: boolean;
  readonly note: string;
  readonly problem: string;
}

/** Renders the page on which a trainer changes the plan. It needs no script: each button sends the whole form. */
export function planPage(options: PlanOptions): Html {
  const {
    words: {t},
    plan,
    answers,
    isSaved,
    note,
    problem,
  } = options;
  const source = isSaved ? 'desk.plan.saved' : answers > 0 ? 'desk.plan.proposed' : 'desk.plan.default';
  return page({
    ...options,
    title: t('desk.plan.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.plan.title')}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      <p>${t('desk.plan.lead')}</p>
      <p>${t(source, {count: answers})}</p>
      <p><a href="/records/plan/print">${t('desk.plan.print')}</a></p>
      <form method="post" action="/records/plan" class="plan">
        ${problemBox(problem)}
        <div class="field">
          <label for="start">${t('desk.plan.start')}</label>
          <input id="start" name="start" type="time" required value="${plan.start}" />
        </div>
        ${daysOf(plan).map(day => editedDay(day, options))}
        <p>
          <button type="submit" name="act" value="save">${t('desk.plan.save')}</button>
          <button type="submit" name="act" value="add" class="quiet">${t('desk.plan.add')}</button>
        </p>
      </form>
      <form method="post" action="/records/plan/propose">
        <p class="hint" id="again-hint">${t('desk.plan.againHint')}</p>
        <button type="submit" class="quiet" aria-describedby="again-hint">${t('desk.plan.again')}</button>
      </form>`,
  });
}

const editedDay = (day: number, {words, plan, sessions}: PlanOptions): Html => {
  const {t} = words;
  return html`<h2>${t('desk.plan.day', {day})}</h2>
    ${timetableOf(plan, day).map(({at, minutes, session}) => {
      const shownSession = typeof session === 'number' ? sessions[session] : undefined;
      return shownSession && typeof session === 'number'
        ? editedSession(session, at, shownSession, words)
        : html`<p class="break">${at} ${t(`desk.plan.${session}`)}, ${formatSpan(words, minutes * 60)}</p>`;
    })}`;
};

function editedSession(index: number, at: string, session: ShownSession, words: PageTexts): Html {
  const {t} = words;
  const {from, texts, minutes, method, reason, day} = session;
  const field = (name: string, label: string, control: (id: string) => Html) =>
    html`<div class="field">
      <label for="${name}-${index}">${label}</label>${control(`${name}-${index}`)}
    </div>`;
  const act = (name: 'up' | 'down' | 'remove') =>
    html`<button
      type="submit"
      name="act"
      value="${name}-${index}"
      class="quiet"
      aria-label="${t(`desk.plan.${name}`)}: ${texts.title}"
    >
      ${t(`desk.plan.${name}`)}
    </button>`;
  return html`<details id="session-${index}">
    <summary>
      <span class="number">${at}</span> <strong>${texts.title || t('desk.plan.untitled')}</strong>
      <span class="small">${t(`desk.plan.method.${method}`)}, ${formatSpan(words, minutes * 60)}</span>
    </summary>
    ${reason !== '' && html`<p class="hint">${t('desk.plan.because', {objective: reason})}</p>`}
    <p class="hint">${t(`desk.plan.how.${method}`)}</p>
    <input type="hidden" name="from" value="${from}" />
    <input type="hidden" name="day-${index}" value="${day}" />
    ${sessionTexts.map(name =>
      field(
        name,
        t(`desk.plan.field.${name}`),
        id => html`<textarea id="${id}" name="${id}" rows="2" maxlength="500">${texts[name]}</textarea>`,
      ),
    )}
    ${field(
      'minutes',
      t('desk.plan.minutes'),
      id =>
        html`<input
          id="${id}"
          name="${id}"
          type="number"
          min="5"
          max="480"
          step="5"
          value="${minutes}"
          required
        />`,
    )}
    ${field(
      'method',
      t('desk.plan.methodLabel'),
      id =>
        html`<select id="${id}" name="${id}">
          ${sessionMethods.map(
            each =>
              html`<option value="${each}" ${each === method && new Html('selected')}>
                ${t(`desk.plan.method.${each}`)}
              </option>`,
          )}
        </select>`,
    )}
    <p class="acts">${act('up')} ${act('down')} ${act('remove')}</p>
  </details>`;
}

/** Renders the plan for printing on A4: a page for each day, and the list of what to bring. */
export function printedPlanPage(
  options: Omit<PlanOptions, 'note' | 'problem' | 'answers' | 'isSaved'>,
): Html {
  const {
    words,
    words: {t},
    plan,
    sessions,
  } = options;
  const methods = sessionMethods.filter(method => sessions.some(session => session.method === method));
  return page({
    ...options,
    title: t('desk.plan.title'),
    body: html`<p class="screen-only"><a href="/records/plan">${t('desk.plan.back')}</a></p>
      <h1>${t('course.title')}: ${t('desk.plan.title')}</h1>
      ${daysOf(plan).map(
        day =>
          html`<section class="day">
            <h2>${t('desk.plan.day', {day})}</h2>
            <ol class="timetable">
              ${timetableOf(plan, day).map(({at, minutes, session}) => {
                const shownSession = typeof session === 'number' ? sessions[session] : undefined;
                return html`<li>
                  <span class="number">${at}</span>
                  <div>
                    ${shownSession ? printedSession(shownSession, words) : `${t(`desk.plan.${session}`)}, ${formatSpan(words, minutes * 60)}`}
                  </div>
                </li>`;
              })}
            </ol>
          </section>`,
      )}
      <section class="day">
        <h2>${t('desk.plan.bring')}</h2>
        <ul>
          ${bringList(sessions).map(each => html`<li>${each}</li>`)}
        </ul>
        <h2>${t('desk.plan.methods')}</h2>
        <dl>
          ${methods.map(
            method =>
              html`<div>
                <dt>${t(`desk.plan.method.${method}`)}</dt>
                <dd>${t(`desk.plan.how.${method}`)}</dd>
              </div>`,
          )}
        </dl>
      </section>`,
  });
}

const printedSession = ({texts, minutes, method}: ShownSession, words: PageTexts): Html => {
  const {t} = words;
  const rest = sessionTexts.filter(name => name !== 'title' && name !== 'aim' && texts[name] !== '');
  return html`<h3>${texts.title}</h3>
    <p class="small">${t(`desk.plan.method.${method}`)}, ${formatSpan(words, minutes * 60)}</p>
    <p>${texts.aim}</p>
    <dl>
      ${rest.map(
        name =>
          html`<div>
            <dt>${t(`desk.plan.field.${name}`)}</dt>
            <dd>${texts[name]}</dd>
          </div>`,
      )}
    </dl>`;
};

/** Returns all cards and materials of a plan, each once. */
const bringList = (sessions: readonly ShownSession[]): readonly string[] => [
  ...new Set(
    sessions.flatMap(({texts: {cards, materials}}) => [cards, materials]).filter(text => text !== ''),
  ),
];
