import type {Response} from '../score/response.ts';

/** Answers that were begun and not yet checked, so that going back and forth loses none; they live as long as the page. */
export class Drafts {
  readonly #drafts = new Map<string, Response>();

  get(module: string, question: string): Response | undefined {
    return this.#drafts.get(`${module}/${question}`);
  }

  set(module: string, question: string, response: Response): void {
    this.#drafts.set(`${module}/${question}`, response);
  }

  drop(module: string, question: string): void {
    this.#drafts.delete(`${module}/${question}`);
  }
}
