import {html} from 'lit';
import {isCourseReplaced} from '../load/is-course-replaced.ts';
import {failedLoad} from '../ui/load-failed.ts';
import {reloadPage} from '../ui/reload-page.ts';

/**
 * Makes failed loads say that the course was updated, if that is the cause: a newer package is on the server, and the
 * files of the open one are gone. The first failed load asks the server; nothing is asked while all files load.
 */
export function tellReplacedCourse(): void {
  failedLoad.explain = async () => {
    if (await isCourseReplaced())
      failedLoad.notice = texts =>
        html`<p role="alert">${texts.t('part.replaced')}</p>
          <p><button class="primary" @click=${reloadPage}>${texts.t('part.reload')}</button></p>`;
  };
}
