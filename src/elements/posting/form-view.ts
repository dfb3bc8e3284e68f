import type { TemplateResult } from 'lit';
import type { JobPosting } from '../../posting/types.js';
import type { CareersApplication } from '../application/element.js';
import { htmlWith } from '../base/html-with.js';
import { applicationParts } from '../base/parts.js';

/** The form in its posting's place. */
interface FormInPlace {
  posting: JobPosting;
  /** The form's element, where the page has not registered it. */
  element: typeof CareersApplication | undefined;
  /** The way back to the posting. */
  back: TemplateResult;
  textLanguage: string | undefined;
  action: string | undefined;
  uploadProgress: boolean;
  level: number;
  keepsSteps: boolean;
}

let formElement: typeof CareersApplication | undefined;

const html = htmlWith(() => (formElement ? [formElement] : []));

export function renderForm({ posting, element, back, ...form }: FormInPlace): TemplateResult {
  formElement = element;
  return html`${back}
    <careers-application
      class="application"
      .posting=${posting}
      .textLanguage=${form.textLanguage}
      .action=${form.action}
      .uploadProgress=${form.uploadProgress}
      .headingLevel=${form.level}
      .keepsSteps=${form.keepsSteps}
      exportparts=${applicationParts}
      ><slot name="captcha" slot="captcha"></slot
    ></careers-application>
    <slot name="footer"></slot>`;
}
