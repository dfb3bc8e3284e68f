/** A list of openings from each of some systems, and a path of the kind that its addresses have. */
export const SAMPLES: readonly [sample: string, path: string][] = [
  ['greenhouse-jobs.json', '/v1/boards/riverbend/jobs'],
  ['lever-postings.json', '/v0/postings/lever'],
  ['ashby-job-board.json', '/posting-api/job-board/ashby'],
  ['workable-widget-details.json', '/api/v1/widget/accounts/northstar'],
  ['recruitee-offers.json', '/api/offers/'],
  ['smartrecruiters-postings.json', '/v1/companies/bright/postings'],
  ['personio.xml', '/xml'],
  ['teamtailor-jobs-filtered.json', '/jobs.json'],
  ['pinpoint-postings.json', '/postings.json'],
  ['bamboohr-list.json', '/careers/list'],
  ['breezy.json', '/json'],
  ['jobposting-jsonld.json', '/job.jsonld'],
];
