import {STATUS_CODES} from 'node:http';
import type {Duplex} from 'node:stream';
import {faultPage} from '../pages/fault-page.ts';
import {systemCode} from '../storage/file-fault.ts';
import {ownHeaders} from './headers.ts';
import type {DeskLanguages} from './texts.ts';

/** HTTP statuses for error codes of Node's parser. All other errors get status 400. */
const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/**
 * Responds to a request that Node cannot parse. The response has no body, because in most cases no person sees it.
 * The exception is status 431, which the browser shows to the learner. In this case, the script of a third-party
 * package has set so many cookies that the request is too large. The response is then a page that says how to delete
 * the cookies. The page is in every language, because the language of the learner is unknown. The header
 * `Clear-Site-Data` deletes the cookies automatically, but only in a browser on this computer. Browsers on other
 * computers ignore the header, because they reach the desk over plain HTTP.
 */
export const answerClientError =
  (languages: DeskLanguages) =>
  (error: Error, socket: Duplex): void => {
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    const status = statuses[systemCode(error)] ?? 400;
    const body = status === 431 ? Buffer.from(cookiesPage(languages)) : Buffer.alloc(0);
    const headers = {
      ...ownHeaders,
      ...(status === 431 && {'Clear-Site-Data': '"cookies"', 'Content-Type': 'text/html; charset=utf-8'}),
      'Content-Length': body.length,
      Connection: 'close',
    };
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
        '\r\n',
      ].join('\r\n'),
    );
    socket.end(body);
  };

function cookiesPage(languages: DeskLanguages): string {
  const words = languages.choose([]);
  const text = words.languages.map(({code}) => languages.choose([code]).t('desk.fault.cookies')).join(' ');
  return faultPage({words, path: '/', status: 431, text}).toString();
}
