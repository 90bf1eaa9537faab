import {html} from 'lit';
import {isCourseReplaced} from '../load/is-course-replaced.ts';
import {failedLoad} from '../ui/load-failed.ts';
import {reloadPage} from '../ui/reload-page.ts';

/**
 * Makes each message about a failed load say that the course was updated, if an update is the cause. An update is the
 * cause if the server has a newer package, because the files of the open package are then gone. The first failed load
 * asks the server. While all files load, no request is sent.
 */
export function tellReplacedCourse(): void {
  failedLoad.explain = async () => {
    if (await isCourseReplaced())
      failedLoad.cause = texts =>
        html`<p role="alert">${texts.t('part.replaced')}</p>
          <p><button class="primary" @click=${reloadPage}>${texts.t('part.reload')}</button></p>`;
  };
}
