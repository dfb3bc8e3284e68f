import { submittedOf, toFormData } from '../../../application/wire.js';
import type { JobPosting } from '../../../posting/types.js';
import type { CareersEventMap } from '../../base/events.js';

/** An opening as it is sent: in the place of an application. */
export function submissionOf(
  posting: JobPosting,
  submissionId: string,
  lang: string,
  hidden: [name: string, value: string][],
): CareersEventMap['careers-submit']['detail'] {
  const application = { submissionId, posting, fields: [], answers: {} };
  const formData = toFormData(application, { pageUrl: location.href, lang, hidden });
  // What receivers of applications ask of everyone: who sends it, and where to answer.
  const { hiringOrganization, applicationContact, application: how } = posting;
  formData.append('name', applicationContact?.name ?? hiringOrganization.name);
  const email = applicationContact?.email ?? how?.email;
  if (email) formData.append('email', email);
  formData.append('posting', JSON.stringify(posting));
  return { posting, application: submittedOf(application), formData };
}
