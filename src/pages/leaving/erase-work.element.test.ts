import {assert, expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {openSaving, mount, works} from '../../../test/elements/saving-world.ts';
import './erase-work.element.ts';
import {practiceStore} from '../practice/practice-store.ts';
import {newPractice} from '../practice/shift.ts';

async function offered(standalone = false) {
  const world = await openSaving();
  await works(world);
  const practice = new MemoryStorage();
  const element = html`<erase-work
    .texts=${world.texts}
    .store=${world.store}
    .standalone=${standalone}
    .practice=${practice}
  ></erase-work>`;
  return {...world, practice, ...(await mount(element, world))};
}

describe('the offer to erase the data on the device', () => {
  it('the offer to erase the data appears only if the device keeps data', async () => {
    const world = await openSaving({}, {storage: undefined});
    const {all} = await mount(
      html`<erase-work .texts=${world.texts} .store=${world.store}></erase-work>`,
      world,
    );
    assert.isEmpty(all('button'));
    const {element, button} = await offered();
    assert.isDefined(button('Erase my work from this device'));
    await expect(element).to.be.accessible();
  });

  it('the offer to erase data asks for confirmation by keyboard alone, and keeps all data when the answer is no', async () => {
    const {element, button, focused, pass, storage, text} = await offered();
    button('Erase my work from this device')?.focus();
    await sendKeys({press: 'Enter'});
    await pass(0);
    await expect(element).to.be.accessible();
    assert.include(text('#sure'), 'Your learning system keeps what it has confirmed');
    assert.strictEqual(focused()?.getAttribute('role'), 'group');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await pass(0);
    assert.strictEqual(storage.length, 1);
    assert.strictEqual(focused()?.textContent.trim(), 'Erase my work from this device');
  });

  it('the offer to erase data erases all data, ends the session, and writes nothing on the device afterwards', async () => {
    const {button, pass, storage, store, lms} = await offered();
    button('Erase my work from this device')?.click();
    await pass(0);
    button('Yes, erase it')?.click();
    await pass(20_000);
    assert.deepEqual(store.saving.view, {kind: 'erased'});
    store.dispatch({kind: 'went', place: 'contents'});
    await pass(20_000);
    assert.strictEqual(storage.length, 0);
    assert.isTrue(lms.log.some(call => call.name === 'LMSFinish'));
  });

  it('the offer to erase data erases the practice data of this attempt too, but no data of another attempt', async () => {
    const {button, pass, practice, store} = await offered();
    const mine = practiceStore(practice, '1.0.0', store.record.nonce);
    const others = practiceStore(practice, '1.0.0', 'other123');
    for (const keep of [mine, others]) keep.write(keep.read());
    button('Erase my work from this device')?.click();
    await pass(0);
    assert.strictEqual(practice.length, 2, 'nothing goes before the learner has said so');
    button('Yes, erase it')?.click();
    await pass(0);
    assert.deepEqual([practice.length, practice.key(0)], [1, 'tamga-practice-other123']);
  });

  it('the offer to erase data reports when the browser does not allow the course to erase the practice data', async () => {
    const {button, pass, practice, store, text} = await offered();
    practiceStore(practice, '1.0.0', store.record.nonce).write(newPractice('Ab3dE6gH'));
    button('Erase my work from this device')?.click();
    await pass(0);
    practice.isBlocked = true;
    button('Yes, erase it')?.click();
    await pass(0);
    assert.include(text('.asked'), 'did not let the course erase it');
  });

  it('the offer to erase data reports when the browser does not allow the course to erase the saved work', async () => {
    const {button, pass, storage, text} = await offered();
    button('Erase my work from this device')?.click();
    await pass(0);
    storage.isBlocked = true;
    button('Yes, erase it')?.click();
    await pass(0);
    assert.include(text('.asked'), 'did not let the course erase it');
  });

  it('the offer to erase data warns in a package without an LMS that no other copy exists', async () => {
    const {button, pass, text} = await offered(true);
    button('Erase my work from this device')?.click();
    await pass(0);
    assert.include(text('#sure'), 'all your answers are lost');
  });
});
