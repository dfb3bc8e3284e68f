/** Attributes that come and go, as a developer sees them in the properties. */
import { expect } from '@open-wc/testing';
import '../registered.js';
import { CareersApplication, CareersBoard, CareersCard, CareersEditor, CareersPosting } from '../../../src/elements.js';

for (const Class of [CareersApplication, CareersBoard, CareersCard, CareersEditor, CareersPosting]) {
  it(`<${Class.standardTag}> has the properties it had before, once its attributes are taken away`, () => {
    const element = new Class();
    const names = [...Class.elementProperties].flatMap(([property, { attribute = String(property).toLowerCase() }]) =>
      typeof attribute === 'string' ? [[property, attribute] as const] : [],
    );
    expect(names).not.to.deep.equal([]);
    for (const [property, attribute] of names) {
      const before: unknown = Reflect.get(element, property);
      element.setAttribute(attribute, '7');
      expect(Reflect.get(element, property), attribute).not.to.equal(before);
      element.removeAttribute(attribute);
      expect(Reflect.get(element, property), attribute).to.equal(before);
    }
  });
}
