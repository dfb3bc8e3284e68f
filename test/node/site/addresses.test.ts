import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressed, isAddress } from '../../../src/site/addresses.js';
import { minimal, posting } from '../samples.js';
import { TODAY } from './samples.js';

const slugs = (...postings: (typeof minimal)[]) =>
  addressed(postings, [], TODAY).open.map(({ address }) => address.slug);
const by = (name: string) => ({ hiringOrganization: { name } });

describe('the address of an opening', () => {
  it('is its id where people can read that, else its title and employer', () => {
    for (const [id, slug] of [
      ['community-cook', 'community-cook'],
      ['Cook_2', 'Cook_2'],
      ['17', '17'],
      ['4628944002', 'cook-riverside-kitchen'],
      ['5ac2ca9d-9a5e-4f0b-bb80-b5b17d7e3a9d', 'cook-riverside-kitchen'],
      ['744000012345678', 'cook-riverside-kitchen'],
      ['A1B2C3D4E5', 'cook-riverside-kitchen'],
      ['../../etc/passwd', 'cook-riverside-kitchen'],
      ['a/b', 'cook-riverside-kitchen'],
      ['con', 'cook-riverside-kitchen'],
      ['.hidden', 'cook-riverside-kitchen'],
      ['ends.', 'cook-riverside-kitchen'],
    ] as const) {
      assert.deepEqual(slugs(posting({ id })), [slug], id);
    }
  });

  it('has plain letters, and is cut at a word', () => {
    assert.deepEqual(slugs(posting({ id: '', title: 'Nhân viên Đào tạo', ...by('Œuvre Straße') })), [
      'nhan-vien-dao-tao-oeuvre-strasse',
    ]);
    assert.deepEqual(slugs(posting({ id: '', title: '料理人', ...by('食堂') })), ['opening']);
    const [slug = ''] = slugs(posting({ id: '', title: 'Director of Everything '.repeat(9) }));
    assert.match(slug, /^(?:director|of|everything)(?:-(?:director|of|everything))+$/);
    assert.ok(slug.length <= 80);
  });

  it('is one opening’s alone, whatever the host thinks of capitals', () => {
    const postings = [
      minimal,
      posting({ id: 'COOK', ...by('Rose Union') }),
      posting({ id: '90000001' }),
      posting({ id: '90000002' }),
    ];
    assert.deepEqual(slugs(...postings), [
      'cook',
      'cook-rose-union',
      'cook-riverside-kitchen',
      'cook-riverside-kitchen-2',
    ]);
  });

  it('property: is safe in a path, and unique', () => {
    const anyPosting = fc.record({ id: fc.string({ unit: 'binary' }), title: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(fc.uniqueArray(anyPosting, { selector: ({ id }) => id }), (some) => {
        const all = slugs(...some.map((one) => posting(one)));
        for (const slug of all) assert.match(slug, /^[a-z\d](?:[\w.-]*[a-z\d])?$/i);
        assert.equal(new Set(all.map((slug) => slug.toLowerCase())).size, all.length);
      }),
    );
  });

  it('stays when the title changes, when it is gone for a while, and when another comes first', () => {
    const first = addressed([posting({ id: '90000001' })], [], '2026-07-01').open.map(({ address }) => address);
    const renamed = posting({ id: '90000001', title: 'Head cook' });
    const second = addressed([posting({ id: '90000002' }), renamed], first, '2026-07-02');
    assert.deepEqual(
      second.open.map(({ address }) => [address.slug, address.published, address.changed]),
      [
        ['cook-riverside-kitchen-2', '2026-07-02', '2026-07-02'],
        ['cook-riverside-kitchen', '2026-07-01', '2026-07-02'],
      ],
    );
    const third = addressed(
      [],
      second.open.map(({ address }) => address),
      '2026-07-03',
    );
    assert.deepEqual(third.closed.map(({ slug, closed }) => [slug, closed]), [
      ['cook-riverside-kitchen-2', '2026-07-03'],
      ['cook-riverside-kitchen', '2026-07-03'],
    ]); // prettier-ignore
    const fourth = addressed([renamed], third.closed, '2026-07-04');
    assert.deepEqual(fourth.open.map(({ address }) => [address.slug, address.closed]), [['cook-riverside-kitchen', undefined]]); // prettier-ignore
    assert.deepEqual(fourth.closed.map(({ closed }) => closed), ['2026-07-03']); // prettier-ignore
  });

  it('keeps the day of its last change while nothing changes', () => {
    const first = addressed([minimal], [], '2026-07-01').open.map(({ address }) => address);
    const second = addressed([minimal], first, '2026-07-02').open.map(({ address }) => address);
    assert.deepEqual(second, first);
  });

  it('out of a file is taken only where it is one', () => {
    const [{ address } = { address: undefined }] = addressed([minimal], [], TODAY).open;
    assert.equal(isAddress(address), true);
    for (const slug of ['../up', 'a/b', '', '.', '..', 5]) assert.equal(isAddress({ ...address, slug }), false);
    for (const data of [undefined, null, 'cook', { slug: 'cook' }]) assert.equal(isAddress(data), false);
  });
});
