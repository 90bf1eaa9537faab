import type {StrictLrs} from './lrs.ts';

/**
 * The functions of XMLHttpRequest that the HTTP library of `@xapi/cmi5` needs. The LRS in `lrs` answers the request.
 */
export class LrsRequest {
  static lrs: StrictLrs | undefined;
  readyState = 0;
  status = 0;
  statusText = '';
  responseText = '';
  responseURL = '';
  onloadend: () => void = () => undefined;
  #method = 'GET';
  readonly #headers = new Headers();

  open(method: string, url: string): void {
    this.#method = method;
    this.responseURL = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getAllResponseHeaders(): string {
    return 'content-type: application/json\r\n';
  }

  send(body: unknown): void {
    const answer = LrsRequest.lrs?.answer({
      method: this.#method,
      url: this.responseURL,
      headers: this.#headers,
      body: typeof body === 'string' ? body : '',
    });
    this.status = answer?.status ?? 0;
    this.responseText = answer?.text ?? '';
    this.readyState = 4;
    queueMicrotask(() => this.onloadend());
  }
}
