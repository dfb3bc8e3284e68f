/** `cdn/configurator.js`: "Put it on your site", in a file of its own; the page around loads it where it shows it. */
import { CareersConfigurator } from '../configurator/element.js';

const script = document.currentScript;
const folder = new URL('.', script instanceof HTMLScriptElement && script.src ? script.src : document.baseURI).href;

if (!customElements.get('careers-configurator')) {
  customElements.define(
    'careers-configurator',
    class extends CareersConfigurator {
      override folder = folder;
    },
  );
}
