import {expect} from '@open-wc/testing';
import {wholeLessons} from '../doubles/one-more-screen.ts';
import {openShell} from '../elements/shell-world.ts';
import {course} from '../elements/whole-course.ts';

afterEach(() => {
  location.hash = '';
});

describe('every lesson with all of its sections', () => {
  for (const address of wholeLessons(course))
    it(`the lesson at ${address} passes axe`, async function () {
      const {frame} = await openShell(address);
      await expect(frame).to.be.accessible();
    });
});
