import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PageTitle } from '../../../src/elements/board/page-title.js';

describe('the page’s title', () => {
  it('begins with what is open, and is the page’s own again', () => {
    const page = { title: 'Work with us' };
    const title = new PageTitle(page);
    title.show('Cook');
    assert.equal(page.title, 'Cook – Work with us');
    title.show('Writer');
    assert.equal(page.title, 'Writer – Work with us');
    title.show();
    title.show();
    assert.equal(page.title, 'Work with us');
  });

  it('is never taken from a page that changes it meanwhile', () => {
    const page = { title: 'Work with us' };
    const title = new PageTitle(page);
    title.show('Cook');
    page.title = '(1) Work with us';
    title.show();
    assert.equal(page.title, '(1) Work with us');
    title.show('Writer');
    page.title = 'News';
    title.show('Writer');
    assert.equal(page.title, 'Writer – News');
  });

  it('is the opening’s alone where the page has none', () => {
    const page = { title: '' };
    new PageTitle(page).show('Cook');
    assert.equal(page.title, 'Cook');
  });
});
