import {setTimeout as wait} from 'node:timers/promises';

/** WebDriver codes of keys that produce no character. */
const keys = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE006'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Delete', '\uE017'],
]);

/** A client for W3C WebDriver with the commands that element tests need. */
export class WebDriver {
  #session = '';
  #address;

  /** @param {string} address of the driver, `http://127.0.0.1:4444` */
  constructor(address) {
    this.#address = address;
  }

  /**
   * Opens a browser. Retries for some seconds until the driver has started.
   * @param {Record<string, unknown>} capabilities
   */
  async open(capabilities) {
    for (let tries = 0; ; tries += 1) {
      try {
        const {sessionId} = await this.#call('POST', '/session', {capabilities: {alwaysMatch: capabilities}});
        this.#session = `/session/${sessionId}`;
        return;
      } catch (error) {
        if (tries === 50 || !(error instanceof TypeError)) throw error;
        await wait(100);
      }
    }
  }

  /** @param {string} url */
  go(url) {
    return this.#call('POST', `${this.#session}/url`, {url});
  }

  /** @returns {Promise<string>} */
  url() {
    return this.#call('GET', `${this.#session}/url`);
  }

  /**
   * Sets the size of the page, without the borders of the window. Throws if the window cannot be that narrow.
   * @param {{width: number, height: number}} size in CSS pixels
   */
  async resize({width, height}) {
    const rect = `${this.#session}/window/rect`;
    await this.#call('POST', rect, {width, height});
    const [aside, above] = await this.#read('[outerWidth - innerWidth, outerHeight - innerHeight]');
    await this.#call('POST', rect, {width: width + aside, height: height + above});
    const [got] = await this.#read('[innerWidth]');
    if (got !== width) throw new Error(`The window is ${got} px wide and cannot be ${width} px wide.`);
  }

  /**
   * Evaluates an array in the page.
   * @param {string} list of numbers, as a JavaScript expression
   */
  #read(list) {
    return this.#call('POST', `${this.#session}/execute/sync`, {script: `return ${list};`, args: []});
  }

  /**
   * Presses keys one after the other. A combination such as `Shift+Tab` presses several keys together.
   * @param {readonly string[]} presses
   */
  async press(presses) {
    const actions = presses.flatMap(press => {
      const held = (press.length > 1 ? press.split('+') : [press]).map(name => keys.get(name) ?? name);
      return [
        ...held.map(value => ({type: 'keyDown', value})),
        ...held.toReversed().map(value => ({type: 'keyUp', value})),
      ];
    });
    await this.#call('POST', `${this.#session}/actions`, {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  close() {
    return this.#call('DELETE', this.#session);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   */
  async #call(method, path, body) {
    const headers = {'Content-Type': 'application/json'};
    const answer = await fetch(this.#address + path, {
      method,
      headers,
      ...(body ? {body: JSON.stringify(body)} : {}),
    });
    const {value} = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }
}
