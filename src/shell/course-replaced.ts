import {html} from 'lit';
import {isCourseReplaced} from '../load/is-course-replaced.ts';
import {failedLoad} from '../ui/load-failed.ts';
import {reloadPage} from '../ui/reload-page.ts';

/**
 * Adds a reason to every message about a failed load: the course was updated. The reason appears only if the server
 * has a newer package. The files of the open package are then gone. The first failed load asks the server. Without a
 * failed load, nothing is requested.
 */
export function tellReplacedCourse(): void {
  failedLoad.explain = async () => {
    if (await isCourseReplaced())
      failedLoad.cause = texts =>
        html`<p role="alert">${texts.t('part.replaced')}</p>
          <p><button class="primary" @click=${reloadPage}>${texts.t('part.reload')}</button></p>`;
  };
}
