/**
 * Page of a small LMS with a SCORM API, for one session of a learner. It sends data to the address `data`. The query
 * parameter `fault` selects its misbehaviour.
 */
export const lmsPage = (
  storedValues: Readonly<Record<string, string>>,
  frame: string,
  data: string,
): string => `<!doctype html>
<meta charset="utf-8"><title>LMS</title>
<body>
<script>
const query = new URLSearchParams(location.search);
const fault = query.get('fault') ?? '';
const live = ${JSON.stringify(storedValues).replaceAll('<', '\\u003c')};
const four = ['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.suspend_data', 'cmi.core.student_name'];
const atRandom = [null, undefined, 'false', 'throw'];
let news = {}, error = '0', isOver = false, isLeaving = false, seed = 7;
const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
addEventListener('pagehide', () => { isLeaving = true; });
// A page from the back-forward cache no longer has a session.
addEventListener('pageshow', event => {
  isOver ||= event.persisted;
  isLeaving = false;
  document.documentElement.dataset.fromCache = event.persisted;
});

function post(body) {
  const url = '${data}';
  try {
    const request = new XMLHttpRequest();
    request.open('POST', url, false);
    request.send(body);
    return request.status === 200;
  } catch {
    // A browser does not let an unloading page wait for an answer.
    return isLeaving && navigator.sendBeacon(url, body);
  }
}
function answered(code) { error = code; return code === '0' ? 'true' : 'false'; }
const api = {
  initialize: () => answered(isOver ? '101' : '0'),
  get(name) {
    error = '0';
    if (isOver || fault === 'reads-nothing') return '';
    if (fault === 'four-elements' && !four.includes(name)) { error = '401'; return ''; }
    return live[name] ?? '';
  },
  set(name, value) {
    if (isOver) return answered('301');
    if (fault === 'four-elements' && !four.includes(name)) return answered('401');
    const cut = fault === 'truncates' && name === 'cmi.suspend_data' ? value.slice(0, 60) : value;
    if (live[name] !== cut) news[name] = cut;
    live[name] = cut;
    return answered('0');
  },
  commit() {
    if (isOver) return answered('301');
    const body = JSON.stringify(news);
    // The page treats values as sent as soon as it has tried to send them.
    news = {};
    const isSent = post(body);
    return answered(isSent || fault === 'says-yes' ? '0' : '101');
  },
  finish() {
    if (isOver) return answered('301');
    if (fault === 'blanks' && live['cmi.core.exit'] !== 'suspend') api.set('cmi.suspend_data', '');
    const answer = api.commit();
    isOver = true;
    return answer;
  },
  lastError: () => error,
};
const call = name => (...given) => {
  if (fault !== 'random' || name === 'initialize' || chance() < 0.7) return api[name](...given);
  if (chance() < 0.5) api[name](...given);
  const what = atRandom[Math.floor(chance() * 4)];
  if (what === 'throw') throw new SyntaxError('Unexpected token <');
  return what;
};
const put = () => {
  window.API = {
    LMSInitialize: call('initialize'), LMSFinish: call('finish'), LMSCommit: call('commit'),
    LMSGetValue: call('get'), LMSSetValue: call('set'), LMSGetLastError: api.lastError,
  };
  window.API_1484_11 = {
    Initialize: call('initialize'), Terminate: call('finish'), Commit: call('commit'),
    GetValue: call('get'), SetValue: call('set'), GetLastError: api.lastError,
  };
};
if (fault === 'late') setTimeout(put, 2000);
else if (fault !== 'out-of-reach') put();
</script>
<iframe id="frame" src="${frame}" width="1000" height="700"></iframe>
</body>`;

/** Page of another site between the LMS and the course. */
export const foreignPage = (inner: string): string =>
  `<!doctype html><title>Another site</title><iframe id="frame" src="${inner}" width="990" height="690"></iframe>`;

/** A page outside the LMS, to which the learner goes from the course. */
export const otherPage = '<!doctype html><title>Somewhere else</title><p>Somewhere else</p>';

/**
 * Page of a naive course, like many real courses. It trusts every return value, stores nothing itself, and does
 * nothing when its page unloads.
 */
export const naivePage = `<!doctype html>
<meta charset="utf-8"><title>My course</title>
<script>
const query = new URLSearchParams(location.search);
const keeps = query.get('keeps') === 'device';
let place = window;
while (!place.API && place.parent !== place) place = place.parent;
const api = place.API;
api.LMSInitialize('');
const resumes = query.get('trusts') !== 'entry' || api.LMSGetValue('cmi.core.entry') === 'resume';
api.LMSSetValue('cmi.core.exit', query.get('exit') ?? 'suspend');
const text = (resumes && api.LMSGetValue('cmi.suspend_data')) || (keeps && localStorage.getItem('my-course')) || '[]';
window.answers = JSON.parse(text);
if (api.LMSGetValue('cmi.core.lesson_status') !== 'passed' || query.get('anew'))
  api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
api.LMSCommit('');
let savedAt = -Infinity;
window.give = id => {
  answers.push(id);
  const state = JSON.stringify(answers);
  if (keeps) localStorage.setItem('my-course', state);
  api.LMSSetValue('cmi.suspend_data', state);
  if (Date.now() - savedAt < Number(query.get('wait') ?? 30000)) return;
  savedAt = Date.now();
  api.LMSCommit('');
};
window.leave = () => { api.LMSCommit(''); api.LMSFinish(''); };
</script>`;
