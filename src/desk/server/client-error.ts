import {STATUS_CODES} from 'node:http';
import type {Duplex} from 'node:stream';
import {faultPage} from '../pages/fault-page.ts';
import {systemCode} from '../storage/file-fault.ts';
import {ownHeaders} from './headers.ts';
import type {DeskLanguages} from './texts.ts';

/** Statuses for faults of the parser of Node; all others are 400. */
const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/**
 * Answers a request that Node cannot parse. Nobody reads most of these answers. A browser shows one: its request is too
 * large if the script of a third-party package has filled it with cookies. The page then says how to delete them. Its
 * language is unknown, so it says it in each. On this computer the header deletes them by itself; over plain HTTP from
 * other computers browsers ignore it.
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
