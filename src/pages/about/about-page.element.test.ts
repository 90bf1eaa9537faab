import {assert, expect} from '@open-wc/testing';
import {index} from 'virtual:course';
import {openShell} from '../../../test/elements/shell-world.ts';
import {words} from '../../../test/elements/words.ts';

afterEach(() => {
  location.hash = '';
});

describe('the about page', () => {
  it('the about page is accessible and names nobody, if course.yaml has no contact', async () => {
    const world = await openShell('#/about');
    await expect(world.frame).to.be.accessible();
    assert.isEmpty(world.findAll('[data-contact]'));
  });

  for (const [contact, contactText, links] of [
    [{name: 'Training office'}, 'Training office', []],
    [
      {name: 'A. Person', email: 'a@example.org', phone: '+976 (11) 12-34'},
      'A. Person, a@example.org, +976 (11) 12-34',
      ['mailto:a@example.org', 'tel:+976111234'],
    ],
  ] as const)
    it(`the about page names the contact for questions: ${contactText}`, async () => {
      const world = await openShell('#/about', {course: {...index, contact}});
      const line = world.find('[data-contact]');
      assert.strictEqual(words(line), `Questions about this course: ${contactText}`);
      assert.deepEqual(
        [...line.querySelectorAll('a')].map(link => link.getAttribute('href')),
        [...links],
      );
    });
});
